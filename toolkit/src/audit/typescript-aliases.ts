import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isRecord, parseJson, readSourceText } from '../../../mini-program'

/** Beside app.json, or in the project folder around it. */
const configurations = ['tsconfig.json', 'jsconfig.json']

/**
 * `paths` of the nearest tsconfig.json as aliases: name -> target from the root. What leads out of the root is left out.
 * https://www.typescriptlang.org/tsconfig/#paths
 */
export function typeScriptAliases(root: string): [name: string, target: string][] {
  const files = [root, dirname(resolve(root))].flatMap((folder) => configurations.map((name) => join(folder, name)))
  const file = files.find(existsSync)
  return file === undefined ? [] : aliasesIn(file, root, new Set())
}

function aliasesIn(file: string, root: string, seen: Set<string>): [name: string, target: string][] {
  if (seen.has(file) || !existsSync(file)) return []
  seen.add(file)
  const { extends: base, compilerOptions } = parseJson(readSourceText(file).text).value
  const options = isRecord(compilerOptions) ? compilerOptions : {}
  if (!isRecord(options.paths))
    return typeof base === 'string' && base.startsWith('.')
      ? aliasesIn(resolve(dirname(file), base.replace(/(?:\.json)?$/, '.json')), root, seen)
      : []
  const folder = resolve(dirname(file), typeof options.baseUrl === 'string' ? options.baseUrl : '.')
  return Object.entries(options.paths).flatMap(([name, targets]) =>
    (Array.isArray(targets) ? targets : []).flatMap((target: unknown): [string, string][] => {
      const path = typeof target === 'string' ? relative(root, resolve(folder, target)).split(sep).join('/') : '..'
      // A lone `*` is every name, those of packages too.
      return path.startsWith('..') || name === '*' ? [] : [[name, `/${path}`]]
    })
  )
}
