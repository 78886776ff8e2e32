import type { Analysis } from '../analysis'
import { isSuspicious } from '../interfaces'
import { anything } from '../values/values'
import type { Script } from '../syntax/context'
import { Cell, Unread } from '../values/cell'
import type { Unit, Units } from './units'
import type { Element, Part } from './parse'
import type { Shown } from './shown'
import { camel } from './spelling'

/** What a tag puts into a property of its component. */
export const givenTo = ({ attributes }: Element, property: string): string | undefined =>
  [...attributes].find(([name]) => camel(name) === property)?.[1]

/** What a tag gives for a property. */
interface Attribute {
  value: string
  element: Element
  part: Part
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
    for (const [name, value] of element.attributes) {
      const property = camel(name)
      if (!script.properties.has(property)) continue
      const place = members.propertyOf(script.given, property)
      if (!value.includes('{{') || isSuspicious(value) || this.shown.isRead(part))
        flow.copy(this.given({ value, element, part }), place)
      else flow.add(place, new Unread(() => this.want({ value, element, part })))
    }
  }

  /** What an attribute comes to, by the next `handWanted`: scripts cannot be read while values are handed on. */
  want(given: Attribute): Cell {
    const cell = new Cell()
    this.wanted.push({ ...given, cell })
    return cell
  }

  /** What an attribute comes to, with what the components around are handed in the place of their properties. */
  private given({ value, element, part }: Attribute): Cell {
    const { members, flow } = this.analysis
    if (!value.includes('{{')) return flow.holding({ type: 'string', text: value })
    const result = new Cell()
    const scripts = (this.shown.unitsOf.get(part) ?? []).flatMap((unit) =>
      unit.isPage ? [] : this.shown.scriptsOf(unit)
    )
    flow.watch(this.shown.valueOf(value, element, part), (value) => {
      const [name, ...keys] = value.type === 'property' ? value.name.split('.') : []
      const declaring = name === undefined ? [] : scripts.filter(({ properties }) => properties.has(name))
      // A name that is no property is data, where the script says so.
      if (name !== undefined && declaring.length === 0 && scripts.some(({ data }) => data.properties.has(name))) return
      if (name === undefined || declaring.length === 0) return flow.add(result, value)
      for (const { given } of declaring) {
        const whole = members.propertyOf(given, name)
        flow.copy(
          keys.reduce((cell, key) => members.inside(cell, key), whole),
          result
        )
      }
    })
    return members.atRest.orOpen(result)
  }
}

const bindsIn = ({ attributes }: Element): boolean => [...attributes.values()].some((value) => value.includes('{{'))

/** Where properties are declared. */
const declaring = ['properties:', 'props:', 'defineProps']
