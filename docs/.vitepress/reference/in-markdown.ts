import { undocumented, undocumentedOptions } from '../../../simulator/undocumented'
import english from '../../../src/locale/en'
import chinese from '../../../src/locale/zh-CN'
import { translated } from '../../../preview/shell/undocumented-zh'
import type { SiteLanguage } from '../pages'
import { readComponent, type Property } from './components'
import { readTheme } from './theme'
import { readType, type TypesFile } from './types'
import { table } from './table'
import { words } from './words'

/** Called with the key of every description that is written, for the test that none is too many. */
export const used = new Set<string>()

/** Markdown for one part of one subject. */
export function referenceOf(subject: string, part: string, language: SiteLanguage): string {
  const say = (key: string, inSource = ''): string => {
    const said = words[key]
    used.add(key)
    if (!said) throw new Error(`docs/.vitepress/reference/words.ts says nothing of "${key}"`)
    const text = language === 'zh' ? said.zh : inSource || said.en
    if (inSource && said.en) throw new Error(`"${key}" has an English description in its source and in words.ts`)
    if (!text) throw new Error(`"${key}" has no English description, in its source or in words.ts`)
    return text
  }

  switch (part) {
    case 'properties':
      return entries(
        readComponent(subject).properties.map((property) => ({
          name: property.attribute,
          facts: factsOf(subject, property, language),
          text: say(`${subject} ${property.attribute}`, property.description)
        }))
      )
    case 'events':
      return events(subject, language, say)
    case 'slots':
      return fields(
        readComponent(subject).slots.map((name) => [
          name || (language === 'zh' ? '默认' : 'default'),
          '',
          say(`${subject} #${name}`)
        ]),
        language
      )
    case 'classes':
      return fields(
        readComponent(subject).externalClasses.map((name) => [name, '', say(`${subject} .${name}`)]),
        language
      )
    case 'open':
      return fields(
        [['open()', 'Promise<void>', say(`${subject} open()`, readComponent(subject).methods.get('open'))]],
        language
      )
    case 'methods':
      return fields(
        behaviorMethods().map(([name, text]) => [`${name}()`, '', say(`${subject} ${name}()`, text)]),
        language
      )
    case 'members':
      return entries(
        membersOf(subject).map(({ name, isMethod, signature, description }) => ({
          name: isMethod ? `${name}()` : name,
          facts: [code(signature)],
          text: say(`${subject} ${name}`, description)
        }))
      )
    case 'fields':
      return fields(
        membersOf(subject).map(({ name, isMethod, signature, type, optional, description }) => [
          isMethod ? `${name}()` : `${name}${optional ? '?' : ''}`,
          isMethod ? signature.slice(signature.lastIndexOf('): ') + 3) : type,
          say(`${subject} ${name}`, description)
        ]),
        language
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

function events(subject: string, language: SiteLanguage, say: (key: string) => string): string {
  const { events, nativeEvents } = readComponent(subject)
  const own = events.map((name): Field => {
    const key = `${subject} @${name}`
    return [name, words[key]?.detail ?? '', say(key)]
  })
  // One line for all of them: the platform documents each.
  return fields(nativeEvents.length ? [...own, [nativeEvents, '', say(`${subject} @native`)]] : own, language)
}

function factsOf(subject: string, { name, attribute, type, initial }: Property, language: SiteLanguage): string[] {
  const prompt: Record<string, string> = subject === 'privacy-popup' ? { ...spoken[language].popup } : {}
  const text = prompt[name]?.trim()
  const given = words[`${subject} ${attribute}`]?.initial?.[language] ?? (text && `“${text}”`)
  const standard = given ?? (initial && code(initial))
  return standard ? [code(type), `${language === 'zh' ? '默认 ' : 'default '}${standard}`] : [code(type)]
}

/** What the prompt says in the place of a text that is not given. */
const spoken = { en: english, zh: chinese }

interface Entry {
  name: string
  facts: readonly string[]
  text: string
}

/** Each with a heading of its own, which the outline and the search can point at. */
const entries = (all: readonly Entry[]) =>
  all.map(({ name, facts, text }) => `### \`${name}\`\n\n${facts.join(' · ')}\n\n${text}\n`).join('\n')

/** Name or names, type, meaning. */
type Field = readonly [name: string | readonly string[], type: string, text: string]

const columns = {
  en: { name: 'Name', type: 'Type', text: 'Meaning' },
  zh: { name: '名称', type: '类型', text: '说明' }
}

function fields(all: readonly Field[], language: SiteLanguage): string {
  const { name, type, text } = columns[language]
  const typed = all.some(([, each]) => each)
  return table(
    typed ? [name, type, text] : [name, text],
    all.map(([names, type, text]) => [[names].flat().map(code).join(' '), ...(typed ? [type && code(type)] : []), text])
  )
}

const themeColumns = {
  en: ['Variable', 'Light mode', 'Dark mode', 'Used for', 'Taken from, if set'],
  zh: ['变量', '浅色', '深色', '作用于', '未设置时先取']
}

function variables(language: SiteLanguage, say: (key: string) => string): string {
  const order = Object.keys(words)
  const rows = readTheme()
    .sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name))
    .map(({ name, fallbacks, light, dark }) => [
      code(name),
      code(light),
      light === dark ? '' : code(dark),
      say(name),
      fallbacks.map(code).join(' ')
    ])
  return table(themeColumns[language], rows)
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
      return `### \`${option}\`\n\n${question} ${source}\n\n${readings.join('\n')}\n`
    })
    .join('\n')
}

const code = (text: string) => `\`${text}\``
