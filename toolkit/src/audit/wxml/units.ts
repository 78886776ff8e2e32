import { entries, isRecord, namedComponents, type Resolver } from '../../../../mini-program'
import { carriersIn, parseWxml, type Element, type Part, type Wxml } from './parse'

/** A page or component: the files of one name. */
export interface Unit {
  /** Path without ending. */
  base: string
  isPage: boolean
  isComponent: boolean
  /** What its configuration says of who draws it. */
  renderer: unknown
  /** Tags -> unit, or null where the component is not in the tree. Those of app.json included. */
  components: Map<string, string | null>
  /** Generics -> the components that are put in for them: the default, and those that places give; null where one is not in the tree. */
  generics: ReadonlyMap<string, Set<string | null>>
  /** Tags -> what usingComponents says. */
  paths: ReadonlyMap<string, string>
  /** The components it brings along: those whose tag it places, and its defaults for generics. */
  uses: Set<string>
  /** The tags it places. */
  tags: Set<string>
  /** Its own template. */
  main?: Part
  /** Parts of templates it shows. */
  parts: Set<Part>
}

/** `<template is data>` and `<include>`: where a part gets its data from. */
export interface Placement {
  from: Part
  to: Part
  /** The tag that places a template; none for an include. */
  element?: Element
}

export interface Markup {
  files: Map<string, Wxml>
  text(file: string): string
  json(file: string): Record<string, unknown>
}

export type JsonErrors = Map<string, { offset: number; reason: string }>

const none: ReadonlyMap<string, Set<string | null>> = new Map()
const emptySets = (names: string[]) => new Map(names.map((name) => [name, new Set<string | null>()]))

/** Works out what each page and component shows. */
export class Units {
  readonly all = new Map<string, Unit>()
  readonly placements: Placement[] = []
  private readonly placed = new Set<string>()
  private readonly anyIn = new Map<string, Part>()
  private readonly choices = new Map<Part, readonly Part[]>()
  private readonly globalPaths: ReadonlyMap<string, string>

  constructor(
    private readonly markup: Markup,
    private readonly resolver: Resolver,
    private readonly globals: readonly [string, string][],
    /** Configurations that are not JSON. */
    readonly jsonErrors: JsonErrors = new Map()
  ) {
    this.globalPaths = new Map(globals)
  }

  /** Bases of pages and of what they bring along. */
  ofPages(): Set<string> {
    const found = new Set([...this.all.values()].flatMap(({ base, isPage }) => (isPage ? base : [])))
    for (const base of found) for (const used of this.all.get(base)?.uses ?? []) found.add(used)
    return found
  }

  add(base: string, isPage: boolean): Unit {
    const known = this.all.get(base)
    if (known) {
      known.isPage ||= isPage
      return known
    }
    const config = this.markup.json(`${base}.json`)
    const unit: Unit = {
      base,
      isPage,
      isComponent: config.component === true,
      renderer: config.renderer,
      components: new Map(),
      generics: isRecord(config.componentGenerics) ? emptySets(Object.keys(config.componentGenerics)) : none,
      paths: isRecord(config.usingComponents)
        ? new Map([...this.globals, ...entries(config.usingComponents)])
        : this.globalPaths,
      uses: new Set(),
      tags: new Set(),
      parts: new Set()
    }
    this.all.set(base, unit)
    unit.main = this.markup.files.get(`${base}.wxml`)?.main
    if (unit.main) this.show(unit.main, unit)
    this.resolveComponents(unit, config)
    for (const used of unit.uses) this.add(used, false)
    this.fillGenerics(unit)
    return unit
  }

  /** The templates of the components that go by a tag, as far as they are there. */
  templatesOf(tag: string): Part[] {
    const bases = new Set([...this.all.values()].flatMap(({ components }) => components.get(tag) ?? []))
    return [...bases].flatMap((base) => this.all.get(base)?.main ?? [])
  }

  /** Where a component is placed by its tag. */
  *placesOf(base: string): Generator<[Element, Part]> {
    for (const { components, parts } of this.all.values())
      for (const part of parts)
        if ([...part.tags].some((tag) => components.get(tag) === base))
          for (const element of this.elementsOf(part)) if (components.get(element.tag) === base) yield [element, part]
  }

