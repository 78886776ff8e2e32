import { existsSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { MissingPeer } from '../open/missing-peer'
import { programRoot, type Warning } from '../compiler'
import { checkProgram, type CheckedProgram } from './check-program'
import { picturesOf } from './pictures'
import type { RunOptions } from './page-run'
import { renderHtml } from './render/html'
import { renderSarif } from './render/sarif'
import { renderText } from './render/text'
import { checkWords, type CheckLanguage, type CheckWords } from './words'

export type { CheckedCall, CheckedPage, CheckFinding, CheckReport, CheckRule } from './report'

export interface CheckOptions extends RunOptions {
  /** Folders of app.json, or project folders around them. */
  readonly paths: readonly string[]
  /** This page only. */
  readonly page?: string
  readonly format?: 'text' | 'json' | 'html' | 'sarif'
  readonly lang?: CheckLanguage
  /** Before each page, for a person who waits. */
  onPage?(page: string, done: number, total: number): void
}

export interface CheckResult {
  /** In the format that was asked for. */
  readonly output: string
  /** What Weixin warns of, or refuses, and the check went on without. */
  readonly warnings: readonly Warning[]
  /** 0 where nothing was found, 1 where something was. */
  readonly status: 0 | 1
}

/** @throws {BuildError} where there is no program */
export async function runCheck(options: CheckOptions): Promise<CheckResult> {
  const { paths, lang = 'en' } = options
  const words = checkWords[lang]
  const checked: CheckedProgram[] = []
  for (const path of paths) checked.push(await checkProgram(path, options, words))
  const reports = checked.map(({ report }) => report)
  const status = reports.some(({ findings }) => findings.length > 0) ? 1 : 0
  const warnings = checked.flatMap((each) => each.warnings)
  return { output: await render(checked, options, words), warnings, status }
}

async function render(checked: readonly CheckedProgram[], options: CheckOptions, words: CheckWords): Promise<string> {
  const { format = 'text', lang = 'en' } = options
  const reports = checked.map(({ report }) => report)
  switch (format) {
    case 'json':
      return `${JSON.stringify(reports, null, 2)}\n`
    case 'sarif':
      return renderSarif(reports, words, scriptOf)
    case 'html':
      return withPictures(checked, options, words, lang)
    case 'text':
      return renderText(reports, words)
  }
}

/** Without a browser the report has everything but the pictures, and says so. */
async function withPictures(
  checked: readonly CheckedProgram[],
  options: RunOptions,
  words: CheckWords,
  lang: CheckLanguage
): Promise<string> {
  const reports = checked.map(({ report }) => report)
  try {
    const pictures = await Promise.all(
      checked.map(({ report, scripts, folder }) => picturesOf(folder, scripts, report.pages, options))
    )
    return renderHtml(reports, pictures, words, lang)
  } catch (error) {
    if (!(error instanceof MissingPeer)) throw error
    return renderHtml(reports, [], words, lang, words.noPictures(error.message))
  }
}

/** Seen from the working directory, as code hosts want it. */
function scriptOf(root: string, page: string): string {
  const folder = programRoot(root)
  const file =
    [`${page}.ts`, `${page}.js`, `${page}.wxml`].find((each) => existsSync(join(folder, each))) ?? `${page}.js`
  return posix.join(relative(process.cwd(), folder).split(sep).join('/'), file)
}
