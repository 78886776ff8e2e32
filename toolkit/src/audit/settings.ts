import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { isRecord, Lines, parseJson, type JsonFile } from '../../../mini-program'
import { AuditError } from './audit-error'
import { isWithin, projectOf } from './maps/find-source'
import { readText } from './program'
import type { Place, Severity } from './types'

export type RuleSetting = Severity | 'off'

export interface Settings {
  rules: Map<string, RuleSetting>
  /** Files whose findings are left out: globs, from the root. */
  ignore: string[]
  /** Settings of rules for some files; of two that match the last one counts. */
  overrides: { files: string[]; rules: Map<string, RuleSetting> }[]
  prompt: 'custom' | 'official'
  /** Path of the guideline's JSON. */
  guideline?: string
  /** All globs, and where they stand, where these settings are this program's alone: file and line, from its folder. */
  globs: ({ glob: string } & Place)[]
}

export const settingsFile = 'mp-privacy.config.json'

const ruleSettings = new Set<unknown>(['off', 'info', 'warning', 'error'])

/** The settings of the nearest `mp-privacy.config.json`, from a folder upwards. */
export function findSettings(folder: string, knownRules: readonly string[]): Settings {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, settingsFile)
    if (existsSync(file)) return readSettings(file, folder, knownRules)
    if (at === dirname(at)) return { rules: new Map(), ignore: [], overrides: [], prompt: 'custom', globs: [] }
  }
}

function readSettings(file: string, folder: string, knownRules: readonly string[]): Settings {
  const text = readText(file, settingsFile)
  const json = parseJson(text)
  const { value, error } = json
  if (error)
    throw new AuditError(`${settingsFile}:${new Lines(text).at(error.offset).line}`, 'broken-json', [error.reason])
  for (const name of Object.keys(value)) {
    if (!['rules', 'ignore', 'overrides', 'prompt', 'guideline', '$schema'].includes(name))
      throw new AuditError(settingsFile, 'unknown-setting', [name])
  }
  const { rules = {}, ignore = [], overrides = [], prompt = 'custom', guideline } = value
  if (!isGlobs(ignore)) throw new AuditError(settingsFile, 'not-globs', ['ignore'])
  if (prompt !== 'custom' && prompt !== 'official') throw new AuditError(settingsFile, 'wrong-prompt')
  if (guideline !== undefined && typeof guideline !== 'string') throw new AuditError(settingsFile, 'not-a-path')
  return {
    rules: rulesOf(rules, 'rules', knownRules),
    ignore,
    overrides: overridesOf(overrides, knownRules),
    prompt,
    guideline: guideline === undefined ? undefined : resolve(dirname(file), guideline.replace(/\\/g, '/')),
    globs: isWithin(resolve(file), projectOf(resolve(folder)).folder) ? globsIn(json, text, relative(folder, file)) : []
  }
}

function globsIn({ value, offsetOf }: JsonFile, text: string, file: string): Settings['globs'] {
  const lines = new Lines(text)
  const { ignore = [], overrides = [] } = value as { ignore?: string[]; overrides?: { files: string[] }[] }
  const lists = [
    { globs: ignore, path: ['ignore'] },
    ...overrides.map(({ files }, index) => ({ globs: files, path: ['overrides', index, 'files'] }))
  ]
  return lists.flatMap(({ globs, path }) =>
    globs.map((glob, index) => ({ glob, file: file.split(sep).join('/'), ...lines.at(offsetOf([...path, index])) }))
  )
}

const isGlobs = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '' && each !== '!')

/** Which files globs mean: a folder is all that lies in it, and `!` takes out again. */
export function matcherOf(globs: readonly string[]): (file: string) => boolean {
  const taken = globs.filter((glob) => !glob.startsWith('!'))
  const left = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1))
  return picomatch(taken.flatMap(withFolder), { dot: true, ignore: left.flatMap(withFolder) })
}

function withFolder(glob: string): string[] {
  const fromWindows = glob.includes('/') ? glob : glob.replace(/\\/g, '/')
  const path = fromWindows.replace(/^(?:\.?\/)+|\/$/g, '')
  return path === '' || path === '.' ? ['**'] : [path, `${path}/**`]
}

function rulesOf(rules: unknown, name: string, knownRules: readonly string[]): Map<string, RuleSetting> {
  if (!isRecord(rules)) throw new AuditError(settingsFile, 'not-an-object', [name])
  return new Map(Object.entries(rules).map(([rule, setting]) => ruleSetting(rule, setting, knownRules, settingsFile)))
}

function overridesOf(overrides: unknown, knownRules: readonly string[]): Settings['overrides'] {
  if (!Array.isArray(overrides)) throw new AuditError(settingsFile, 'not-a-list', ['overrides'])
  return overrides.map((each: unknown, index) => {
    const name = `overrides[${index}]`
    if (!isRecord(each) || !isGlobs(each.files)) throw new AuditError(settingsFile, 'not-globs', [`${name}.files`])
    const other = Object.keys(each).find((key) => key !== 'files' && key !== 'rules')
    if (other !== undefined) throw new AuditError(settingsFile, 'unknown-setting', [`${name}.${other}`])
    return { files: each.files, rules: rulesOf(each.rules, `${name}.rules`, knownRules) }
  })
}

/** Checks one rule's setting; throws an `AuditError` that names `where` it came from. */
export function ruleSetting(
  rule: string,
  setting: unknown,
  knownRules: readonly string[],
  where: string
): [string, RuleSetting] {
  if (!knownRules.includes(rule)) throw new AuditError(where, 'no-such-rule', [rule])
  if (!ruleSettings.has(setting)) throw new AuditError(where, 'wrong-severity', [rule])
  return [rule, setting as RuleSetting]
}
