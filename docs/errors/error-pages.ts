import { clientErrors, serverErrors } from '../../catalogue/errors'
import { toPrivacyError } from '../../src/errors'
import { explanations } from '../../toolkit/src/explain/explanations'
import { find } from '../../toolkit/src/explain/find'
import { howSure } from '../../toolkit/src/explain/how-sure'
import { sourceIn } from '../../toolkit/src/explain/source-words'
import type { Explanation, Language } from '../../toolkit/src/explain/types'

/** In which list of the index an error stands. */
export type ErrorGroup = 'consent' | 'client' | 'server' | 'push' | 'symptom'

export interface ErrorPage {
  /** The end of its address: `errno-112`. */
  slug: string
  group: ErrorGroup
  title: string
  /** Markdown. */
  content: string
}

interface Entry {
  explanation: Explanation
  slug: string
  group: ErrorGroup
}

const labels = {
  en: {
    printed: 'As the platform prints it',
    contains: 'The text of the error contains',
    named: 'Its name in Weixin’s sample code',
    cause: 'Cause',
    steps: 'What to do',
    status: 'How sure this is',
    sources: 'Sources',
    related: 'Related',
    kind: (error: string, kind: string) => `In the library it is a ${error} of kind ${kind}.`,
    command: 'In a terminal:',
    colon: ': ',
    push: 'message push',
    minigame: ', mini game',
    finder:
      'Which type an interface needs, and the entry of `setting_list` to copy: [interface → type](../reference/interfaces.md).'
  },
  zh: {
    printed: '平台给出的文本',
    contains: '报错文本中含有',
    named: '官方示例代码中的名称',
    cause: '原因',
    steps: '处理步骤',
    status: '可信度',
    sources: '出处',
    related: '相关错误',
    kind: (error: string, kind: string) => `在组件库中是 ${error}，kind 为 ${kind}。`,
    command: '在终端里：',
    colon: '：',
    push: '消息推送',
    minigame: '（小游戏）',
    finder: '哪个接口要声明哪种信息类型，并复制 `setting_list`：[接口 → 信息类型](../reference/interfaces.md)。'
  }
}

const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** The number where one error has it to itself; else the number and the text. */
const entries: readonly Entry[] = explanations.map((explanation) => {
  const { heading, words } = explanation
  const alone = explanations.filter((each) => each.heading === heading).length === 1
  return { explanation, slug: slugOf(alone ? heading : `${heading} ${words.en.what}`), group: groupOf(explanation) }
})

function groupOf(explanation: Explanation): ErrorGroup {
  const [first] = explanation.heading.split(' ')
  if (first === 'symptom') return 'symptom'
  if (first === 'errcode') return 'server'
  if (first === 'message') return 'push'
  return kindOf(explanation) ? 'consent' : 'client'
}

/** What the library makes of it. */
function kindOf({ codes, words }: Explanation): string | undefined {
  return toPrivacyError({ errno: codes[0], errMsg: words.en.what })?.kind
}

const documented = new Set([...clientErrors.map(({ errMsg }) => errMsg), ...serverErrors.map(({ errmsg }) => errmsg)])

interface Printed {
  label: 'printed' | 'contains' | 'named'
  text: string
}

/**
 * The text of an error, as it is documented; else the words that it is known by, which are part of what the platform prints.
 * '' where it has none, or too many: what we say of those is in the title.
 */
function printed({ explanation: { patterns, phrases, words }, group }: Entry): Printed {
  if (group === 'push') return { label: 'named', text: patterns[0].source }
  if (documented.has(words.en.what)) return { label: 'printed', text: words.en.what }
  const all = phrases.every((phrase) => documented.has(phrase))
  return { label: all ? 'printed' : 'contains', text: phrases.join('\n') }
}

/** Links to the pages of one group, as they stand beside one another. */
export function errorList(group: ErrorGroup, language: Language): string {
  return entries
    .filter((entry) => entry.group === group)
    .map((entry) => `- [${plain(titleOf(entry, language))}](./${entry.slug}.md)`)
    .join('\n')
}

