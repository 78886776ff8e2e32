import { firstOf, type Given } from './given'
import { inJson, setInJson } from './json-edit'

const declarations = ['types/global.d.ts', 'global.d.ts', 'src/env.d.ts', 'env.d.ts']

/** Where the project lists its types, those of the tags belong there. */
export function addTypes({ changes }: Given, entry: string): void {
  const file = 'tsconfig.json'
  const text = changes.read(file)
  if (text === undefined) return
  const types = inJson({ text }, ['compilerOptions', 'types'])
  if (Array.isArray(types)) {
    if (!types.includes(entry)) changes.set(file, setInJson({ file, text }, ['compilerOptions', 'types', -1], entry))
    return
  }
  const declared = firstOf(changes, declarations)
  const lines = declared && changes.read(declared)
  if (!lines || lines.includes(entry)) return
  const eol = lines.includes('\r\n') ? '\r\n' : '\n'
  changes.set(declared, `/// <reference types="${entry}" />${eol}${lines}`)
}
