import type { MarkdownRenderer } from 'vitepress'
import { undocumented, undocumentedOptions } from '../../../simulator/undocumented'
import { words as english } from '../../../src/locale/en'
import { words as chinese } from '../../../src/locale/zh-CN'
import { translated } from '../../../preview/shell/undocumented-zh'
import type { SiteLanguage } from '../pages'
import { readComponent, type Property } from './components'
import { readTheme } from './theme'
import { readType, type TypesFile } from './types'
import { words } from './words'

/**
 * Puts what the sources say in the place of comments such as `<!-- reference: privacy-popup properties -->`. It is done
 * in Markdown, so that headings get their anchors and the search finds every name.
 */
export function generatedReference(md: MarkdownRenderer): void {
  md.core.ruler.before('normalize', 'generated-reference', (state) => {
    const language: SiteLanguage = String(state.env.relativePath).startsWith('zh/') ? 'zh' : 'en'
    state.src = state.src.replace(/^<!-- reference: (\S+) (\S+) -->$/gm, (_, subject: string, part: string) =>
      referenceOf(subject, part, language)
    )
  })
}

/** Called with the key of every description that is written, for the test that none is too many. */
export const used = new Set<string>()

/** Markdown for one part of one subject. */
export function referenceOf(subject: string, part: string, language: SiteLanguage): string {
  const say = (key: string, inSource = ''): string => {
    const said = words[key]
    used.add(key)
    if (!said) throw new Error(`docs/.vitepress/reference/words.ts says nothing of "${key}"`)
    const text = language === 'zh' ? said.zh : inSource || said.en
    if (!text) throw new Error(`"${key}" has no English description, in its source or in words.ts`)
    return text
  }

  switch (part) {
    case 'properties':
      return entries(
        readComponent(subject).properties.map((property) => ({
          id: property.attribute,
          name: property.attribute,
          facts: factsOf(subject, property, language),
          text: say(`${subject} ${property.attribute}`, property.description)
        }))
      )
    case 'events':
      return events(subject, say)
    case 'slots':
      return fields(
        readComponent(subject).slots.map((name) => [
          name || (language === 'zh' ? '默认' : 'default'),
          '',
          say(`${subject} #${name}`)
        ])
      )
    case 'classes':
      return fields(readComponent(subject).externalClasses.map((name) => [name, '', say(`${subject} .${name}`)]))
    case 'open':
      return fields([['open()', 'Promise<void>', say(`${subject} open()`, readComponent(subject).methods.get('open'))]])
    case 'methods':
      return fields(behaviorMethods().map(([name, text]) => [`${name}()`, '', say(`${subject} ${name}()`, text)]))
    case 'members':
      return entries(
        membersOf(subject).map(({ name, isMethod, signature, description }) => ({
          id: name.toLowerCase(),
          name: isMethod ? `${name}()` : name,
          facts: [code(signature)],
          text: say(`${subject} ${name}`, description)
        }))
      )
    case 'fields':
      return fields(
        membersOf(subject).map(({ name, type, optional, description }) => [
          `${name}${optional ? '?' : ''}`,
          type,
          say(`${subject} ${name}`, description)
        ])
      )
    case 'variables':
      return variables(language, say)
    case 'undocumented':
      return undocumentedPoints(language)
    default:
      throw new Error(`no reference "${part}" of ${subject}`)
  }
}

function membersOf(subject: string) {
  const file: TypesFile = subject.startsWith('Weixin') ? 'simulator/types.ts' : 'types/index.d.ts'
  return readType(subject, file)
}

/** Those that the behavior itself has; a dialog binds them. */
function behaviorMethods(): [string, string][] {
  const { methods } = readComponent('privacy-popup')
  return ['agreePrivacy', 'disagreePrivacy', 'openPrivacyContract'].map((name) => [name, methods.get(name) ?? ''])
}

