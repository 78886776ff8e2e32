import { agreeOpenType, privacyAttributes, privacyTags } from '../interfaces'
import type { Analysis } from '../analysis'
import type { Script } from '../syntax/context'
import { Cell } from '../values/cell'
import { Bindings, isLacking, outcome, type Outcome, type Step } from './bindings'
import { givenTo, HandedProperties } from './handed-properties'
import type { Unit, Units } from './units'
import { drawsScripts, type Element, type Part, type Wxml } from './parse'
import { Datasets } from './datasets'
import { Selections } from './selections'
import { camel, hyphenated } from './spelling'

export interface MarkupUse {
  api: string
  part: Part
  offset: number
  /** Where it is placed. */
  tag: string
}

export interface MarkupResult {
  uses: MarkupUse[]
  /** Buttons that can be tapped for consent, and tags that hand the open-type on to one. */
  agreeButtons: { element: Element; part: Part }[]
  /** Whether a component on some page makes an open-type of what it has there: `confirmBtn.openType`. */
  takes(path: string): boolean
}

/** An attribute whose value decides what its tag uses. */
interface Watched {
  element: Element
  part: Part
  /** `button`, `input` … that the value ends up at. */
  tag: string
  cell: Cell
  /** What the value is looked up in, from the outside in, and its own cell. */
  way: readonly Step[]
  /** What its component does with it cannot be told: what else it may be says nothing. */
  isTaken?: true
  /** It is part of an object: where nothing comes, the object has none. */
  mayLack?: true
}

/** The components that a tag may be; null for one that is not in the tree. */
function basesOf({ components, generics }: Unit, tag: string): (string | null)[] {
  const base = components.get(tag)
  return base === undefined ? [...(generics.get(tag) ?? [])] : [base]
}

/** uni-app's compiler for Vue 3 writes what a component is given as one object. */
const bagOf = ({ attributes }: Element): string | undefined => attributes.get('u-p')

export const attributeOf = ({ attributes }: Element, name: string): string | undefined =>
  attributes.get(name) ?? attributes.get(camel(name))

/** What templates use: tags, open-types however they get there, and components that hand an open-type on. */
export class MarkupUses {
  private readonly bindings: Bindings
  private readonly result: MarkupResult = { uses: [], agreeButtons: [], takes: (path) => this.takes(path) }
  private readonly shown = new Set<Unit>()
  readonly unitsOf = new Map<Part, Unit[]>()
  /** Component -> property -> tags it is handed on to. */
  private readonly forwards = new Map<Unit, Map<string, Set<string>>>()
  /** Components that make a button's open-type of something they are given. */
  private readonly workingOut = new Set<string>()
  /** Atomic components that no page brings along. */
  private readonly cards = new Set<string>()
  private readonly watchedPlaces = new Set<string>()
  private placements = 0

  constructor(
    private readonly analysis: Analysis,
    private readonly units: Units,
    private readonly files: Map<string, Wxml>,
    /** The script of a page or component, with those of its behaviors. */
    readonly filesOf: (unit: Unit) => string[],
    /** The same, with all it loads. */
    private readonly loadedBy: (unit: Unit) => string[],
    cards: readonly string[]
  ) {
    this.bindings = new Bindings(analysis)
    const ofPages = units.ofPages()
    for (const base of cards) if (!ofPages.has(base)) this.cards.add(base)
    for (const unit of units.all.values()) {
      for (const part of unit.parts) this.unitsOf.set(part, [...(this.unitsOf.get(part) ?? []), unit])
    }
  }

  collect(): MarkupResult {
    const handed = new HandedProperties(this.analysis, this.units, this)
    const selections = new Selections(this.analysis, this.units, this)
    const datasets = new Datasets(this.analysis, this.units, this, handed)
    handed.handOver()
    for (const part of this.parts()) this.callHandlers(part)
    let watched = this.builtIns()
    // Scripts that were read for what their templates show look there as well.
    handed.handOver()
    do {
      // A module that names nothing may have it from anywhere.
      for (const { way } of watched) for (const { cell } of way) this.analysis.members.readOrOpen(cell)
      do this.analysis.solve()
      while (selections.connect() || datasets.connect() || handed.handWanted())
      if (this.analysis.members.atRest.settleOpen()) this.analysis.solve()
      for (const each of watched) this.settle(each, outcome(each.cell))
      watched = this.placed()
    } while (watched.length > 0)
    return this.result
  }

  private *parts(): Generator<Part> {
    for (const { main, templates } of this.files.values()) {
      // They hold whatever a page could draw; what it does draw stands in its script.
      if (!drawsScripts(templates)) yield* [main, ...templates.values()]
    }
  }

