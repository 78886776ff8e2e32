import { BuildError, programRoot, type Warning } from '../compiler'
import { bundleForWindow } from '../build'
import type { WindowScripts } from '../open/jsdom-window'
import { SourcePlaces } from '../open/source-places'
import { joinRuns } from './findings'
import { checkPages } from './page-queue'
import type { RunOptions } from './page-run'
import type { CheckReport } from './report'
import type { CheckWords } from './words'
import { either } from '../language'

export interface CheckedProgram {
  readonly report: CheckReport
  readonly scripts: WindowScripts
  /** Of its build. */
  readonly warnings: readonly Warning[]
  /** The folder of app.json. */
  readonly folder: string
}

interface ProgramOptions extends RunOptions {
  /** This page only, with a query if need be. */
  readonly page?: string
  /** Before each page. */
  onPage?(page: string, done: number, total: number): void
}

/** Opens every page of a program, makes its privacy calls happen, agrees in one run and refuses in another. */
export async function checkProgram(root: string, options: ProgramOptions, words: CheckWords): Promise<CheckedProgram> {
  const began = Date.now()
  const folder = programRoot(root)
  const scripts = await bundleForWindow(root)
  const places = new SourcePlaces(scripts.maps)
  const [only = '', query] = options.page?.replace(/^\//, '').split('?') ?? []
  const toRun = scripts.pages.filter((page) => !only || page === only)
  if (toRun.length === 0)
    throw new BuildError(
      'app.json',
      1,
      either(
        `has no page "${only}"; its first is "${scripts.pages[0]}"`,
        `没有页面 "${only}"；第一个页面是 "${scripts.pages[0]}"`
      )
    )
  let done = 0
  const seen = await checkPages(scripts, toRun, { ...options, query }, (page) =>
    options.onPage?.(page, done++, toRun.length)
  )
  const told = new Set<string>()
  const joined = seen.map(({ agreed, refused }, at) => joinRuns(toRun[at]!, agreed, refused, told, places, words))
  const pages = joined.map(({ page }) => page)
  const findings = joined.flatMap((each) => each.findings)
  const stats = { pages: pages.length, milliseconds: Date.now() - began }
  return { report: { root, pages, findings, stats }, scripts, warnings: scripts.warnings, folder }
}
