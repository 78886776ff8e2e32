import { join } from 'node:path'
import { write, type Files } from '../../../test/mini-program/files'
import { audit, type AuditOptions, type AuditReport, type Finding } from '../../src/audit'

export { write, type Files }

const page = {
  'app.json': { pages: ['pages/a/index'] },
  'pages/a/index.json': {},
  'pages/a/index.wxml': '',
  'pages/a/index.js': 'Page({})'
}

/** A mini program of one page, with the given files besides or instead. */
export const miniProgram = (files: Files): Files => ({ ...page, ...files })

/** Audits a mini program of one page. */
export const auditOf = (files: Files, options?: AuditOptions): AuditReport => audit(write(miniProgram(files)), options)

/** `api line:column` of every use, with the file where it is not the page's script. */
export function usesOf(files: Files): string[] {
  return auditOf(files).uses.map(({ api, file, line, column }) => {
    const place = `${api} ${line}:${column}`
    return file === 'pages/a/index.js' ? place : `${place} ${file}`
  })
}

/** Uses of one page's script. */
export const usesOfScript = (code: string): string[] => usesOf({ 'pages/a/index.js': code })

/** `api line:column` of the uses of one page's template. */
export function usesOfTemplate(template: string, script = 'Page({})'): string[] {
  const { uses } = auditOf({ 'pages/a/index.wxml': template, 'pages/a/index.js': script })
  return uses.map(({ api, line, column }) => `${api} ${line}:${column}`)
}

export function findingsOf(rule: string, files: Files, options?: AuditOptions): Finding[] {
  return auditOf(files, options).findings.filter((finding) => finding.rule === rule)
}

/** `file:line` of one rule's findings. */
export const placesOf = (rule: string, files: Files, options?: AuditOptions): string[] =>
  findingsOf(rule, files, options).flatMap(({ places }) => places.map(({ file, line }) => `${file}:${line}`))

/** A guideline file with these keys, for `options.guideline`. */
export function guideline(keys: Record<string, string>): string {
  const list = Object.entries(keys).map(([privacy_key, privacy_text]) => ({ privacy_key, privacy_text }))
  return join(
    write({ 'guideline.json': { errcode: 0, errmsg: 'ok', code_exist: 1, setting_list: list } }),
    'guideline.json'
  )
}
