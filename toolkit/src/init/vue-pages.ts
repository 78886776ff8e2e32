import { inSource, type Given } from './given'
import { tag } from './native'
import type { ByHand } from './plan'

/**
 * Puts the tag into the templates of pages: last in the root element. Where a template is no plain element, the page is
 * left to its author.
 */
export function placeInVuePages(
  { project, changes, pages }: Given,
  extension: '.vue' | '.mpx',
  lines: readonly string[] = [tag]
): ByHand[] {
  const left: string[] = []
  for (const page of pages) {
    const file = inSource(project, `${page}${extension}`)
    const text = changes.read(file)
    if (text?.includes('<privacy-popup')) continue
    const changed = text && withLines(text, lines)
    if (changed) changes.set(file, changed)
    else left.push(page)
  }
  return left.length ? [{ kind: 'place-tag', pages: left }] : []
}

/** The last closing tag before that of the template is the root element's. */
function withLines(text: string, lines: readonly string[]): string | undefined {
  const end = /\n([ \t]*)(<\/[\w-]+>)\s*<\/template>(?![^]*<\/template>)/.exec(text)
  if (!end) return undefined
  const [, indent = ''] = end
  const inner = /\t/.test(indent) || /^\t/m.test(text) ? `${indent}\t` : `${indent}  `
  const placed = lines.map((line) => `\n${inner}${line}`).join('')
  return text.slice(0, end.index) + placed + text.slice(end.index)
}
