import type { Analysis } from '../analysis'
import type { Script } from '../syntax/context'
import type { Cell } from '../values/cell'
import type { Owner, Owners } from './owners'
import type { Element, Part } from './parse'
import { camel } from './spelling'

/** What a tag puts into a property of its component. */
export const givenTo = ({ attributes }: Element, property: string): string | undefined =>
  [...attributes].find(([name]) => camel(name) === property)?.[1]

/** Hands the scripts of components what those who place them put into their properties. */
export class HandedProperties {
  constructor(
    private readonly owners: Owners,
    private readonly ownersOf: ReadonlyMap<Part, readonly Owner[]>,
    /** The script of a component and what it loads: its behaviors may come from there. */
    private readonly filesOf: (owner: Owner) => string[],
    private readonly scriptsOf: (owner: Owner) => Script[],
    private readonly valueOf: (value: string, element: Element, part: Part) => Cell
  ) {}

  handOver(analysis: Analysis): void {
    const asking = this.asking(analysis)
    if (asking.size === 0) return
    for (const [part, owners] of this.ownersOf) {
      if (!owners.some(({ components }) => [...part.tags].some((tag) => asking.has(components.get(tag) ?? ''))))
        continue
      for (const element of this.owners.elementsOf(part)) {
        for (const { components, generics } of owners) {
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
    for (const owner of this.owners.all.values()) {
      if (owner.isPage || !this.filesOf(owner).some((file) => analysis.scripts.get(file)?.asksForGiven)) continue
      asking.set(owner.base, this.scriptsOf(owner))
    }
    return asking
  }

  private give({ members, flow }: Analysis, script: Script, element: Element, part: Part): void {
    for (const [name, value] of element.attributes) {
      const property = camel(name)
      if (script.properties.has(property))
        flow.copy(members.orOpen(this.valueOf(value, element, part)), members.propertyOf(script.given, property))
    }
  }
}
