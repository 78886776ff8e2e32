import { parentPort, workerData } from 'node:worker_threads'
import type { WindowScripts } from '../open/jsdom-window'
import { checkPage } from './check-page'
import type { RunOptions } from './page-run'

/** Checks one page after the other, on a core of its own. */
const { scripts, options } = workerData as { scripts: WindowScripts; options: RunOptions }

/** ms. A page that keeps this process busy keeps it from being told. */
const signOfLife = 1000

setInterval(() => parentPort!.postMessage('alive'), signOfLife)

parentPort!.on('message', (page: string) => {
  void checkPage(scripts, page, options).then((seen) => parentPort!.postMessage(seen))
})
