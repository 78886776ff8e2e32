import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isRecord, parseJson, readSourceText } from '../../../mini-program'

/** Beside app.json, or in the project folder around it. */
const configurations = ['tsconfig.json', 'jsconfig.json']

/** A name as `paths` has it, with `*` or not, and a target from a folder. */
type Alias = [name: string, target: string]

/** `paths` of the nearest tsconfig.json as aliases, with targets from the root. What leads out of the root is left out. */
export function typeScriptAliases(root: string): Alias[] {
  const files = [root, dirname(resolve(root))].flatMap((folder) => configurations.map((name) => join(folder, name)))
  const file = files.find(existsSync)
  return file === undefined ? [] : aliasesIn(file, root).map(([name, target]) => [name, `/${target}`])
}

/**
 * `paths` of a tsconfig.json, or of what it extends, where it has none: `extends` may be a list, whose last counts first.
 * Targets are from the root; what leads out of it is left out. https://www.typescriptlang.org/tsconfig/#paths
 */
export function aliasesIn(file: string, root: string, seen = new Set<string>()): Alias[] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const { extends: bases, compilerOptions } = parseJson(readSourceText(file).text).value
  const options = isRecord(compilerOptions) ? compilerOptions : {}
  if (!isRecord(options.paths)) {
    const files = [bases].flat().filter((base) => typeof base === 'string' && base.startsWith('.')) as string[]
    const found = files.map((base) =>
      aliasesIn(resolve(dirname(file), base.replace(/(?:\.json)?$/, '.json')), root, seen)
    )
    return found.filter((aliases) => aliases.length > 0).at(-1) ?? []
  }
  const folder = resolve(dirname(file), typeof options.baseUrl === 'string' ? options.baseUrl : '.')
  return Object.entries(options.paths).flatMap(([name, targets]) =>
    (Array.isArray(targets) ? targets : []).flatMap((target: unknown): Alias[] => {
      const path = typeof target === 'string' ? relative(root, resolve(folder, target)).split(sep).join('/') : '..'
      // A lone `*` is every name, those of packages too.
      return path.startsWith('..') || name === '*' ? [] : [[name, path]]
    })
  )
}
