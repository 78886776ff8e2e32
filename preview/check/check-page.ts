import type { WindowScripts } from '../open/jsdom-window'
import { PageRun, type RunOptions } from './page-run'
import type { SeenPage } from './seen'

/** What both runs of a page saw. */
export interface SeenTwice {
  readonly agreed: SeenPage
  readonly refused: SeenPage
}

/** One run in which the user agrees, and, where anything was asked or called, one in which the user refuses. */
export async function checkPage(scripts: WindowScripts, page: string, options: RunOptions): Promise<SeenTwice> {
  const agreed = await new PageRun(scripts, page, true, options).run()
  if (agreed.calls.length === 0) return { agreed, refused: { ...agreed, errors: [] } }
  return { agreed, refused: await new PageRun(scripts, page, false, options).run() }
}
