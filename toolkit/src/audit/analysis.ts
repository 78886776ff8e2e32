import { posix } from 'node:path'
import { agreeOpenType, platformModules, privacyAttributes } from './interfaces'
import { Elements, taroComponents } from './knowledge/elements'
import { reduxBindings, zustand } from './knowledge/react'
import { ReduxState } from './knowledge/redux'
import { Stores } from './knowledge/vuex'
import type { Range } from './outline/nodes'
import { Calls } from './values/calls'
import { newScript, type HandedOpenType, type Program, type Script, type Selection } from './syntax/context'
import { Cell, nowhere, shape, type Shape, type Site, Unread } from './values/cell'
import { Members, type Surroundings } from './values/members'
import type { Parsed } from './syntax/parse'
import { plainCalls } from './syntax/plain-calls'
import { Flow, type Limits } from './values/flow'
import { bundleModule, platform } from './values/values'
import { walk } from './walker'
import { guessedAttributes, guessedCalls } from './wxml/guessed-uses'

/** Where scripts come from. */
export interface Sources {
  text(file: string): string
  tree(file: string): Parsed
  resolve(from: string, specifier: string): string | undefined
  hasTemplate(file: string): boolean
  /** Templates only draw what scripts make. */
  drawsScripts: boolean
  /** Names that scripts give to all others. */
  globals: ReadonlySet<string>
  /** Scripts that make a store. */
  stores: ReadonlySet<string>
  /** The module whose default export is what `getApp()` gives, in a framework's source. */
  app?: string
  /** Is shown each script that was parsed, and says which parts of it need not be walked before they are used. */
  parsed(file: string, text: string, body: Parsed['body']): Range[]
}

/** Packages that bring a state of redux to components. */
const redux = /^(?:react-redux|@tarojs\/redux|dva(?:-core)?)$/

/** Bundled, and in another file or left out of the build: `./node_modules/@tarojs/plugin-platform-weapp/dist/components-react.js`. */
const componentsOfTaro = /@tarojs\/(?:components|plugin-platform-weapp\/dist\/components)/

/** What scripts use of the platform, found over all files together. Files nobody asks for are never parsed. */
export class Analysis implements Program, Surroundings {
  readonly flow: Flow
  readonly members: Members
  readonly calls: Calls
  readonly elements = new Elements()
  readonly selections: Selection[] = []
  readonly drawsScripts: boolean
  /** Scripts that something of their dataset matters to. */
  readonly datasets = new Set<Script>()
  readonly app = new Cell()
  readonly provided = shape()
  readonly stores: Stores
  readonly redux: ReduxState
  readonly scripts = new Map<string, Script>()
  readonly errors = new Map<string, NonNullable<Parsed['error']>>()
  /** `api` -> places. */
  readonly found = new Map<string, Map<string, Site>>()
  /** The same for files that could not be read: by their words. */
  readonly guessed = new Map<string, Site[]>()
  /** Open-types that functions are handed: `confirm({ openType: 'getPhoneNumber' })`. */
  readonly openTypes = new Map<string, HandedOpenType[]>()
  private readonly byExports = new Map<Shape, Script>()
  private readonly modules = new Map<string, Shape>()
  private readonly imports: { file: string; exports: Cell }[] = []
  private readonly unreadDatasets = new Map<Script, Unread>()
  private readonly unreadModules = new Map<string, Unread>()
  private readonly readings = new Map<Unread, Cell>()

  constructor(
    private readonly sources: Sources,
    limits: Limits
  ) {
    this.drawsScripts = sources.drawsScripts
    this.flow = new Flow(limits)
    this.members = new Members(this.flow, this)
    this.calls = new Calls(this.members)
    this.stores = new Stores(this.flow, () => this.sources.stores.forEach((file) => this.load(file)))
    this.redux = new ReduxState(this.members)
  }

  /** Notes what a file uses. Where it only calls the platform by name, that is read off and nothing else is followed. */
  look(file: string): void {
    const text = this.sources.text(file)
    const parsed = this.sources.tree(file)
    const calls = parsed.error ? undefined : plainCalls(text, parsed.body)
    if (!calls) return void this.load(file, parsed)
    this.sources.parsed(file, text, parsed.body)
    for (const { member, offset } of calls) this.used(`wx.${member}`, { module: file, file, offset })
  }

  /** Reads a file, once. */
  load(file: string, parsed?: Parsed): Script {
    let script = this.scripts.get(file)
    if (!script) {
      script = newScript(file)
      this.scripts.set(file, script)
      this.byExports.set(script.exports, script)
      const text = this.sources.text(file)
      if (!replacesExports(text)) this.flow.add(this.exportsOf(script), script.exports)
      this.lower(script, text, parsed ?? this.sources.tree(file))
      if (file === this.sources.app)
        this.flow.copy(this.members.load(this.exportsOf(script), 'default', nowhere, 'take'), this.app)
    }
    return script
  }

  private lower(script: Script, text: string, { body, error }: Parsed): void {
    if (error) this.errors.set(script.file, error)
    if (error && body.length === 0) return this.guess(script.file)
    script.quiet = this.sources.parsed(script.file, text, body)
    try {
      walk(this, script, text, body)
    } catch (failure) {
      if (!(failure instanceof RangeError)) throw failure
      this.errors.set(script.file, { offset: 0, reason: 'nested too deeply' })
    }
  }

