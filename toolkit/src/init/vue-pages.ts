import { inSource, type Given } from './given'
import { tag } from './native'
import type { ByHand } from './plan'

/**
 * Puts the tag into the templates of pages: last in the root element. Where a template is no plain element, the page is
 * left to its author.
 */
export function placeInVuePages({ project, changes, pages }: Given, extension: '.vue' | '.mpx'): ByHand[] {
  const left: string[] = []
  for (const page of pages) {
    const file = inSource(project, `${page}${extension}`)
    const text = changes.read(file)
    if (text?.includes('<privacy-popup')) continue
    const changed = text && withTag(text)
    if (changed) changes.set(file, changed)
    else left.push(page)
  }
  return left.length ? [{ kind: 'place-tag', pages: left }] : []
}

/** The last closing tag before that of the template is the root element's. */
function withTag(text: string): string | undefined {
  const end = /\n([ \t]*)(<\/[\w-]+>)\s*<\/template>(?![^]*<\/template>)/.exec(text)
  if (!end) return undefined
  const [, indent = ''] = end
  const inner = /\t/.test(indent) || /^\t/m.test(text) ? `${indent}\t` : `${indent}  `
  return `${text.slice(0, end.index)}\n${inner}${tag}${text.slice(end.index)}`
}
