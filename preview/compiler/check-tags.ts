import { builtinTags, syntaxTags } from '../../mini-program'
import { lineAt } from './source-tree'
import type { Warnings } from './warnings'

/** Warns of each tag that is neither part of the language, built in, nor in `declared`. */
export function checkTags(file: string, source: string, declared: ReadonlySet<string>, warnings: Warnings): void {
  const known = new Set([...syntaxTags, ...builtinTags, ...declared])
  const text = maskExpressions(source)
  for (const { 1: name, index } of text.matchAll(openingTag)) {
    if (known.has(name!)) continue
    warnings.add(file, lineAt(text, index), `unknown tag <${name}>: neither built in nor in "usingComponents"`)
  }
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
