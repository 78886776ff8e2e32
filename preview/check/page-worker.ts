import { parentPort, workerData } from 'node:worker_threads'
import type { WindowScripts } from '../open/jsdom-window'
import { checkPage } from './check-page'
import type { PageToRun, RunOptions } from './page-run'

/** Checks one page after the other, on a core of its own. */
const { scripts, options } = workerData as { scripts: WindowScripts; options: RunOptions }

parentPort!.on('message', (page: PageToRun) => {
  void checkPage(scripts, page, options).then((seen) => parentPort!.postMessage(seen))
})
