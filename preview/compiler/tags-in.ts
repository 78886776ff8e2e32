import { builtinTags, syntaxTags } from '../../mini-program'
import { lineAt } from './source-tree'

export interface Tag {
  readonly name: string
  /** From 1. */
  readonly line: number
}

const partOfWxml = new Set([...syntaxTags, ...builtinTags])

/** The tags of a template that only its configuration can explain: neither part of the language nor built in. */
export function tagsIn(source: string): Tag[] {
  const text = maskExpressions(source)
  return Array.from(text.matchAll(openingTag), ({ 1: name, index }) => ({ name: name!, index }))
    .filter(({ name }) => !partOfWxml.has(name))
    .map(({ name, index }) => ({ name, line: lineAt(text, index) }))
}

/** With its attributes, whose values may hold anything. */
const openingTag = /<([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g

/** Blanks out what may hold a `<` that opens no tag, and keeps every line where it is. */
export function maskExpressions(source: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ')
  return source
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(<wxs\b[^>]*[^/]>)([\s\S]*?)(?=<\/wxs>)/g, (_, open: string, body: string) => open + blank(body))
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
}