  private builtIns(): Watched[] {
    const watched: Watched[] = []
    for (const part of this.parts()) {
      for (const element of part.elements) {
        const { tag } = element
        if (this.isCustom(part, tag) || (tag === 'button' && this.isOfCards(part))) continue
        if (privacyTags.has(tag)) this.use(tag, { element, part })
        const value = privacyAttributes.has(tag) && attributeOf(element, privacyAttributes.get(tag)?.attribute ?? '')
        if (value) watched.push(this.watch(value, element, part, tag))
      }
    }
    return watched
  }

  /** In atomic components of AI mode buttons have no open-type. */
  private isOfCards(part: Part): boolean {
    const units = this.unitsOf.get(part) ?? []
    return units.length > 0 && units.every(({ base }) => this.cards.has(base))
  }

  /** A component of that name replaces a built-in tag. */
  private isCustom(part: Part, tag: string): boolean {
    const units = this.unitsOf.get(part) ?? []
    return units.length > 0 && units.every(({ components, generics }) => components.has(tag) || generics.has(tag))
  }

  private watch(value: string, element: Element, part: Part, tag: string): Watched {
    this.showPart(value, part)
    const way = this.bindings.way(value, part, element)
    return { element, part, tag, cell: way[way.length - 1].cell, way }
  }

  scriptsOf(unit: Unit): Script[] {
    return this.filesOf(unit).map((file) => this.analysis.load(file))
  }

  readScriptsOf(unit: Unit): Script[] {
    return this.filesOf(unit).flatMap((file) => this.analysis.scripts.get(file) ?? [])
  }

  isRead(part: Part): boolean {
    return (this.unitsOf.get(part) ?? []).some((unit) => this.analysis.scripts.has(this.filesOf(unit)[0]))
  }

  valueOf(value: string, element: Element, part: Part): Cell {
    this.showPart(value, part)
    return this.bindings.value(value, part, element)
  }

  /** What Vue's templates hand to methods. */
  private callHandlers(part: Part): void {
    if (!part.calls?.length || !this.isRead(part)) return
    for (const unit of this.unitsOf.get(part) ?? []) this.show(unit)
    for (const call of part.calls) this.bindings.call(call, part)
  }

  private showPart(value: string, part: Part): void {
    if (value.includes('{{')) for (const unit of this.unitsOf.get(part) ?? []) this.show(unit)
  }

  private show(unit: Unit): void {
    if (!this.shown.has(unit)) this.bindings.show(unit, this.scriptsOf(unit))
    this.shown.add(unit)
    const { placements } = this.units
    for (; this.placements < placements.length; this.placements++) this.bindings.place(placements[this.placements])
  }

  private settle(watched: Watched, { texts, properties, open }: Outcome): void {
    const { part, tag, element } = watched
    const known = privacyAttributes.get(tag)
    for (const text of texts) {
      const api = known?.values.get(text)
      if (api) this.use(api, watched)
      if (tag === 'button' && text === agreeOpenType) this.result.agreeButtons.push({ element, part })
    }
    if (watched.isTaken) return
    const components = (this.unitsOf.get(part) ?? []).filter(({ isPage }) => !isPage)
    let isOpen = open && !isLacking(watched.way) && !(watched.mayLack && watched.cell.values.length === 0)
    for (const unit of components) {
      for (const name of properties) {
        const declared = this.declares(unit, name)
        // What is inside of a name is only known to come from outside where the name is declared as a property.
        if (declared || !name.includes('.')) this.forward(unit, name, tag)
        else isOpen ||= !watched.mayLack && !this.isData(unit, name)
        // A name that is no property is shown by a template that was handed an object: any that is given may be that.
        if (!declared && tag === 'button') this.workingOut.add(unit.base)
      }
    }
    if (!isOpen || tag !== 'button') return
    // A component that works its open-type out in code has it from its own property of that name, if it has one.
    const hands = components.filter((unit) => this.scriptsOf(unit).some(({ properties }) => properties.has('openType')))
    for (const unit of hands) this.forward(unit, 'openType', tag)
    if (hands.length > 0) return
    for (const { base } of components) this.workingOut.add(base)
    this.use(`${tag}[open-type=*]`, watched)
  }

  private declares(unit: Unit, path: string): boolean {
    const [name] = path.split('.')
    return this.scriptsOf(unit).some(({ properties }) => properties.has(name))
  }

  /** A script of it puts something there itself. */
  private isData(unit: Unit, path: string): boolean {
    const [name] = path.split('.')
    return this.scriptsOf(unit).some(({ data }) => (data.properties.get(name)?.values.length ?? 0) > 0)
  }

