import type { Analysis } from '../analysis'
import type { Script } from '../syntax/context'
import type { Element } from './parse'
import type { Unit, Units } from './units'

/** What `this.selectComponent('#dialog')` gives: the component whose tag has that id or class. */
export class Selections {
  constructor(
    private readonly analysis: Analysis,
    private readonly units: Units,
    private readonly scripts: { filesOf(unit: Unit): string[]; scriptsOf(unit: Unit): Script[] }
  ) {}

  /** True when scripts that were read since have selected any. */
  connect(): boolean {
    const selections = this.analysis.selections.splice(0)
    for (const { file, selector, found } of selections) {
      const selecting = [...this.units.all.values()].filter((unit) => this.scripts.filesOf(unit).includes(file))
      for (const component of selecting.flatMap((unit) => [...this.selectedIn(unit, selector)]))
        for (const { options } of this.scripts.scriptsOf(component))
          for (const each of options) this.analysis.flow.add(found, each)
    }
    return selections.length > 0
  }

  private *selectedIn({ parts, components }: Unit, selector: string | undefined): Generator<Unit> {
    for (const part of parts) {
      for (const element of this.units.elementsOf(part)) {
        const component = this.units.all.get(components.get(element.tag) ?? '')
        if (component && (selector === undefined || isSelected(element, selector))) yield component
      }
    }
  }
}

const isSelected = ({ attributes }: Element, selector: string): boolean =>
  selector === `#${attributes.get('id')}` ||
  (attributes.get('class') ?? '').split(/\s+/).some((name) => selector === `.${name}`)
