import { parse, type SFCTemplateBlock } from '@vue/compiler-sfc'
import { inSource, type Given } from './given'
import { tag } from './native'
import type { ByHand } from './plan'
import { forWeixin } from './uni-app-project'

/**
 * Puts the tag into the templates of pages, where it is always drawn. Where there is no such place, the page is left to
 * its author.
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
    if (text && /<(privacy-popup|PrivacyPopup)\b/.test(text)) continue
    const changed = text && withLines(text, lines, project.vue)
    if (changed) changes.set(file, changed)
    else left.push(page)
  }
  return left.length ? [{ kind: 'place-tag', pages: left }] : []
}

type ElementNode = Extract<NonNullable<SFCTemplateBlock['ast']>['children'][number], { type: 1 }>

/** `vue` is undefined for mpx, whose templates are Weixin's own. */
export function withLines(text: string, lines: readonly string[], vue: 2 | 3 | undefined): string | undefined {
  const { template } = parse(forWeixin(text, vue ?? 3), { sourceMap: false, ignoreEmpty: false }).descriptor
  if (!template?.ast || template.lang) return undefined
  const roots = template.ast.children.filter((each): each is ElementNode => each.type === 1)
  const drawn = roots.filter(({ tag }) => tag !== 'page-meta')
  const [root, ...more] = drawn
  if (root && !more.length && holdsAnything(root, vue)) {
    const close = text.lastIndexOf('</', root.loc.end.offset - 1)
    return close > root.loc.start.offset ? before(text, close, lines) : undefined
  }
  // Vue 2 takes one root only.
  if (!root || vue === 2) return undefined
  return before(text, text.lastIndexOf('</template', template.loc.end.offset + '</template'.length), lines)
}

/** What is put into it is drawn with the page, for as long as the page is. */
const holdsAnything = ({ tag, props }: ElementNode, vue: 2 | 3 | undefined) =>
  (/^(view|div|main)$/.test(tag) || (vue === 2 && tag === 'scroll-view')) &&
  props.every(({ name, type }) => type !== 7 || !/^(if|else|else-if|for|show)$/.test(name)) &&
  props.every(({ name }) => !/^wx:(if|elif|else|for)$/.test(name))

/** Lines of their own before the closing tag at this place. */
function before(text: string, at: number, lines: readonly string[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const start = text.lastIndexOf('\n', at - 1) + 1
  const indent = /^[ \t]*/.exec(text.slice(start))![0]
  const unit = unitOf(text)
  const own = text.slice(start, at).trim() === ''
  const placed = lines.map((line) => indent + unit + line).join(eol)
  if (own) return `${text.slice(0, start)}${placed}${eol}${text.slice(start)}`
  return `${text.slice(0, at)}${eol}${placed}${eol}${indent}${text.slice(at)}`
}

/** What the file indents by, as its first indented line shows. */
function unitOf(text: string): string {
  const [first] = /^[ \t]+(?=\S)/m.exec(text) ?? ['  ']
  if (first.startsWith('\t')) return '\t'
  return first.length % 4 === 0 ? '    ' : '  '
}
