import { Lines, type App, type Resolver } from '../../../mini-program'
import { Analysis } from './analysis'
import { Conduct, Ways } from './conduct'
import { connect } from './connect'
import type { Loads, Parts } from './parts'
import { dependants, namers, type HandedOn } from './dependants'
import { scopeName } from './interfaces'
import { factsOf, type Facts } from './facts'
import { withNearest } from './capitals'
import { Gaps } from './gaps'
import { KitChoices } from './kit-choices'
import { libraryCalls } from './knowledge/own-library'
import { mostWork, objectsToldApart } from './limits'
import { Outlines } from './outline/outlines'
import { isLibrary } from './ownership'
import type { Parsed } from './syntax/parse'
import { Trees } from './syntax/trees'
import type { Site } from './values/cell'
import { Tangled, type Limits } from './values/flow'
import type { Reach } from './reach'
import { SourceMaps } from './maps/source-maps'
import type { Layout, Missing, ReadProgram } from './read-program'
import { scriptText, sourceText, type Scan } from './scan'
import type { Source } from './types'
import { findUses, type Uses } from './uses'
import { Forwards } from './wxml/forwards'
import { MarkupUses, type MarkupResult } from './wxml/markup-uses'
import { drawsScripts } from './wxml/parse'
import { Shown } from './wxml/shown'
import { Units, type JsonErrors, type Unit } from './wxml/units'

/** Everything the rules judge. */
export interface Collected extends Uses {
  source: Source
  app: App
  scan: Scan
  facts: Facts
  units: Units
  markup: MarkupResult
  reach: Reach
  resolver: Resolver
  outlines: Outlines
  /** The functions of scripts, for the rules of conduct. */
  conduct: Conduct
  /** From each of them back to what runs it. */
  ways: Ways
  /** What kits' components do only where a property says so. */
  choices: KitChoices
  /** Scripts whose `onLaunch` or `onLoad` runs before the user has done anything. */
  starting: ReadonlyMap<string, 'launch' | 'page'>
  /** What belongs to the program and was not read. */
  gaps: Missing[]
  /** From a build back to what a person wrote. */
  sourceMaps: SourceMaps
  /** Calls of this project's library, on behalf of whoever places its tags. */
  isOfLibrary(site: Pick<Site, 'file' | 'offset'>): boolean
  positionOf(file: string, offset: number): { line: number; column: number }
}

export function collect(program: ReadProgram): Collected {
  const { source, app, scan: tree, resolver, layout } = program
  const loads = loadsOf(tree, resolver)
  const units = findUnits(program)
  const trees = new Trees((file) => scriptText(tree, file))
  const outlines = new Outlines((file) => trees.of(file))
  const parts = { app, tree, resolver, layout, loads, units, outlines }
  const conduct: Conduct = new Conduct(
    tree,
    (file) => trees.of(file),
    (file) => reach.reaches(file)
  )
  const { analysis, markup } = analyse({ ...parts, conduct, trees })
  const isOfLibrary = librarySites(tree)
  const facts = factsOf(analysis, isOfLibrary)
  const sites = [...[...facts.uses.values()].flat(), ...facts.listeners.map(({ site }) => site)]
  const reach = connect(parts, sites)
  const ways = new Ways((file) => conduct.functionsOf(file), tree, resolver, layout.launch)
  const found = { source, app, scan: tree, facts, units, markup, reach, resolver, outlines, conduct, ways, isOfLibrary }
  const choices = new KitChoices(parts, trees)
  const collected = { ...found, choices, starting: startingScripts(app, layout), positionOf: positions(tree) }
  const gaps = withNearest([...program.gaps, ...new Gaps(parts, reach, facts).find()], program)
  return { ...collected, ...findUses(collected), gaps, sourceMaps: new SourceMaps(tree.root) }
}

/** Calls of this project's library, by the folder it lies in or, bundled, by how it calls. */
function librarySites(tree: Scan): Collected['isOfLibrary'] {
  const calls = new Map<string, ReadonlySet<number>>()
  return ({ file, offset }) => {
    const known = calls.get(file) ?? libraryCalls(scriptText(tree, file))
    calls.set(file, known)
    return isLibrary(file) || known.has(offset)
  }
}

