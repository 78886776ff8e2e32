import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WindowScripts } from '../open/jsdom-window'
import { checkPage, type SeenTwice } from './check-page'
import type { RunOptions } from './page-run'

const mostWorkers = 4

interface Workers {
  /** There where the package is built. From its source, pages are checked in this process. */
  readonly script: string
  /** ms without a sign of life, after which a page counts as one that never comes to rest. */
  readonly patience: number
}

const standard: Workers = { script: join(__dirname, 'page-worker.js'), patience: 60_000 }

/** Checks all pages, several at once where there are cores for it; the answers are in the order of the pages. */
export async function checkPages(
  scripts: WindowScripts,
  pages: readonly string[],
  options: RunOptions,
  onPage: (page: string) => void,
  workers = standard
): Promise<SeenTwice[]> {
  const seen: SeenTwice[] = []
  let next = 0
  const work = async ({ check, end }: Checker) => {
    for (let at = next++; at < pages.length; at = next++) {
      onPage(pages[at]!)
      seen[at] = await check(pages[at]!)
    }
    await end()
  }
  await Promise.all(checkersFor(scripts, pages.length, options, workers).map(work))
  return seen
}

interface Checker {
  check(page: string): Promise<SeenTwice>
  end(): Promise<unknown>
}

function checkersFor(scripts: WindowScripts, pages: number, options: RunOptions, workers: Workers): Checker[] {
  if (!existsSync(workers.script))
    return [{ check: (page) => checkPage(scripts, page, options), end: () => Promise.resolve() }]
  const { declared, mocks, network, query } = options
  const count = Math.min(availableParallelism(), mostWorkers, Math.ceil(pages / 3))
  const start = () =>
    new Worker(workers.script, { workerData: { scripts, options: { declared, mocks, network, query } } })
  return Array.from({ length: count }, () => workerChecker(start, workers.patience))
}

/** A worker that a page does not let go of is ended; another takes its place. */
function workerChecker(start: () => Worker, patience: number): Checker {
  let worker: Worker | undefined
  return {
    check: (page) =>
      new Promise((resolve, reject) => {
        const current = (worker ??= start())
        const giveUp = () => {
          worker = undefined
          current.removeAllListeners()
          void current.terminate().then(() => resolve(restless(page, patience)))
        }
        const timer = setTimeout(giveUp, patience)
        current.removeAllListeners()
        current.on('message', (seen: SeenTwice | 'alive') => {
          if (seen === 'alive') return void timer.refresh()
          clearTimeout(timer)
          resolve(seen)
        })
        current.once('error', (error) => {
          clearTimeout(timer)
          reject(error)
        })
        current.postMessage(page)
      }),
    end: async () => worker?.terminate()
  }
}

function restless(page: string, patience: number): SeenTwice {
  const error = { where: page, message: `runs on without a pause; given up after ${patience / 1000} s`, stack: '' }
  const seen = { opened: false, errors: [error], calls: [] }
  return { agreed: seen, refused: seen }
}
