import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { errorList, type ErrorGroup } from '../../errors/error-pages'
import { lifeInWords } from '../../guide/request-life'
import type { SiteLanguage } from '../pages'
import { referenceOf } from '../reference/in-markdown'
import { repository } from '../reference/repository'
import { installation } from './installation'
import { interfaceTable } from './interface-table'
import { fillRegions, type Region } from './regions'

type Writer = (subject: string, language: SiteLanguage, folder: string) => string

const writers: Readonly<Record<string, Writer>> = {
  /** `reference: privacy-popup properties`: what the sources say. */
  reference(subject, language) {
    const [name, part] = subject.split(' ') as [string, string]
    return referenceOf(name, part, language)
  },

  /** `code: demo/recipes/wxml/index.wxml html`: a file, as it is. */
  code(subject) {
    const [file, fence] = subject.split(' ') as [string, string]
    return `\`${basename(file)}\`:\n\n\`\`\`${fence}\n${textOf(file).trim()}\n\`\`\``
  },

  /** `results: size`: what a measurement wrote. */
  results(subject, language) {
    const text = textOf(`bench/${subject}/results.md`)
    const own = new RegExp(`^<!-- #region ${language} -->$([^]*?)^<!-- #endregion`, 'm').exec(text)
    if (!own) throw new Error(`bench/${subject}/results.md has no region ${language}`)
    return own[1]!
  },

  /** `changelog: CHANGELOG.md`: without its title. */
  changelog: (file) => textOf(file).replace(/^# .*\n/, ''),

  errors: (group, language) => errorList(group as ErrorGroup, language),
  figure: (_life, language) => lifeInWords(language),
  interfaces: (kind, language) => interfaceTable(kind, language),
  install: (subject, language, folder) => installation(subject, language, folder)
}

const textOf = (file: string) => readFileSync(join(repository, file), 'utf8')

/** A page with its regions written. `file` is its path in the repository. */
export function writtenPage(file: string, text: string): string {
  const language: SiteLanguage = /^docs\/zh\/|zh-CN\.md$/.test(file) ? 'zh' : 'en'
  const folder = file.split('/').slice(0, -1).join('/')
  return fillRegions(text, Object.keys(writers), ({ kind, subject }: Region) =>
    writers[kind]!(subject, language, folder)
  )
}
