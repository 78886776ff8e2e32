import { agreeOpenType, privacyAttributes, privacyTags } from '../interfaces'
import type { Analysis } from '../analysis'
import type { Script } from '../syntax/context'
import { Cell } from '../values/cell'
import { nowhere } from '../values/members'
import { Bindings, outcome, type Outcome } from './bindings'
import { givenTo, HandedProperties } from './handed-properties'
import type { Owner, Owners } from './owners'
import type { Element, Part, Wxml } from './parse'
import { camel, hyphenated } from './spelling'

export interface MarkupUse {
  api: string
  part: Part
  offset: number
}

export interface MarkupResult {
  uses: MarkupUse[]
  /** Buttons that can be tapped for consent, and tags that hand the open-type on to one. */
  agreeButtons: { element: Element; part: Part }[]
}

/** An attribute whose value decides what its tag uses. */
interface Watched {
  element: Element
  part: Part
  /** `button`, `input` … that the value ends up at. */
  tag: string
  cell: Cell
  /** Its component is not in the tree: what cannot be told says nothing. */
  isAbsent?: true
  /** It is part of an object: where nothing comes, the object has none. */
  mayLack?: true
}

/** The script of a page or component, with those of its behaviors. */
type ScriptsOf = (owner: Owner) => Script[]

/** uni-app's compiler for Vue 3 writes what a component is given as one object. */
const bagOf = ({ attributes }: Element): string | undefined => attributes.get('u-p')

export const attributeOf = ({ attributes }: Element, name: string): string | undefined =>
  attributes.get(name) ?? attributes.get(camel(name))

/** What templates use: tags, open-types however they get there, and components that hand an open-type on. */
export class MarkupUses {
  private readonly bindings: Bindings
  private readonly result: MarkupResult = { uses: [], agreeButtons: [] }
  private readonly shown = new Set<Owner>()
  private readonly ownersOf = new Map<Part, Owner[]>()
  /** Component -> property -> tags it is handed on to. */
  private readonly forwards = new Map<Owner, Map<string, Set<string>>>()
  private readonly watchedPlaces = new Set<string>()
  private placements = 0

  constructor(
    private readonly analysis: Analysis,
    private readonly owners: Owners,
    private readonly files: Map<string, Wxml>,
    private readonly scriptsOf: ScriptsOf,
    private readonly filesOf: (owner: Owner) => string[]
  ) {
    this.bindings = new Bindings(analysis)
    for (const owner of owners.all.values()) {
      for (const part of owner.parts) this.ownersOf.set(part, [...(this.ownersOf.get(part) ?? []), owner])
    }
  }

  collect(): MarkupResult {
    const { owners, ownersOf, filesOf, scriptsOf } = this
    const handed = new HandedProperties(owners, ownersOf, filesOf, scriptsOf, (...given) => this.valueOf(...given))
    handed.handOver(this.analysis)
    let watched = this.builtIns()
    do {
      this.analysis.solve()
      if (this.analysis.members.settleOpen()) this.analysis.solve()
      for (const each of watched) this.settle(each, outcome(each.cell))
      watched = this.placed()
    } while (watched.length > 0)
    return this.result
  }

  private *parts(): Generator<Part> {
    for (const { main, templates } of this.files.values()) {
      // Taro's templates hold whatever a page could draw; what it does draw stands in its script.
      if (!templates.has('taro_tmpl')) yield* [main, ...templates.values()]
    }
  }

  private builtIns(): Watched[] {
    const watched: Watched[] = []
    for (const part of this.parts()) {
      for (const element of part.elements) {
        const { tag } = element
        if (this.isCustom(part, tag)) continue
        if (privacyTags.has(tag)) this.use(tag, { element, part })
        const value = privacyAttributes.has(tag) && attributeOf(element, privacyAttributes.get(tag)?.attribute ?? '')
        if (value) watched.push(this.watch(value, element, part, tag))
      }
    }
    return watched
  }

  /** A component of that name replaces a built-in tag. */
  private isCustom(part: Part, tag: string): boolean {
    const owners = this.ownersOf.get(part) ?? []
    return owners.length > 0 && owners.every(({ components, generics }) => components.has(tag) || generics.has(tag))
  }

  private watch(value: string, element: Element, part: Part, tag: string): Watched {
    return { element, part, tag, cell: this.valueOf(value, element, part) }
  }

