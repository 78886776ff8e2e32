import { posix, relative, sep } from 'node:path'
import { Lines, pluginOf, Resolver, type App, type Plugin, type ProgramFolders } from '../../../mini-program'
import { rows } from './interfaces'
import { Analysis } from './analysis'
import { dependants } from './dependants'
import { factsOf, type Facts } from './facts'
import { mostWork, objectsToldApart } from './limits'
import type { Script } from './syntax/context'
import { Tangled, type Limits } from './values/flow'
import type { Site } from './values/values'
import { readApp } from './program'
import { connectOwners, Reach } from './reach'
import { scan, sourceText, type Scan } from './scan'
import type { Gap, Use } from './types'
import { MarkupUses, type MarkupResult } from './wxml/markup-uses'
import { Owners, type JsonErrors } from './wxml/owners'

/** Everything the rules judge. */
export interface Collected {
  app: App
  scan: Scan
  facts: Facts
  owners: Owners
  markup: MarkupResult
  reach: Reach
  resolver: Resolver
  uses: Use[]
  /** Calls that are on no list of information types and are asked for all the same, such as `wx.onLocationChange`. */
  mentions: Use[]
  /** What belongs to the program and was not read. */
  gaps: Gap[]
  /** Whether a page or app.js leads there. The platform may scan what does not run all the same. */
  runs(use: Use): boolean
  positionOf(file: string, offset: number): { line: number; column: number }
}

export function collect({ root, pluginRoot }: ProgramFolders, progress?: (files: number) => void): Collected {
  const app = readApp(root)
  const outside = pluginRoot === undefined ? [] : outsideOf(root, pluginRoot)
  const tree = scan(root, outside, progress)
  const resolver = new Resolver(tree.files, app.resolveAlias, pluginsOf(tree))
  const loads = loadsOf(tree, resolver)
  const owners = findOwners(app, tree, resolver)
  const { analysis, markup } = analyse(tree, resolver, loads, owners)

  const reach = connect(analysis, tree, loads, owners)
  reach.walk(app)
  const facts = factsOf(analysis)
  const runs = ({ pages, file }: Use) => pages.length > 0 || reach.isLaunched(file)
  const collected = { app, scan: tree, facts, owners, markup, reach, resolver, gaps: [], runs }
  const positionOf = positions(tree)
  const all = usesOf(facts, markup, reach, positionOf)
  const isUse = ({ privacyKey, certainty }: Use) => privacyKey !== null || certainty === 'unknown'
  return { ...collected, uses: all.filter(isUse), mentions: all.filter((use) => !isUse(use)), positionOf }
}

/** Which scripts a script loads, by a look at its text. */
type Loads = ReadonlyMap<string, readonly string[]>

const loadsOf = ({ scripts }: Scan, resolver: Resolver): Loads =>
  new Map(
    Array.from(scripts, ([file, { specifiers }]) => [
      file,
      specifiers.flatMap((specifier) => resolver.script(file, specifier) ?? [])
    ])
  )

function analyse(
  tree: Scan,
  resolver: Resolver,
  loads: Loads,
  owners: Owners,
  [shapes, ...fewer] = objectsToldApart
): { analysis: Analysis; markup: MarkupResult } {
  const work = fewer.length > 0 ? mostWork + tree.bytes : Infinity
  try {
    return analyseWithin({ shapes, work }, tree, resolver, loads, owners)
  } catch (error) {
    if (!(error instanceof Tangled)) throw error
    return analyse(tree, resolver, loads, owners, fewer)
  }
}

function analyseWithin(limits: Limits, tree: Scan, resolver: Resolver, loads: Loads, owners: Owners) {
  const sources = {
    text: (file: string) => sourceText(tree, file),
    resolve: (from: string, specifier: string) => resolver.script(from, specifier)
  }
  const analysis = new Analysis(sources, limits)
  for (const file of tree.suspects.keys()) analysis.look(file)
  analysis.solve()
  while (loadDependants(analysis, tree, loads)) analysis.solve()

  const scripts = (base: string) => [`${base}.js`, `${base}.ts`].filter((file) => tree.scripts.has(file))
  const markup = new MarkupUses(analysis, owners, tree.wxml, ({ base }) =>
    scripts(base).flatMap((file) => withBehaviors(analysis, tree, loads, file))
  ).collect()
  analysis.solve()
  analysis.conclude()
  return { analysis, markup }
}

function outsideOf(root: string, folder: string): string[] {
  const path = relative(root, folder).split(sep).join('/')
  return path.startsWith('..') ? [`${path}/`] : []
}

function pluginsOf(tree: Scan): Plugin[] {
  const files = [...tree.files].filter((file) => posix.basename(file) === 'plugin.json')
  return files.map((file) => pluginOf(file, tree.json.get(file)?.value ?? {}))
}

