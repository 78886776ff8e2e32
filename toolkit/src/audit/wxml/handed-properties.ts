import type { Analysis } from '../analysis'
import type { Script } from '../syntax/context'
import type { Cell } from '../values/cell'
import type { Unit, Units } from './units'
import type { Element, Part } from './parse'
import { camel } from './spelling'

/** What a tag puts into a property of its component. */
export const givenTo = ({ attributes }: Element, property: string): string | undefined =>
  [...attributes].find(([name]) => camel(name) === property)?.[1]

/** Hands the scripts of components what those who place them put into their properties. */
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
    if (asking.size === 0) return
    for (const [part, units] of this.unitsOf) {
      if (!units.some(({ components }) => [...part.tags].some((tag) => asking.has(components.get(tag) ?? '')))) continue
      for (const element of this.units.elementsOf(part)) {
        for (const { components, generics } of units) {
          const target = components.get(element.tag)
          for (const base of target ? [target] : (generics.get(element.tag) ?? [])) {
            for (const script of asking.get(base) ?? []) this.give(analysis, script, element, part)
          }
        }
      }
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

  private give({ members, flow }: Analysis, script: Script, element: Element, part: Part): void {
    for (const [name, value] of element.attributes) {
      const property = camel(name)
      if (script.properties.has(property))
        flow.copy(members.atRest.orOpen(this.valueOf(value, element, part)), members.propertyOf(script.given, property))
    }
  }
}
