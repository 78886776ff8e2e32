import type { Analysis } from '../analysis'
import { isSuspicious } from '../interfaces'
import { anything, handedText, string } from '../values/values'
import type { Script } from '../syntax/context'
import { Cell, Unread, type Value } from '../values/cell'
import type { Unit, Units } from './units'
import type { Element, Part } from './parse'
import type { Shown } from './shown'
import { camel, hyphenated } from './spelling'

/** What a tag puts into a property of its component. */
export const givenTo = ({ attributes }: Element, property: string): string | undefined =>
  [...attributes].find(([name]) => camel(name) === property)?.[1]

/** uni-app's compiler for Vue 3 writes what a component is given as one object. */
export const bagOf = ({ attributes }: Element): string | undefined => attributes.get('u-p')

/** What a tag gives for a property. */
interface Attribute {
  value: string
  element: Element
  part: Part
  /** The property, where it is given to one. */
  property?: string
  /** The value is an object that has the property. */
  isBag?: boolean
}

/**
 * Hands the scripts of components what those who place them put into their properties, which may be what they were
 * handed themselves.
 */
export class HandedProperties {
  /** Components that are handed it, or will be. */
  private readonly known = new Set<string>()
  private readonly asking: [string, Script[]][] = []
  private readonly wanted: (Attribute & { cell: Cell })[] = []

  constructor(
    private readonly analysis: Analysis,
    private readonly units: Units,
    private readonly shown: Shown
  ) {}

  /** Begins with the components whose scripts look into their properties for what matters here. */
  handOver(): void {
    for (const unit of this.units.all.values())
      if (this.shown.readScriptsOf(unit).some(({ asksForGiven }) => asksForGiven)) this.ask(unit)
    this.handToAll()
  }

  /** Reads what it comes to whose value turned out to matter. True when there was any. */
  handWanted(): boolean {
    const wanted = this.wanted.splice(0)
    for (const { part } of wanted) this.askAround(part)
    this.handToAll()
    for (const { cell, ...given } of wanted) this.analysis.flow.copy(this.given(given), cell)
    return wanted.length > 0
  }

  private ask(unit: Unit): void {
    if (this.known.has(unit.base)) return
    this.known.add(unit.base)
    if (unit.isPage) this.openTo(unit)
    else this.asking.push([unit.base, this.shown.scriptsOf(unit)])
  }

  /** Who opens a page writes its properties into the address. */
  private openTo(unit: Unit): void {
    const { members, flow } = this.analysis
    // Most pages have none, and are not read for it.
    const mayDeclare = (file: string) => declaring.some((word) => this.analysis.names(file, word))
    for (const file of this.shown.filesOf(unit).filter(mayDeclare)) {
      const { given, properties } = this.analysis.load(file)
      for (const name of properties) flow.add(members.propertyOf(given, name), anything)
    }
  }

  /** Whoever hands a property on is handed it as well. */
  private askAround(part: Part): void {
    for (const unit of this.shown.unitsOf.get(part) ?? []) this.ask(unit)
  }

  private handToAll(): void {
    for (let next = this.asking.shift(); next; next = this.asking.shift()) this.handTo(...next)
  }

  private handTo(base: string, scripts: readonly Script[]): void {
    const places = [...this.placesOf(base)]
    for (const [part, element] of places) if (bindsIn(element) && this.shown.isRead(part)) this.askAround(part)
    // What they declare is known once they are walked.
    this.analysis.flow.run()
    for (const [part, element] of places) for (const script of scripts) this.give(script, element, part)
  }

  /** The tags of a component. */
  private *placesOf(base: string): Generator<[Part, Element]> {
    for (const [part, units] of this.shown.unitsOf) {
      const isTag = (tag: string) =>
        units.some(
          ({ components, generics }) =>
            components.get(tag) === base || (!components.get(tag) && generics.get(tag)?.has(base))
        )
      if (![...part.tags].some(isTag)) continue
      for (const element of this.units.elementsOf(part)) if (isTag(element.tag)) yield [part, element]
    }
  }

