import type { Analysis } from '../analysis'
import type { HandedProperties } from './handed-properties'
import { datasetName } from './spelling'
import type { Unit, Units } from './units'

/** What `event.currentTarget.dataset` holds: what any tag of the script's template carries, whatever it is bound to. */
export class Datasets {
  /** Scripts whose datasets are known. */
  private readonly known = new Set<string>()

  constructor(
    private readonly analysis: Analysis,
    private readonly units: Units,
    private readonly scripts: { filesOf(unit: Unit): string[] },
    private readonly handed: HandedProperties
  ) {}

  /** True when something of the dataset of any script has turned out to matter since. */
  connect(): boolean {
    const { datasets, members, flow } = this.analysis
    const asking = [...datasets].filter(({ file }) => !this.known.has(file))
    for (const { file, dataset } of asking) {
      this.known.add(file)
      for (const unit of this.units.all.values()) {
        if (!this.scripts.filesOf(unit).includes(file)) continue
        for (const part of unit.parts)
          for (const element of this.units.carriersOf(part))
            for (const [name, value] of element.attributes)
              if (/^(?:data-|mark:)/.test(name))
                flow.copy(this.handed.want({ value, element, part }), members.propertyOf(dataset, datasetName(name)))
      }
    }
    return asking.length > 0
  }
}
