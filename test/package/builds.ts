import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { minify_sync } from 'terser'
import type * as Library from '../../src/index'

export const library = path.join(__dirname, '../../miniprogram_dist')

/** The library as a mini program has it: its own modules each time, under the names they have in the program. */
export function loadBuild(change = (code: string) => code): typeof Library {
  const loaded = new Map<string, { exports: object }>()
  return load(path.join(library, 'index.js')) as typeof Library

  function load(file: string): object {
    const known = loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(file, module)
    const name = `miniprogram_npm/miniprogram-privacy-consent/${path.relative(library, file)}`
    const code = `${change(readFileSync(file, 'utf8'))}\n//# sourceURL=${name}`
    const run = new Function('require', 'module', 'exports', code)
    run((request: string) => load(`${path.join(path.dirname(file), request)}.js`), module, module.exports)
    return module.exports
  }
}

const manager = path.join(__dirname, '../../src/manager')
const sources = readdirSync(manager).map((file) => readFileSync(path.join(manager, file), 'utf8'))

/** What `src/manager` keeps to itself: private members, and what only its own files ask one another for. */
const privateNames = [
  ...sources.flatMap((source) => [...source.matchAll(/\bprivate (?:readonly )?(\w+)/g)].map(([, name]) => name!)),
  ...['ledger', 'showing', 'callRefused', 'giveUp', 'inSight', 'asked', 'depth', 'attended', 'exposed', 'waited']
].filter((name) => name !== 'need')

const letters = {}

/** Another release: the same library with other internals, none of them under the name it has in the first. */
export function otherInternals(code: string): string {
  const regex = new RegExp(`^(${privateNames.join('|')})$`)
  return minify_sync(code, { mangle: { properties: { regex } }, nameCache: letters }).code!
}