  private give(script: Script, element: Element, part: Part): void {
    const { members, flow } = this.analysis
    // Properties of an imported type are declared nowhere: those that are asked for.
    const names = new Set([...script.properties, ...script.given.properties.keys()])
    for (const given of givenIn(element, part, names)) {
      const place = members.propertyOf(script.given, given.property)
      const { value } = given
      if (!value.includes('{{') || isSuspicious(value) || this.shown.isRead(part)) flow.copy(this.given(given), place)
      else flow.add(place, new Unread(() => this.want(given)))
    }
  }

  /** What an attribute comes to, by the next `handWanted`: scripts cannot be read while values are handed on. */
  want(given: Attribute): Cell {
    const cell = new Cell()
    this.wanted.push({ ...given, cell })
    return cell
  }

  /** What an attribute comes to, with what the components around are handed in the place of their properties. */
  private given({ value, element, part, property, isBag }: Attribute): Cell {
    const { members, flow } = this.analysis
    if (!value.includes('{{')) return flow.holding({ type: 'string', text: value, handed: property })
    const shown = this.shown.valueOf(value, element, part)
    const given = isBag && property !== undefined ? this.partOf(shown, property) : shown
    const result = new Cell()
    const scripts = (this.shown.unitsOf.get(part) ?? []).flatMap((unit) =>
      unit.isPage ? [] : this.shown.scriptsOf(unit)
    )
    flow.watch(given, (value) => {
      if (value.type === 'shape' && value.isReference) return
      const [name, ...keys] = value.type === 'property' ? value.name.split('.') : []
      const declaring = name === undefined ? [] : scripts.filter(({ properties }) => properties.has(name))
      // A name that is no property is data, where the script says so.
      if (name !== undefined && declaring.length === 0 && scripts.some(({ data }) => data.properties.has(name))) return
      if (name === undefined || declaring.length === 0) return flow.add(result, handedTo(value, property))
      for (const { given } of declaring) {
        const whole = members.propertyOf(given, name)
        const inside = keys.reduce((cell, key) => members.inside(cell, key), whole)
        flow.watch(inside, (each) => flow.add(result, handedTo(each, property)))
      }
    })
    return isBag ? result : members.atRest.orOpen(result)
  }

  /** What an object has under a name, in either spelling; where it has none, nothing is given. */
  private partOf(object: Cell, name: string): Cell {
    const { members, flow } = this.analysis
    const found = new Cell()
    flow.watch(object, (value) => {
      const spellings = [...new Set([name, hyphenated(name)])]
      const named = spellings.filter((key) => value.type === 'shape' && value.properties.has(key))
      if (value.type === 'shape' && named.length === 0) flow.add(found, string(''))
      for (const key of spellings) {
        const part = members.inside(flow.constant(value), key)
        flow.copy(named.includes(key) ? members.atRest.orOpen(part) : part, found)
      }
    })
    return found
  }
}

/** What a tag gives to properties, be it in one object. */
function givenIn(element: Element, part: Part, properties: ReadonlySet<string>): Required<Attribute>[] {
  const bag = bagOf(element)
  const inBag = [...(bag === undefined ? [] : properties)].map((property) => ({
    property,
    value: bag ?? '',
    isBag: true
  }))
  const written = [...element.attributes].map(([name, value]) => ({ property: camel(name), value, isBag: false }))
  const known = [...inBag, ...written].filter(({ property }) => properties.has(property))
  return known.map((each) => ({ ...each, element, part }))
}

/** Remembers to which property: a template that shows it directly has it from the tag, and says so there. */
const handedTo = (value: Value, property: string | undefined): Value =>
  property !== undefined && value.type === 'string' && value.text !== '' && !value.origin && !value.listed
    ? handedText(value.text, property)
    : value

const bindsIn = ({ attributes }: Element): boolean => [...attributes.values()].some((value) => value.includes('{{'))

/** Where properties are declared. */
const declaring = ['properties:', 'props:', 'defineProps']