/** Reads scripts that load something which hands the platform on. True when there were any. */
function loadDependants(analysis: Analysis, tree: Scan, loads: Loads): boolean {
  const { files, app } = dependants(analysis)
  const wanted = app ? [...tree.callsGetApp] : []
  // Whoever is read may keep something in the app.
  if ([...analysis.scripts.keys()].some((file) => tree.callsGetApp.has(file)))
    wanted.push(...['app.js', 'app.ts'].filter((file) => tree.scripts.has(file)))
  if (files.size > 0) {
    for (const [file, loaded] of loads) if (loaded.some((each) => files.has(each))) wanted.push(file)
  }
  const unread = wanted.filter((file) => !analysis.scripts.has(file))
  for (const file of unread) analysis.load(file)
  return unread.length > 0
}

/** The script of a page or component, and those its behaviors and mixins may come from. */
function withBehaviors(analysis: Analysis, tree: Scan, loads: Loads, file: string): Script[] {
  const script = analysis.load(file)
  const text = sourceText(tree, file)
  if (!/\b(?:behaviors|mixins)\b/.test(text)) return [script]
  return [script, ...(loads.get(file) ?? []).map((other) => analysis.load(other))]
}

function findOwners(app: App, tree: Scan, resolver: Resolver): Owners {
  const errors: JsonErrors = new Map()
  const json = (file: string) => {
    const { value, error } = tree.json.get(file) ?? { value: {} }
    if (error) errors.set(file, error)
    return app.pageSettings(file.replace(/\.json$/, ''), value)
  }
  const owners = new Owners({ files: tree.wxml, json }, resolver, app.globalComponents, errors)
  for (const page of app.pages) owners.add(page, true)
  if (app.customTabBar) owners.add(app.customTabBar, false)
  for (const file of tree.wxml.keys()) {
    const base = file.replace(/\.wxml$/, '')
    if (tree.files.has(`${base}.json`) || tree.scripts.has(`${base}.js`) || tree.scripts.has(`${base}.ts`))
      owners.add(base, false)
  }
  return owners
}

function connect(analysis: Analysis, tree: Scan, loads: Loads, owners: Owners): Reach {
  const reach = new Reach()
  connectOwners(reach, owners, (file) => tree.scripts.has(file))
  for (const [file, { doubtful }] of tree.scripts) {
    reach.connect(reach.entry(file), reach.unit(file))
    const script = doubtful ? analysis.load(file) : analysis.scripts.get(file)
    if (script) {
      for (const { unit, file: loaded } of script.imports) reach.connect(reach.unit(unit), reach.unit(loaded))
      for (const id of script.bundleModules) reach.connect(reach.entry(file), reach.unit(`${file}#${id}`))
      continue
    }
    for (const loaded of loads.get(file) ?? []) reach.connect(reach.unit(file), reach.unit(loaded))
  }
  connectBundles(analysis, reach)
  return reach
}

function connectBundles(analysis: Analysis, reach: Reach): void {
  const homes = new Map<string, string[]>()
  for (const { file, bundleModules } of analysis.scripts.values()) {
    for (const id of bundleModules) homes.set(id, [...(homes.get(id) ?? []), `${file}#${id}`])
  }
  for (const { bundleImports } of analysis.scripts.values()) {
    for (const { unit, id } of bundleImports) {
      for (const home of homes.get(id) ?? []) reach.connect(reach.unit(unit), reach.unit(home))
    }
  }
}

function positions(tree: Scan) {
  const lines = new Map<string, Lines>()
  return (file: string, offset: number) => {
    const known = lines.get(file) ?? new Lines(sourceText(tree, file))
    lines.set(file, known)
    return known.at(offset)
  }
}

function usesOf(facts: Facts, markup: MarkupResult, reach: Reach, positionOf: Collected['positionOf']): Use[] {
  const places: (Site & { api: string })[] = []
  for (const [api, sites] of facts.uses) for (const site of sites) places.push({ api, ...site })
  for (const { api, part, offset } of markup.uses) places.push({ api, unit: part.id, file: part.file, offset })
  const uses = new Map<string, Use>()
  for (const { api, unit, file, offset } of places) {
    const pages = reach.pagesOf(unit)
    for (const row of rows.get(api) ?? [unlisted(api)]) {
      const use: Use = {
        ...row,
        file,
        ...positionOf(file, offset),
        pages,
        certainty: api.includes('*') ? 'unknown' : 'certain'
      }
      uses.set(`${api} ${row.privacyKey} ${file} ${offset}`, use)
    }
  }
  return [...uses.values()].sort(inOrder)
}

const unlisted = (api: string): Pick<Use, 'api' | 'kind' | 'privacyKey'> => ({
  api,
  kind: api.startsWith('scope') ? 'scope' : api.includes('[') ? 'open-type' : 'api',
  privacyKey: null
})

const inOrder = (a: Use, b: Use) =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.api, b.api)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