/** All pages of one language. */
export function errorPages(language: Language): ErrorPage[] {
  return entries.map((entry) => ({
    slug: entry.slug,
    group: entry.group,
    title: titleOf(entry, language),
    content: contentOf(entry, language)
  }))
}

function titleOf({ explanation: { heading, words }, group }: Entry, language: Language): string {
  const { what } = words[language]
  if (group === 'symptom') return what.replace(/^[a-z](?=[a-z-]* )/, (letter) => letter.toUpperCase())
  const { push, minigame, colon } = labels[language]
  const number = heading.replace('message push', push).replace(', minigame', minigame)
  return number === 'error' ? what : number + colon + what
}

function contentOf(entry: Entry, language: Language): string {
  const { explanation, group } = entry
  const { why, steps } = explanation.words[language]
  const label = labels[language]
  const { label: kindOfText, text } = printed(entry)
  const kind = group === 'consent' && kindOf(explanation)
  const related = relatedTo(entry)
  const certainty = howSure(explanation.status, language)
  return [
    `# ${plain(titleOf(entry, language))}`,
    text && (label[kindOfText] + label.colon).trim(),
    text && `\`\`\`text\n${text}\n\`\`\``,
    `## ${label.cause}`,
    plain(why),
    `## ${label.steps}`,
    steps.map((step, index) => `${index + 1}. ${plain(step)}`).join('\n'),
    explanation.codes.includes(112) && label.finder,
    kind && label.kind('[`PrivacyError`](../reference/privacy-error.md)', `\`${kind}\``),
    group !== 'symptom' && `${label.command}`,
    group !== 'symptom' && `\`\`\`sh\nnpx mp-privacy explain ${argumentFor(explanation, text, language)}\n\`\`\``,
    certainty && `## ${label.status}`,
    certainty && plain(capitalised(certainty)),
    `## ${label.sources}`,
    explanation.sources.map((source) => `- ${linked(sourceIn(source, language))}`).join('\n'),
    related.length > 0 && `## ${label.related}`,
    related.map((each) => `- [${plain(titleOf(each, language))}](./${each.slug}.md)`).join('\n')
  ]
    .filter(Boolean)
    .map((part) => `${part}\n`)
    .join('\n')
}

/** What leads the command to this error: its number, else its text, where they do not lead to another; else its title. */
function argumentFor(explanation: Explanation, text: string, language: Language): string {
  const leadsHere = (asked: string): boolean => find(asked).explanations[0] === explanation
  const number = explanation.codes.map(String).find(leadsHere)
  if (number) return number
  const [line] = text.split('\n')
  return `"${line && leadsHere(line) ? line : explanation.words[language].what}"`
}

const capitalised = (sentence: string): string => sentence[0].toUpperCase() + sentence.slice(1)

/** Those with the same number or the same cure, and those that one of both names by its number. */
function relatedTo(entry: Entry): Entry[] {
  return entries.filter(
    (other) =>
      other !== entry && (alike(entry.explanation, other.explanation) || named(entry, other) || named(other, entry))
  )
}

function alike(one: Explanation, other: Explanation): boolean {
  const cure = ({ words }: Explanation) => words.en.steps.join('\n')
  return one.codes.some((code) => other.codes.includes(code)) || cure(one) === cure(other)
}

/** Whether the words of one name the number of the other. Short numbers are amounts. */
function named({ explanation: { words } }: Entry, { explanation: { codes } }: Entry): boolean {
  const { what, why, steps } = words.en
  const numbers = [what, why, ...steps].join(' ').match(/(?<![\w.-])-?\d{3,7}(?!\s?(?:KB|s\b|characters)|[\w.-]*\w)/g)
  return codes.some((code) => Math.abs(code) > 102 && numbers?.includes(String(code)))
}

/** Words that are not Markdown, as Markdown: nothing in them is a tag, an expression of Vue, or emphasis. */
function plain(text: string): string {
  return text
    .replace(/\\(?![\w\s])|[`*[\]<>]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\{\{/g, '{&#8203;{')
}

/** A source is an address, at times with a remark behind it, or the name of something that has none. */
function linked(source: string): string {
  const [, address, remark] = /^(https:\S+)?(.*)$/.exec(source)!
  return (address ? `<${address}>` : '') + plain(remark)
}
