import { runInNewContext } from 'node:vm'
import type { WindowScripts } from '../open/jsdom-window'
import type { ProgramBundle } from '../runtime/bundle'
import type { PageToRun } from './page-run'

/** As the compiled program lists them, those of sub-packages included. */
export function pagesIn({ program }: WindowScripts): PageToRun[] {
  const { app, units } = runInNewContext(`${program}\n;miniProgram`) as ProgramBundle
  const uses = new Map(units.map(({ path, config }) => [path, usedBy(config)]))
  return [...app.pages].map((path) => {
    const used = reachable(path, uses)
    return { path, unused: new Set(units.map((unit) => unit.path).filter((each) => !used.has(each))) }
  })
}

function reachable(path: string, uses: ReadonlyMap<string, readonly string[]>, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found
  found.add(path)
  for (const each of uses.get(path) ?? []) reachable(each, uses, found)
  return found
}

function usedBy({ usingComponents = {}, componentGenerics = {} }: ProgramBundle['units'][number]['config']): string[] {
  const defaults = Object.values(componentGenerics).flatMap((generic) => (generic !== true && generic.default) || [])
  return [...Object.values(usingComponents), ...defaults]
}