  private takes(path: string): boolean {
    const ofPages = this.units.ofPages()
    const takesIt = (unit: Unit) =>
      this.forwards.get(unit)?.get(path)?.has('button') || (this.workingOut.has(unit.base) && this.mentions(unit, path))
    return [...this.units.all.values()].some((unit) => !unit.isPage && ofPages.has(unit.base) && takesIt(unit))
  }

  /** A kit's components are classes, whose properties are no literal: that its scripts have the name has to do. */
  private mentions(unit: Unit, path: string): boolean {
    const [name] = path.split('.')
    return this.loadedBy(unit).some((file) => this.analysis.names(file, name))
  }

  private forward(unit: Unit, property: string, tag: string): void {
    const known = this.forwards.get(unit) ?? new Map<string, Set<string>>()
    this.forwards.set(unit, known)
    known.set(property, (known.get(property) ?? new Set()).add(tag))
  }

  /** Tags of components that hand on what they are given, and have not been looked at yet. */
  private placed(): Watched[] {
    const watched: Watched[] = []
    for (const part of this.parts()) {
      const units = this.unitsOf.get(part) ?? []
      const handsOn = units.some((unit) => [...part.tags].some((tag) => this.forwardsOf(unit, tag).length > 0))
      const takes = units.some((unit) => [...part.tags].some((tag) => this.mayTake(unit, tag)))
      for (const element of handsOn || takes ? this.units.elementsOf(part) : part.elements) {
        for (const unit of units) {
          if (this.mayTake(unit, element.tag)) this.taken(element, part, watched)
          for (const [property, tags] of this.forwardsOf(unit, element.tag)) {
            for (const tag of tags) this.placedOne(element, part, property, tag, watched)
          }
        }
      }
    }
    return watched
  }

  /** A component that is not in the tree, or that works its open-type out. */
  private mayTake(unit: Unit, tag: string): boolean {
    return basesOf(unit, tag).some((base) => base === null || this.workingOut.has(base))
  }

  /** Which properties a tag hands on, and to what. */
  private forwardsOf(unit: Unit, tag: string): [string, Set<string>][] {
    return basesOf(unit, tag).flatMap((base) => {
      const component = this.units.all.get(base ?? '')
      return [...((component && this.forwards.get(component)) ?? [])]
    })
  }

  private placedOne(element: Element, part: Part, property: string, tag: string, watched: Watched[]): void {
    const key = `${part.id} ${element.offset} ${property} ${tag}`
    if (this.watchedPlaces.has(key)) return
    const [name, ...keys] = property.split('.')
    const value = givenTo(element, name)
    const bag = value ? undefined : bagOf(element)
    const whole = value ?? bag
    if (!whole) return
    this.watchedPlaces.add(key)
    const given = this.watch(whole, element, part, tag)
    const cell = bag ? this.named(given.cell, name) : given.cell
    const way = [...given.way.slice(0, -1), { ...given.way[given.way.length - 1], cell }]
    for (const name of keys) way.push({ cell: this.inside(way[way.length - 1].cell, name), name })
    watched.push({ ...given, cell: way[way.length - 1].cell, way, ...(bag && { mayLack: true }) })
  }

  /** What an object has under a name, in either spelling. */
  private named(object: Cell, name: string): Cell {
    const found = new Cell()
    for (const key of new Set([name, hyphenated(name)])) this.analysis.flow.copy(this.inside(object, key), found)
    return found
  }

  private inside(cell: Cell, key: string): Cell {
    return this.analysis.members.inside(cell, key)
  }

  /**
   * Nobody can say what it does with it: an open-type that it is given, alone or in an object, is taken to reach a
   * button, and the type of an input an input.
   */
  private taken(element: Element, part: Part, watched: Watched[]): void {
    const place = `${part.id} ${element.offset} taken`
    if (this.watchedPlaces.has(place)) return
    this.watchedPlaces.add(place)
    const isRead = this.isRead(part)
    for (const [name, value] of element.attributes) {
      if (name === 'type' && value === 'nickname') watched.push(this.watch(value, element, part, 'input'))
      const isOpenType = camel(name) === 'openType'
      const mayHold = value.includes('{{') && (isRead || /open-?type/i.test(value))
      if (!isOpenType && !mayHold) continue
      const given = this.watch(value, element, part, 'button')
      const inside = [given.cell, this.inside(given.cell, '*')].map((cell) => this.named(cell, 'openType'))
      for (const cell of isOpenType ? [given.cell] : inside) watched.push({ ...given, cell, isTaken: true })
    }
  }

  private use(api: string, { part, element }: { part: Part; element: Element }): void {
    this.result.uses.push({ api, part, offset: element.offset, tag: element.tag })
  }
}