  /** The elements of a part with all their attributes. */
  elementsOf(part: Part): readonly Element[] {
    const wxml = this.markup.files.get(part.file)
    if (!wxml?.isShallow) return part.elements
    wxml.isShallow = false
    part.elements = parseWxml(part.file, this.markup.text(part.file)).main.elements
    return part.elements
  }

  /** The tags of a part that carry something for who handles their events, plain ones too. */
  carriersOf(part: Part): readonly Element[] {
    if (part.carriers) return part.carriers
    const wxml = this.markup.files.get(part.file)
    const found = carriersIn(part.file, this.markup.text(part.file))
    for (const each of wxml ? [wxml.main, ...wxml.templates.values()] : []) each.carriers = found.get(each.id) ?? []
    return part.carriers ?? []
  }

  private resolveComponents(unit: Unit, config: Record<string, unknown>): void {
    const file = `${unit.base}.json`
    for (const [tag, path] of this.globals) unit.components.set(tag, this.resolver.component('app.json', path) ?? null)
    const { using, generics } = namedComponents(this.resolver, file, config)
    for (const [tag, found] of using) unit.components.set(tag, found)
    for (const [name, found] of generics) {
      if (found === undefined) continue
      if (found !== null) unit.uses.add(found)
      unit.generics.get(name)?.add(found)
    }
    for (const { elements, tags } of unit.parts) {
      for (const tag of tags) unit.tags.add(tag)
      for (const { attributes } of elements) {
        for (const [name, value] of attributes) if (name.startsWith('generic:')) unit.tags.add(value)
      }
    }
    for (const tag of this.withPlaceholders(unit.tags, config)) {
      const found = unit.components.get(tag)
      if (found) unit.uses.add(found)
    }
  }

  /** `componentPlaceholder`: what stands there until a component of another package has come. */
  private *withPlaceholders(tags: Set<string>, { componentPlaceholder }: Record<string, unknown>): Generator<string> {
    yield* tags
    for (const [tag, placeholder] of entries(componentPlaceholder)) if (tags.has(tag)) yield placeholder
  }

  private fillGenerics({ parts, components }: Unit): void {
    for (const { tag, attributes } of [...parts].flatMap(({ elements }) => elements)) {
      const generics = this.all.get(components.get(tag) ?? '')?.generics
      for (const [name, set] of generics ?? []) {
        const given = components.get(attributes.get(`generic:${name}`) ?? '')
        if (given !== undefined) set.add(given)
      }
    }
  }

  private show(part: Part, unit: Unit): void {
    if (unit.parts.has(part)) return
    unit.parts.add(part)
    const wxml = this.markup.files.get(part.file)
    for (const source of part.includes) {
      const included = this.fileOf(part.file, source)?.main
      if (included) this.place({ from: part, to: included }, unit)
    }
    for (const to of this.choices.get(part) ?? []) this.place({ from: part, to }, unit)
    for (const element of part.placed) {
      const to = wxml && this.template(wxml, element.attributes.get('is') ?? '')
      if (to) this.place({ from: part, to, element }, unit)
    }
  }

  private place(placement: Placement, unit: Unit): void {
    const key = `${placement.from.id} ${placement.element?.offset} ${placement.to.id}`
    if (!this.placed.has(key)) this.placements.push(placement)
    this.placed.add(key)
    this.show(placement.to, unit)
  }

  /** The template that `is` means: one by name, or one of all in sight. */
  private template(wxml: Wxml, name: string): Part | undefined {
    const files = [wxml, ...wxml.imports.flatMap((source) => this.fileOf(wxml.file, source) ?? [])]
    if (name.includes('{{')) return this.anyOf(wxml, files)
    return files.find(({ templates }) => templates.has(name))?.templates.get(name)
  }

  /** A part that stands for any template in sight: in a framework's template each of hundreds may place any other. */
  private anyOf({ file }: Wxml, files: readonly Wxml[]): Part {
    let part = this.anyIn.get(file)
    if (!part) {
      part = { id: `${file}#{{}}`, file, elements: [], tags: new Set(), placed: [], includes: [] }
      this.anyIn.set(file, part)
      this.choices.set(
        part,
        files.flatMap(({ templates }) => [...templates.values()])
      )
    }
    return part
  }

  private fileOf(from: string, source: string): Wxml | undefined {
    const file = this.resolver.template(from, source)
    return file === undefined ? undefined : this.markup.files.get(file)
  }
}