const loadsOf = ({ scripts }: Scan, resolver: Resolver): Loads =>
  new Map(
    Array.from(scripts, ([file, { specifiers }]) => [
      file,
      specifiers.flatMap((specifier) => resolver.script(file, specifier) ?? [])
    ])
  )

/** What is shown the scripts that are parsed. */
type Analysed = Parts & { conduct: Conduct; trees: Trees }

function analyse(given: Analysed, [shapes, ...fewer] = objectsToldApart): { analysis: Analysis; markup: MarkupResult } {
  if (fewer.length === 0) return mixed(analyseWithin({ shapes, work: Infinity }, given))
  try {
    return analyseWithin({ shapes, work: mostWork + given.tree.bytes }, given)
  } catch (error) {
    if (!(error instanceof Tangled)) throw error
    return analyse(given, fewer)
  }
}

/** Where objects are not told apart, a use may have got lost among them: that must not pass for everything. */
function mixed<T extends { analysis: Analysis }>(found: T): T {
  found.analysis.tooTangled()
  return found
}

function analyseWithin(limits: Limits, given: Analysed) {
  const { tree, resolver, layout, loads, units, outlines, trees } = given
  // The template of a page only draws what its script makes.
  const drawn = [...tree.wxml.values()].some(({ templates }) => drawsScripts(templates))
  const sources = {
    text: (file: string) => scriptText(tree, file),
    tree: (file: string) => trees.of(file),
    resolve: (from: string, specifier: string) => resolver.script(from, specifier),
    drawsScripts: drawn,
    hasTemplate: (file: string) => !drawn && tree.wxml.has(file.replace(/\.\w+$/, '.wxml')),
    globals: tree.globals,
    stores: tree.stores,
    app: layout.launch.find((file) => /(?:^|\/)App\.\w+$/.test(file)),
    parsed: (file: string, text: string, body: Parsed['body']) => {
      outlines.add(file, body)
      return outlines.quietIn(file, text)
    }
  }
  const analysis = new Analysis(sources, limits)
  for (const file of tree.suspects.keys()) analysis.look(file)
  if (tree.namesTags) for (const file of tree.bundles) analysis.load(file)
  analysis.solve()
  do while (loadDependants(analysis, tree, layout, loads)) analysis.solve()
  while (loadNamers(analysis, given))

  const known = new Map<string, string[]>()
  const behaving = (file: string) => {
    const files = known.get(file) ?? withBehaviors(tree, loads, file)
    known.set(file, files)
    return files
  }
  const shown = new Shown(analysis, units, ({ base }) => layout.scriptsOf(base).flatMap(behaving))
  const loadedBy = ({ base }: Unit) => layout.scriptsOf(base).flatMap((file) => [file, ...(loads.get(file) ?? [])])
  const forwards = new Forwards(analysis, units, shown, loadedBy)
  const markup = new MarkupUses(analysis, units, tree.wxml, shown, forwards, layout.cards).collect()
  analysis.solve()
  markup.agreeButtons.push(...analysis.conclude())
  return { analysis, markup }
}

function startingScripts({ pages }: App, { launch, scriptsOf, baseOf }: Layout): Map<string, 'launch' | 'page'> {
  const starting = new Map<string, 'launch' | 'page'>()
  for (const page of pages) for (const file of scriptsOf(baseOf(page))) starting.set(file, 'page')
  for (const file of launch) starting.set(file, 'launch')
  return starting
}

