import { posix } from 'node:path'
import { isRecord, Lines, parseJson } from '../../../mini-program'
import type { GapReason } from './types'
import type { Missing } from './read-program'
import { sourceText, type Scan } from './scan'

/** What the plug-in of this project names and has not. `folder` is from the root. */
export function plugInGaps(tree: Scan, folder: string): Missing[] {
  const file = posix.join(folder, 'plugin.json')
  if (!tree.files.has(file)) return []
  const text = sourceText(tree, file)
  const { value, error, offsetOf } = parseJson(text)
  const lines = new Lines(text)
  if (error) return [{ reason: 'does-not-parse', name: error.reason, file, ...lines.at(error.offset) }]
  const has = (name: string) => {
    const base = posix.join(folder, name).replace(/\.[jt]s$/, '')
    return ['.wxml', '.js', '.ts'].some((ending) => tree.files.has(base + ending))
  }
  const lost = (reason: GapReason, path: string[], name: unknown): Missing[] =>
    typeof name === 'string' && !has(name) ? [{ reason, name, file, ...lines.at(offsetOf(path)) }] : []
  const each = (reason: GapReason, list: string) =>
    Object.entries(isRecord(value[list]) ? value[list] : {}).flatMap(([key, name]) => lost(reason, [list, key], name))
  return [
    ...lost('module-missing', ['main'], value.main),
    ...each('page-missing', 'pages'),
    ...each('component-missing', 'publicComponents')
  ]
}
