import type { Analysis } from '../analysis'
import type { Script } from '../syntax/context'
import { Cell, nowhere } from '../values/cell'
import type { Unit, Units } from './units'
import type { Element, Part } from './parse'
import { camel } from './spelling'

/** What a tag puts into a property of its component. */
export const givenTo = ({ attributes }: Element, property: string): string | undefined =>
  [...attributes].find(([name]) => camel(name) === property)?.[1]

/**
 * Hands the scripts of components what those who place them put into their properties, which may be what they were
 * handed themselves.
 */
export class HandedProperties {
  constructor(
    private readonly units: Units,
    private readonly unitsOf: ReadonlyMap<Part, readonly Unit[]>,
    /** The script of a component and what it loads: its behaviors may come from there. */
    private readonly filesOf: (unit: Unit) => string[],
    private readonly scriptsOf: (unit: Unit) => Script[],
    private readonly valueOf: (value: string, element: Element, part: Part) => Cell
  ) {}

  handOver(analysis: Analysis): void {
    const asking = this.asking(analysis)
    // Asked one after the other: whoever hands a property on is handed it as well.
    for (const [base, scripts] of asking) {
      const places = [...this.placesOf(base)]
      for (const [part, element] of places) {
        for (const unit of this.unitsOf.get(part) ?? [])
          if (!unit.isPage && !asking.has(unit.base) && bindsIn(element)) asking.set(unit.base, this.scriptsOf(unit))
      }
      // What they declare is known once they are walked.
      analysis.flow.run()
      for (const [part, element] of places)
        for (const script of scripts) this.give(analysis, script, element, part, this.unitsOf.get(part) ?? [])
    }
  }

  /** Component -> its scripts that look into their properties for what matters here. */
  private asking(analysis: Analysis): Map<string, Script[]> {
    const asking = new Map<string, Script[]>()
    for (const unit of this.units.all.values()) {
      if (unit.isPage || !this.filesOf(unit).some((file) => analysis.scripts.get(file)?.asksForGiven)) continue
      asking.set(unit.base, this.scriptsOf(unit))
    }
    return asking
  }

  /** The tags of a component. */
  private *placesOf(base: string): Generator<[Part, Element]> {
    for (const [part, units] of this.unitsOf) {
      const isTag = (tag: string) =>
        units.some(
          ({ components, generics }) =>
            components.get(tag) === base || (!components.get(tag) && generics.get(tag)?.has(base))
        )
      if (![...part.tags].some(isTag)) continue
      for (const element of this.units.elementsOf(part)) if (isTag(element.tag)) yield [part, element]
    }
  }

  private give(analysis: Analysis, script: Script, element: Element, part: Part, around: readonly Unit[]): void {
    const { members, flow } = analysis
    for (const [name, value] of element.attributes) {
      const property = camel(name)
      if (!script.properties.has(property)) continue
      const given = this.handedThrough(analysis, this.valueOf(value, element, part), around)
      flow.copy(members.atRest.orOpen(given), members.propertyOf(script.given, property))
    }
  }

  /** What the components around are handed, in the place of their properties. */
  private handedThrough({ members, flow }: Analysis, from: Cell, around: readonly Unit[]): Cell {
    const result = new Cell()
    const scripts = around.flatMap((unit) => (unit.isPage ? [] : this.scriptsOf(unit)))
    flow.watch(from, (value) => {
      const [name, ...keys] = value.type === 'property' ? value.name.split('.') : []
      const declaring = name === undefined ? [] : scripts.filter(({ properties }) => properties.has(name))
      // A name that is no property is data, where the script says so.
      if (name !== undefined && declaring.length === 0 && scripts.some(({ data }) => data.properties.has(name))) return
      if (name === undefined || declaring.length === 0) return flow.add(result, value)
      for (const { given } of declaring) {
        const whole = members.propertyOf(given, name)
        flow.copy(
          keys.reduce(
            (cell, key) => (key === '*' ? members.elements(cell) : members.load(cell, key, nowhere, 'take')),
            whole
          ),
          result
        )
      }
    })
    return result
  }
}

const bindsIn = ({ attributes }: Element): boolean => [...attributes.values()].some((value) => value.includes('{{'))