  private valueOf(value: string, element: Element, part: Part): Cell {
    if (value.includes('{{')) for (const owner of this.ownersOf.get(part) ?? []) this.show(owner)
    return this.bindings.value(value, part, element)
  }

  private show(owner: Owner): void {
    if (!this.shown.has(owner))
      this.bindings.show(
        owner,
        this.scriptsOf(owner).map(({ data }) => data)
      )
    this.shown.add(owner)
    const { placements } = this.owners
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
    if (watched.isAbsent) return
    const components = (this.ownersOf.get(part) ?? []).filter(({ isPage }) => !isPage)
    let isOpen = open && !(watched.mayLack && watched.cell.values.length === 0)
    for (const owner of components) {
      for (const name of properties) {
        if (this.mayBeGiven(owner, name)) this.forward(owner, name, tag)
        else isOpen = true
      }
    }
    if (!isOpen || tag !== 'button') return
    // A component that works its open-type out in code has it from its own property of that name, if it has one.
    const hands = components.filter((owner) =>
      this.scriptsOf(owner).some(({ properties }) => properties.has('openType'))
    )
    for (const owner of hands) this.forward(owner, 'openType', tag)
    if (hands.length === 0) this.use(`${tag}[open-type=*]`, watched)
  }

  /** What is inside of a name is only known to come from outside where the name is declared as a property. */
  private mayBeGiven(owner: Owner, path: string): boolean {
    const [name, ...keys] = path.split('.')
    return keys.length === 0 || this.scriptsOf(owner).some(({ properties }) => properties.has(name))
  }

  private forward(owner: Owner, property: string, tag: string): void {
    const known = this.forwards.get(owner) ?? new Map<string, Set<string>>()
    this.forwards.set(owner, known)
    known.set(property, (known.get(property) ?? new Set()).add(tag))
  }

  /** Tags of components that hand on what they are given, and have not been looked at yet. */
  private placed(): Watched[] {
    const watched: Watched[] = []
    for (const part of this.parts()) {
      const owners = this.ownersOf.get(part) ?? []
      const handsOn = owners.some((owner) => [...part.tags].some((tag) => this.forwardsOf(owner, tag).length > 0))
      const lacks = owners.some(({ components }) => [...part.tags].some((tag) => components.get(tag) === null))
      for (const element of handsOn || lacks ? this.owners.elementsOf(part) : part.elements) {
        for (const owner of owners) {
          if (owner.components.get(element.tag) === null) this.missing(element, part, watched)
          for (const [property, tags] of this.forwardsOf(owner, element.tag)) {
            for (const tag of tags) this.placedOne(element, part, property, tag, watched)
          }
        }
      }
    }
    return watched
  }

  /** Which properties a tag hands on, and to what. */
  private forwardsOf({ components, generics }: Owner, tag: string): [string, Set<string>][] {
    const target = components.get(tag)
    const bases = target ? [target] : [...(generics.get(tag) ?? [])]
    return bases.flatMap((base) => {
      const component = this.owners.all.get(base)
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
    const inner = keys.reduce((each, part) => this.inside(each, part), cell)
    watched.push({ ...given, cell: inner, ...(bag && { mayLack: true }) })
  }

  /** What an object has under a name, in either spelling. */
  private named(object: Cell, name: string): Cell {
    const found = new Cell()
    for (const key of new Set([name, hyphenated(name)])) this.analysis.flow.copy(this.inside(object, key), found)
    return found
  }

  private inside(cell: Cell, key: string): Cell {
    const { members } = this.analysis
    return key === '*' ? members.elements(cell) : members.load(cell, key, nowhere, 'pattern')
  }

  /** A component that is not in the tree: an open-type that it is given, alone or in an object, is taken to reach a button. */
  private missing(element: Element, part: Part, watched: Watched[]): void {
    const place = `${part.id} ${element.offset} missing`
    if (this.watchedPlaces.has(place)) return
    this.watchedPlaces.add(place)
    for (const [name, value] of element.attributes) {
      const isOpenType = camel(name) === 'openType'
      if (!isOpenType && !value.includes('{{')) continue
      const given = this.watch(value, element, part, 'button')
      const inside = [given.cell, this.inside(given.cell, '*')].map((cell) => this.named(cell, 'openType'))
      for (const cell of isOpenType ? [given.cell] : inside) watched.push({ ...given, cell, isAbsent: true })
    }
  }

  private use(api: string, { part, element }: { part: Part; element: Element }): void {
    this.result.uses.push({ api, part, offset: element.offset })
  }
}
