import { firstOf, type Given } from './given'
import { inJson, setInJson } from './json-edit'
import type { ByHand } from './plan'

const declarations = [
  'types/global.d.ts',
  'global.d.ts',
  'src/env.d.ts',
  'env.d.ts',
  'src/global.d.ts',
  'src/types/global.d.ts'
]

/** Where the project lists its types, those of the tags belong there. What is left, where it lists none and places tags. */
export function addTypes({ changes, prompting }: Given, entry: string): ByHand[] {
  const file = 'tsconfig.json'
  const text = changes.read(file)
  if (text === undefined) return []
  const types = inJson({ text }, ['compilerOptions', 'types'])
  if (Array.isArray(types)) {
    if (!types.includes(entry)) changes.set(file, setInJson({ file, text }, ['compilerOptions', 'types', -1], entry))
    return []
  }
  const reference = `/// <reference types="${entry}" />`
  const declared = firstOf(changes, declarations)
  const lines = declared && changes.read(declared)
  // A list of types in tsconfig.json would take away those that TypeScript finds by itself.
  if (!lines) return prompting === 'tags' ? [{ kind: 'add-types', file: declared ?? declarations[0]!, reference }] : []
  if (lines.includes(entry)) return []
  const eol = lines.includes('\r\n') ? '\r\n' : '\n'
  changes.set(declared, `${reference}${eol}${lines}`)
  return []
}
