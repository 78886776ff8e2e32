import { existsSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { MissingPeer } from '../open/missing-peer'
import { programRoot } from '../compiler'
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
  /** 0 where nothing was found, 1 where something was. */
  readonly status: 0 | 1
}

/** @throws {BuildError} where there is no program */
export async function runCheck(options: CheckOptions): Promise<CheckResult> {
  const { paths, format = 'text', lang = 'en' } = options
  const words = checkWords[lang]
  const checked: CheckedProgram[] = []
  for (const path of paths) checked.push(await checkProgram(path, options, words))
  const reports = checked.map(({ report }) => report)
  const status = reports.some(({ findings }) => findings.length > 0) ? 1 : 0
  switch (format) {
    case 'json':
      return { output: `${JSON.stringify(reports, null, 2)}\n`, status }
    case 'sarif':
      return { output: renderSarif(reports, words, scriptOf), status }
    case 'html':
      return { output: await withPictures(checked, options, words, lang), status }
    case 'text':
      return { output: renderText(reports, words), status }
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
