import { resolvePath } from '../../mini-program'
import { maskExpressions } from './tags-in'
import { lineAt, withoutExtension, type SourceTree } from './source-tree'
import type { Warnings } from './warnings'
import { either } from '../language'

const includeTag = /<include\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>/g

/** The template without the `<include>` tags that lead back to it: Weixin stops there, and nothing else would. */
export function withoutIncludeCircles(tree: SourceTree, file: string, warnings: Warnings): string {
  const source = tree.read(file)
  if (!source.includes('<include')) return source
  let text = source
  for (const { tag, offset, target } of includesOf(tree, file)) {
    if (!leadsTo(tree, target, file, new Set())) continue
    warnings.add(
      file,
      lineAt(source, offset),
      either(
        `<include src> of ${target} never ends: it includes this file again`,
        `<include src> 引入 ${target} 没有尽头：它又引入了本文件`
      )
    )
    text = text.slice(0, offset) + tag.replace(/[^\n]/g, ' ') + text.slice(offset + tag.length)
  }
  return text
}

function includesOf(tree: SourceTree, file: string) {
  const text = maskExpressions(tree.read(file))
  return Array.from(text.matchAll(includeTag), ({ 0: tag, 1: double, 2: single, index }) => ({
    tag,
    offset: index,
    target: `${withoutExtension(resolvePath(file, double ?? single ?? ''))}.wxml`
  }))
}

function leadsTo(tree: SourceTree, from: string, to: string, seen: Set<string>): boolean {
  if (from === to) return true
  if (seen.has(from) || !tree.has(from)) return false
  seen.add(from)
  return includesOf(tree, from).some(({ target }) => leadsTo(tree, target, to, seen))
}