function events(subject: string, say: (key: string) => string): string {
  const { events, nativeEvents } = readComponent(subject)
  const own = events.map((name): Field => {
    const key = `${subject} @${name}`
    return [name, words[key]?.detail ?? '', say(key)]
  })
  // One line for all of them: the platform documents each.
  return fields(nativeEvents.length ? [...own, [nativeEvents, '', say(`${subject} @native`)]] : own)
}

function factsOf(subject: string, { name, attribute, type, initial }: Property, language: SiteLanguage): string[] {
  const prompt: Record<string, string> = subject === 'privacy-popup' ? { ...spoken[language].popup } : {}
  const text = prompt[name]?.trim()
  const given = words[`${subject} ${attribute}`]?.initial?.[language] ?? (text && `“${text}”`)
  const standard = given ?? (initial && code(initial))
  return standard ? [code(type), `${language === 'zh' ? '默认' : 'default'} ${standard}`] : [code(type)]
}

/** What the prompt says in the place of a text that is not given. */
const spoken = { en: english, zh: chinese }

interface Entry {
  id: string
  name: string
  facts: readonly string[]
  text: string
}

/** Each with a heading of its own, which the outline and the search can point at. */
const entries = (all: readonly Entry[]) =>
  all
    .map(
      ({ id, name, facts, text }) =>
        `### \`${name}\` {#${id}}\n\n<p class="facts" v-pre>${facts.map((fact) => `<span>${fact}</span>`).join('')}</p>\n\n${text}\n`
    )
    .join('\n')

/** Name or names, type, meaning. */
type Field = readonly [name: string | readonly string[], type: string, text: string]

const fields = (all: readonly Field[]) =>
  `<dl class="fields" v-pre>\n${all
    .map(([name, type, text]) => {
      const names = [name].flat().map(code).join(' ')
      return `<div><dt>${names}${type && `<span>${code(type)}</span>`}</dt><dd>${inline(text)}</dd></div>`
    })
    .join('\n')}\n</dl>\n`

function variables(language: SiteLanguage, say: (key: string) => string): string {
  const swatch = (value: string) =>
    /^(#|rgb)/.test(value) ? `<i class="swatch" style="--swatch: ${value}"></i>${code(value)}` : code(value)
  const instead = language === 'zh' ? '没有时用' : 'else'
  const order = Object.keys(words)
  return `<dl class="fields" v-pre>\n${readTheme()
    .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
    .map(({ name, fallbacks, light, dark }) => {
      const values = light === dark ? swatch(light) : `${swatch(light)} ${swatch(dark)}`
      const falls = fallbacks.map((each) => `${code(each)} ${instead} `).join('')
      return `<div><dt id="${name.slice(2)}">${code(name)}<span>${falls}${values}</span></dt><dd>${inline(say(name))}</dd></div>`
    })
    .join('\n')}\n</dl>\n`
}

/** The points that the platform leaves open, each with its readings; the first of them is the default. */
function undocumentedPoints(language: SiteLanguage): string {
  return undocumentedOptions
    .map((option) => {
      const point = undocumented[option]
      const { question, choices } = language === 'zh' ? translated(option) : point
      const readings = Object.entries(choices).map(([choice, meaning]) => {
        const mark = choice === point.default ? (language === 'zh' ? '（默认）' : ' (default)') : ''
        return `- \`${choice}\`${mark}${language === 'zh' ? '：' : ': '}${meaning}`
      })
      const source = `[${language === 'zh' ? '出处' : 'source'}](${point.source})`
      return `### \`${option}\` {#${option.toLowerCase()}}\n\n${question} ${source}\n\n${readings.join('\n')}\n`
    })
    .join('\n')
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '{': '&#123;', '}': '&#125;' }

const escaped = (text: string) => text.replace(/[&<>{}]/g, (character) => escapes[character]!)

const code = (text: string) => `<code>${escaped(text)}</code>`

/** A sentence with words in backticks, as HTML. */
const inline = (text: string) =>
  text
    .split('`')
    .map((part, index) => (index % 2 ? code(part) : escaped(part)))
    .join('')
