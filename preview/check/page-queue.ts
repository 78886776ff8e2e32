import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WindowScripts } from '../open/jsdom-window'
import { checkPage, type SeenTwice } from './check-page'
import type { PageToRun, RunOptions } from './page-run'

/** There where the package is built. From its source, pages are checked in this process. */
const workerScript = join(__dirname, 'page-worker.js')

const mostWorkers = 4

/** Checks all pages, several at once where there are cores for it; the answers are in the order of the pages. */
export async function checkPages(
  scripts: WindowScripts,
  pages: readonly PageToRun[],
  options: RunOptions,
  onPage: (page: string) => void
): Promise<SeenTwice[]> {
  const seen: SeenTwice[] = []
  let next = 0
  const checkers = checkersFor(scripts, pages.length, options)
  const work = async ({ check, end }: Checker) => {
    for (let at = next++; at < pages.length; at = next++) {
      onPage(pages[at]!.path)
      seen[at] = await check(pages[at]!)
    }
    await end()
  }
  await Promise.all(checkers.map(work))
  return seen
}

interface Checker {
  check(page: PageToRun): Promise<SeenTwice>
  end(): Promise<unknown>
}

function checkersFor(scripts: WindowScripts, pages: number, options: RunOptions): Checker[] {
  const count = Math.min(availableParallelism(), mostWorkers, Math.ceil(pages / 3))
  const { declared, mocks, network } = options
  // A function cannot be handed to a worker.
  const here = count < 2 || network || Object.values(mocks ?? {}).some((mock) => typeof mock === 'function')
  if (here || !existsSync(workerScript)) {
    return [{ check: (page) => checkPage(scripts, page, options), end: () => Promise.resolve() }]
  }
  return Array.from({ length: count }, () =>
    workerChecker(new Worker(workerScript, { workerData: { scripts, options: { declared, mocks } } }))
  )
}

function workerChecker(worker: Worker): Checker {
  return {
    check: (page) =>
      new Promise((resolve, reject) => {
        worker.removeAllListeners()
        worker.once('message', resolve)
        worker.once('error', reject)
        worker.postMessage(page)
      }),
    end: () => worker.terminate()
  }
}
