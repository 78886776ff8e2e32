import { programRoot } from '../compiler'
import { bundleForWindow } from '../build'
import type { WindowScripts } from '../open/jsdom-window'
import { SourcePlaces } from '../open/source-places'
import { joinRuns } from './findings'
import { pagesIn } from './pages-in'
import { PageRun, type RunOptions } from './page-run'
import type { CheckFinding, CheckedPage, CheckReport } from './report'
import type { CheckWords } from './words'

export interface CheckedProgram {
  readonly report: CheckReport
  readonly scripts: WindowScripts
  /** The folder of app.json. */
  readonly folder: string
}

interface ProgramOptions extends RunOptions {
  /** This page only. */
  readonly page?: string
  /** Before each page. */
  onPage?(page: string, done: number, total: number): void
}

/** Opens every page of a program, makes its privacy calls happen, agrees in one run and refuses in another. */
export async function checkProgram(root: string, options: ProgramOptions, words: CheckWords): Promise<CheckedProgram> {
  const began = Date.now()
  const folder = programRoot(root)
  const scripts = await bundleForWindow(root)
  const places = new SourcePlaces(scripts.program)
  const all = pagesIn(scripts)
  const toRun = options.page ? all.filter(({ path }) => path === options.page) : all
  const pages: CheckedPage[] = []
  const findings: CheckFinding[] = []
  for (const [done, page] of toRun.entries()) {
    options.onPage?.(page.path, done, toRun.length)
    const agreed = await new PageRun(scripts, page, true, options).run()
    const calling = new Set(agreed.calls.flatMap(({ trigger, element }) => (trigger === 'tap' ? element : [])))
    const refused =
      agreed.calls.length > 0
        ? await new PageRun(scripts, page, false, options, calling).run()
        : { ...agreed, errors: [] }
    const joined = joinRuns(page.path, agreed, refused, places, words)
    pages.push(joined.page)
    findings.push(...joined.findings)
  }
  const stats = { pages: pages.length, milliseconds: Date.now() - began }
  return { report: { root, pages, findings, stats }, scripts, folder }
}