  /** Says so of the largest script that was followed. */
  tooTangled(): void {
    const bySize = [...this.scripts.keys()].sort((a, b) => this.sources.text(b).length - this.sources.text(a).length)
    this.errors.set(bySize[0], { offset: 0, reason: 'too tangled to be followed' })
  }

  /** What a file uses that is no JavaScript, by its words. */
  private guess(file: string): void {
    const text = this.sources.text(file)
    for (const { api, offset } of [...guessedCalls(text), ...guessedAttributes(text)])
      this.guessed.set(api, [...(this.guessed.get(api) ?? []), { module: file, file, offset }])
  }

  /** Works until nothing is new. */
  solve(): void {
    this.connectImports()
    do this.flow.run()
    while (this.calls.passThrough() || this.members.atRest.settleGuesses())
  }

  /** Nothing more will be read that says what comes from outside. */
  hearOutside(): void {
    while (this.calls.hearOutside()) this.solve()
  }

  /** Agree buttons that scripts draw. */
  conclude(): ReturnType<Elements['report']> {
    if (this.members.atRest.hasNames() || this.calls.authorizations.isNamed() || this.elements.areNamed())
      this.hearOutside()
    this.members.atRest.reportUnknown(this.calls.callersOfAny)
    this.calls.reportUnknown()
    return this.elements.report((api, site) => this.used(api, site))
  }

  used(api: string, site: Site): void {
    const places = this.found.get(api) ?? new Map<string, Site>()
    this.found.set(api, places)
    const key = `${site.file}:${site.offset}`
    if (site.offset >= 0 && !places.has(key)) places.set(key, site)
  }

  handsOpenType(text: string, path: string, site: Site): void {
    for (const name of text.split('|')) {
      const api = name === agreeOpenType ? name : privacyAttributes.get('button')?.values.get(name)
      if (api !== undefined) this.openTypes.set(api, [...(this.openTypes.get(api) ?? []), { ...site, path }])
    }
  }

  hasTemplate(file: string): boolean {
    return this.sources.hasTemplate(file)
  }

  isGiven(name: string): boolean {
    return this.sources.globals.has(name)
  }

  names(file: string, name: string): boolean {
    return this.sources.text(file).includes(name)
  }

  /** By now it is known which files were read for their own sake. */
  private connectImports(): void {
    for (const { file, exports } of this.imports.splice(0)) {
      const script = this.scripts.get(file)
      if (script) this.flow.copy(this.exportsOf(script), exports)
      else this.flow.add(exports, this.unread(file))
    }
  }

  private unread(file: string): Unread {
    const known = this.unreadModules.get(file) ?? new Unread(() => this.exportsOf(this.load(file)))
    this.unreadModules.set(file, known)
    return known
  }

  datasetOf(script: Script): Unread {
    const known =
      this.unreadDatasets.get(script) ??
      new Unread(() => {
        this.datasets.add(script)
        return this.flow.holding(script.dataset)
      })
    this.unreadDatasets.set(script, known)
    return known
  }

  importFrom(script: Script, specifier: string): Cell {
    const file = this.sources.resolve(script.file, specifier)
    if (platformModules.test(specifier)) return this.flow.holding(platform)
    if (redux.test(specifier)) return this.flow.holding(reduxBindings(this.members))
    if (specifier === 'zustand') return this.flow.holding(zustand(this.members))
    if (specifier === '@tarojs/components') return this.flow.holding(taroComponents(this.members))
    if (!file) return new Cell()
    const exports = new Cell()
    this.imports.push({ file, exports })
    return /^(?:vendor|taro)\.js$/.test(posix.basename(file)) ? this.bundled(exports) : exports
  }

  private bundled(exports: Cell): Cell {
    const result = this.flow.holding(bundleModule(exports))
    this.flow.copy(exports, result)
    return result
  }

  private exportsOf(script: Script): Cell {
    return this.members.propertyOf(script.module, 'exports')
  }

  defaultOf(source: Cell, found: Cell): Cell {
    const result = new Cell()
    this.flow.copy(found, result)
    this.flow.watch(source, (value) => {
      const script = value.type === 'shape' ? this.byExports.get(value) : undefined
      if (value.type !== 'bundle-module' && !script?.isEsModule) this.flow.add(result, value)
    })
    return result
  }

  bundleModule(id: string): Shape {
    const known = this.modules.get(id)
    if (known) return known
    const module = shape()
    this.modules.set(id, module)
    if (componentsOfTaro.test(id))
      this.flow.add(this.members.propertyOf(module, 'exports'), taroComponents(this.members))
    return module
  }

  read(value: Unread): Cell {
    let cell = this.readings.get(value)
    if (!cell) {
      cell = value.read()
      this.connectImports()
      for (const step of value.path) cell = step === '()' ? this.called(cell) : this.members.inside(cell, step)
      this.readings.set(value, cell)
    }
    return cell
  }

  private called(callee: Cell): Cell {
    const result = new Cell()
    this.calls.add({ callee, arguments: [], result, constructs: false, site: nowhere })
    return result
  }
}

/** `module.exports = …` is all that it says of its exports: those it would have had are in nobody's hands. */
const replacesExports = (text: string): boolean => {
  const mentions = text.match(/\bexports\b/g)?.length
  return mentions !== undefined && mentions === text.match(/\bmodule\.exports\s*=(?!=)/g)?.length
}
