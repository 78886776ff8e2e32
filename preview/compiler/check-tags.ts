import { builtinTags, syntaxTags } from '../../mini-program'
import { BuildError } from './build-error'
import { lineAt } from './source-tree'

/** Fails on the first tag that is neither part of the language, built in, nor in `declared`. */
export function checkTags(file: string, source: string, declared: ReadonlySet<string>): void {
  const known = new Set([...syntaxTags, ...builtinTags, ...declared])
  const text = maskExpressions(source)
  for (const { 1: name, index } of text.matchAll(openingTag)) {
    if (known.has(name!)) continue
    throw new BuildError(file, lineAt(text, index), `unknown tag <${name}>: neither built in nor in "usingComponents"`)
  }
}

/** With its attributes, whose values may hold anything. */
const openingTag = /<([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g

/** Blanks out what may hold a `<` that opens no tag, and keeps every line where it is. */
function maskExpressions(source: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ')
  return source
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(<wxs\b[^>]*[^/]>)([\s\S]*?)(?=<\/wxs>)/g, (_, open: string, body: string) => open + blank(body))
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
}