/** Reads scripts that load something which hands the platform on. True when there were any. */
function loadDependants(analysis: Analysis, tree: Scan, { launch }: Layout, loads: Loads): boolean {
  const { platform, askers } = dependants(analysis, loads)
  const loadersOf = ({ files, app }: HandedOn) => [
    ...(app ? tree.callsGetApp : []),
    ...(files.size > 0
      ? [...loads].flatMap(([file, loaded]) => (loaded.some((each) => files.has(each)) ? file : []))
      : [])
  ]
  const wanted = loadersOf(platform)
  if (askers !== platform) wanted.push(...loadersOf(askers).filter((file) => hasScope(tree, loads, file)))
  // Whoever is read may keep something in the app.
  if ([...analysis.scripts.keys()].some((file) => tree.callsGetApp.has(file))) wanted.push(...launch)
  const unread = wanted.filter((file) => !analysis.scripts.has(file))
  for (const file of unread) analysis.load(file)
  return unread.length > 0
}

/** Reads scripts that may tell which member a `wx[name]` means. True when there were any. */
function loadNamers(analysis: Analysis, { tree, layout, loads, conduct }: Analysed): boolean {
  const wanted = namers(analysis, loads, {
    nameAround: (file, offset) => {
      const around = conduct.around(file, offset).find(({ isKept, name }) => isKept && name)
      return around?.isDefault ? '' : around?.name
    },
    mentions: (file, name) => scriptText(tree, file).includes(name),
    handsOn: (file) => handsOn.test(scriptText(tree, file)),
    callersOfApp: (file) => (layout.launch.includes(file) ? tree.callsGetApp : [])
  })
  const unread = wanted.filter((file) => !analysis.scripts.has(file))
  for (const file of unread) analysis.load(file)
  if (unread.length > 0) analysis.solve()
  return unread.length > 0
}

/** `export * from`, `module.exports = { ...require(…) }`: who loads it gets what it loads. */
const handsOn = /\bexport\s*(?:\*|\{[^}]*\}\s*from)|\bexports\b[^;]*\brequire\b/

/**
 * It has a scope to hand on, in its own words or in a list of names that it loads. What others hand on stays unknown, and
 * that is told.
 */
const hasScope = (tree: Scan, loads: Loads, file: string): boolean =>
  /scope/i.test(scriptText(tree, file)) ||
  [file, ...(loads.get(file) ?? [])].some((each) => scopeName.test(scriptText(tree, each)))

/** The script of a page or component, and those its behaviors and mixins, and the behaviors of those, may come from. */
function withBehaviors(tree: Scan, loads: Loads, file: string): string[] {
  const files = new Set([file])
  for (const each of files) {
    const text = scriptText(tree, each)
    // Mixins are objects of any kind, behaviors are made by a function of that name, of others too.
    const mixes = each === file && mixins.test(text)
    const behaves = behaviors.test(text) && (each === file || /\bBehavior\s*\(/.test(text))
    if (!mixes && !behaves) continue
    for (const loaded of loads.get(each) ?? [])
      if (mixes || scriptText(tree, loaded).includes('Behavior')) files.add(loaded)
  }
  return [...files]
}

/** Not as the name of a folder that something is loaded from. */
const [mixins, behaviors] = ['mixins', 'behaviors'].map((word) => new RegExp(`(?<![\\w$/])${word}(?![\\w$/])`))

function findUnits({ app, scan: tree, resolver, layout }: ReadProgram): Units {
  const errors: JsonErrors = new Map()
  const json = (file: string) => {
    const { value, error } = tree.json.get(file) ?? { value: {} }
    if (error) errors.set(file, error)
    return app.pageSettings(file.replace(/\.json$/, ''), value)
  }
  const units = new Units(
    { files: tree.wxml, json, text: (file) => sourceText(tree, file) },
    resolver,
    app.globalComponents,
    errors
  )
  for (const page of app.pages) units.add(layout.baseOf(page), true)
  for (const bar of [app.customTabBar, app.appBar]) if (bar) units.add(layout.baseOf(bar), false)
  for (const file of tree.wxml.keys()) {
    const base = file.replace(/\.wxml$/, '')
    if (tree.json.has(`${base}.json`) || layout.scriptsOf(base).length > 0) units.add(base, false)
  }
  return units
}

function positions(tree: Scan) {
  const lines = new Map<string, Lines>()
  return (file: string, offset: number) => {
    const known = lines.get(file) ?? new Lines(sourceText(tree, file))
    lines.set(file, known)
    return known.at(offset)
  }
}
