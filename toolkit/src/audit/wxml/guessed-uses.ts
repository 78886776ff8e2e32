import { privacyAttributes, privacyTags, usesByWords } from '../interfaces'

/** What a template that cannot be parsed seems to use, by its words: Pug, Haml, and whatever else is compiled to markup. */
export interface GuessedUse {
  api: string
  offset: number
}

const buttons = privacyAttributes.get('button')?.values ?? new Map<string, string>()

const openType = /(?<![\w-])(?:open-type|openType)["']?\s*[:=]+>?\s*(["'`]+)([^"'`\n]*)/g
const nickname = /(?<![\w-])type["']?\s*[:=]+>?\s*["'`]+nickname(?![\w-])/g
const tag = new RegExp(`(?:^|:)[ \\t]*[<%]?(${[...privacyTags].join('|')})(?![\\w-])`, 'gm')

export function guessedUses(template: string): GuessedUse[] {
  const found = guessedAttributes(template)
  for (const { 0: whole, 1: name, index } of template.matchAll(tag))
    found.push({ api: name, offset: index + whole.length - name.length })
  return found
}

/** Calls and scopes in a script that cannot be parsed. */
export const guessedCalls = (text: string): GuessedUse[] =>
  Array.from(text.matchAll(usesByWords), ({ 0: name, groups, index }) => ({
    api: groups?.member === undefined ? name : `wx.${groups.member}`,
    offset: index
  }))

/** The attributes among them, which stand in scripts too: in JSX, in objects that components are handed. */
export function guessedAttributes(template: string): GuessedUse[] {
  const found: GuessedUse[] = []
  for (const { 0: whole, 2: value, index } of template.matchAll(openType)) {
    const names = value.split('|').map((name) => buttons.get(name.trim()))
    // `:open-type="kind"` is an expression.
    const isBound =
      names.length === 1 && names[0] === undefined && template[index - 1] === ':' && !/["'`]{2}/.test(whole)
    for (const api of isBound ? ['button[open-type=*]'] : names)
      if (api !== undefined) found.push({ api, offset: index })
  }
  for (const { index } of template.matchAll(nickname)) found.push({ api: 'input[type=nickname]', offset: index })
  return found
}
