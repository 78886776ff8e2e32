import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isRecord } from '../../../mini-program'
import type { ReportLanguage } from '../audit'
import { auditWords } from './audit-words'
import { WrongCommand } from './wrong-command'

/** What an audit reads besides the program. */
export interface Inputs {
  guideline?: string
  baseline?: string
  compareWithWeixin?: string | true
}

/** A report takes the place of an earlier one, and never of what an audit reads. Throws a `WrongCommand`. */
export function refuseToOverwrite(output: string, inputs: Inputs, language: ReportLanguage): void {
  const words = auditWords(language)
  const is = (input: string | true | undefined) => typeof input === 'string' && isSame(input, output)
  if (is(inputs.baseline)) throw new WrongCommand(words.overBaseline)
  if (is(inputs.guideline) || is(inputs.compareWithWeixin) || holdsWork(output))
    throw new WrongCommand(words.overWork(output))
}

export function written(output: string, text: string, language: ReportLanguage): boolean {
  try {
    writeFileSync(output, text)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    process.stderr.write(`${auditWords(language).notWritten(output || '--output', code)}\n`)
    return false
  }
}

const isSame = (one: string, other: string): boolean => realPath(one) === realPath(other)

function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return resolve(file)
  }
}

/** Code, or settings: what somebody wrote by hand, as its name and its text tell. */
function holdsWork(file: string): boolean {
  const isCode = /\.(?:[cm]?[jt]sx?|vue|mpx|wpy|wxml|wxs|wxss)$/i.test(file)
  if (!isCode && !/\.(?:json[c5]?|ya?ml)$/i.test(file)) return false
  const text = textOf(file).trim()
  return text !== '' && !isReport(text)
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // There is none, or writing will say why not.
    return ''
  }
}

/** As `--format` json, gitlab or sarif writes it. */
function isReport(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return Array.isArray(value.runs)
    const isEntry = (each: unknown) => isRecord(each) && ('findings' in each || 'fingerprint' in each)
    return Array.isArray(value) && value.every(isEntry)
  } catch {
    return false
  }
}
