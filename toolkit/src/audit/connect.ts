import { connectMethods } from './connect-methods'
import { connectShared } from './connect-shared'
import { Connections, pieceIdAt } from './outline/connections'
import { isMissing } from './gaps'
import { isInstalled } from './ownership'
import type { Loads, Parts } from './parts'
import { connectUnits, Reach } from './reach'
import { scriptText, type Scan } from './scan'
import { isSingleFile } from './syntax/modules'
import type { Site } from './values/cell'

/** Finds out which pages lead to which code. `sites`: what of it matters. */
export function connect(parts: Parts, sites: Iterable<Site>): Reach {
  const { app, tree, resolver, layout, loads, units, outlines } = parts
  const loading = reversed(loads)
  const called = readOutlines(parts, loading, sites)
  const reach = new Reach()
  const connections = new Connections(reach, outlines, (file, specifier) => resolver.script(file, specifier))
  connectUnits(reach, units, app, layout)
  connections.connect()
  connectMethods(parts, reach, called, loading)
  connectShared(parts, reach, connections)
  for (const file of tree.scripts.keys()) {
    const entry = reach.entry(file)
    reach.connect(entry, reach.piece(file))
    connections.leadToAll(entry, file)
    if (outlines.has(file)) continue
    for (const loaded of loads.get(file) ?? []) {
      reach.connect(reach.piece(file), reach.piece(loaded))
      connections.leadToAll(reach.piece(file), loaded)
    }
  }
  for (const module of outlines.modules.keys()) {
    const [file, id] = module.split('#')
    if (id === undefined) continue
    // The modules of a library in one file are nobody else's: who loads it runs them.
    for (const from of tree.bundles.has(file) ? [reach.entry(file)] : [reach.entry(file), reach.piece(file)]) {
      reach.connect(from, reach.piece(module))
      connections.leadToAll(from, module)
    }
  }
  reach.walk(app, layout)
  return reach
}

/**
 * Where something stands in a piece, whoever leads to it is asked what it mentions. Everybody else need not be parsed.
 * Gives the files that were asked for that.
 */
function readOutlines(parts: Parts, loading: Loads, sites: Iterable<Site>): ReadonlySet<string> {
  const { tree, outlines, layout } = parts
  const called = new Set<string>()
  let inBundle = false
  for (const { module, file, offset } of sites) {
    if (pieceIdAt(outlines, module, offset) !== file || isInstalled(file) || isHandedOn(file, tree, loading))
      called.add(file)
    inBundle ||= module.includes('#')
  }
  // Which function loads what is not there decides whether it is missed.
  const lacking: string[] = []
  for (const [file, { specifiers }] of tree.scripts) {
    const lacks = specifiers.length > (parts.loads.get(file)?.length ?? 0)
    if (lacks && specifiers.some((each) => isMissing(parts, file, each))) lacking.push(file)
  }
  for (const file of lacking) {
    outlines.read(file)
    const missing = outlines.modules.get(file)?.loads.filter(({ specifier }) => isMissing(parts, file, specifier))
    if (missing?.every(({ piece }) => piece === '')) noteLateLoaders(file, parts, loading, called)
    else called.add(file)
  }
  if (inBundle) for (const file of tree.bundles) outlines.read(file)
  const launched = layout.launch.filter((file) => called.has(file))
  for (const file of launched.flatMap((each) => callersOfApp(each, parts))) called.add(file)
  for (const file of called) for (const other of loading.get(file) ?? []) called.add(other)
  for (const file of called) outlines.read(file)
  for (const [file, { doubtful }] of tree.scripts) if (doubtful) outlines.read(file)
  return called
}

/** A component that some module exports beside others: who loads that need not show it. */
const isHandedOn = (file: string, tree: Scan, loading: Loads): boolean =>
  isSingleFile.test(file) &&
  (loading.get(file) ?? []).some((each) => !isSingleFile.test(each) && /\bexport\b/.test(scriptText(tree, each)))

/** Who loads a script, and who loads those: functions decide only where one of them loads it. */
function noteLateLoaders(file: string, { tree }: Parts, loading: Loads, called: Set<string>): void {
  const files = new Set([file])
  for (const each of files) {
    for (const loader of loading.get(each) ?? []) (tree.scripts.get(loader)?.late ? called : files).add(loader)
  }
}

/** Scripts that name a method of `App({})`. */
function callersOfApp(file: string, { tree, outlines }: Parts): string[] {
  outlines.read(file)
  const names = outlines.modules.get(file)?.methods.map(({ name }) => `.${name}`) ?? []
  return [...tree.callsGetApp].filter((each) => {
    const text = scriptText(tree, each)
    return names.some((name) => text.includes(name))
  })
}

function reversed(loads: Loads): Map<string, string[]> {
  const loading = new Map<string, string[]>()
  for (const [file, loaded] of loads) {
    for (const each of loaded) loading.set(each, [...(loading.get(each) ?? []), file])
  }
  return loading
}
