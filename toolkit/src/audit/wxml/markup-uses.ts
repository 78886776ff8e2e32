import { agreeOpenType, privacyAttributes, privacyTags } from '../interfaces'
import type { Analysis } from '../analysis'
import { extendedComponents } from '../knowledge/extended-libraries'
import { isLacking, outcome, type Outcome } from './bindings'
import type { Cell } from '../values/cell'
import { isOpen } from '../values/values'
import { Datasets } from './datasets'
import type { Forwards } from './forwards'
import { HandedProperties } from './handed-properties'
import { drawsScripts, type Element, type Part, type Wxml } from './parse'
import { Selections } from './selections'
import type { Shown, Watched } from './shown'
import { camel } from './spelling'
import type { Unit, Units } from './units'

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

export const attributeOf = ({ attributes }: Element, name: string): string | undefined =>
  attributes.get(name) ?? attributes.get(camel(name))

/** It is not written out there, and all of it is known, as it seems. */
const seemsKnown = (cell: Cell) => !cell.isConstant && !isOpen(cell)

/** What templates use: tags, open-types however they get there, and components that hand an open-type on. */
export class MarkupUses {
  private readonly result: MarkupResult
  /** Atomic components that no page brings along. */
  private readonly cards = new Set<string>()

  constructor(
    private readonly analysis: Analysis,
    private readonly units: Units,
    private readonly files: Map<string, Wxml>,
    private readonly shown: Shown,
    private readonly forwards: Forwards,
    cards: readonly string[]
  ) {
    this.result = { uses: [], agreeButtons: [], takes: (path) => forwards.takes(path) }
    const ofPages = units.ofPages()
    for (const base of cards) if (!ofPages.has(base)) this.cards.add(base)
  }

  collect(): MarkupResult {
    const handed = new HandedProperties(this.analysis, this.units, this.shown)
    const selections = new Selections(this.analysis, this.units, this.shown)
    const datasets = new Datasets(this.analysis, this.units, this.shown, handed)
    handed.handOver()
    for (const part of this.parts()) this.shown.callHandlers(part)
    let watched = this.builtIns()
    // Scripts that were read for what their templates show look there as well.
    handed.handOver()
    do {
      // A module that names nothing may have it from anywhere.
      for (const { way } of watched) for (const { cell } of way) this.analysis.members.modules.readOrOpen(cell)
      do this.analysis.solve()
      while (selections.connect() || datasets.connect() || handed.handWanted())
      if (this.analysis.members.atRest.settleOpen()) this.analysis.solve()
      if (watched.some(({ cell }) => seemsKnown(cell))) this.analysis.hearOutside()
      for (const each of watched) this.settle(each, outcome(each.cell))
      watched = [...this.parts()].flatMap((part) => this.forwards.placedIn(part))
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
      for (const tag of part.tags) this.useBroughtAlong(part, tag)
      for (const element of part.elements) {
        const { tag } = element
        if (this.isCustom(part, tag) || (tag === 'button' && this.isOfCards(part))) continue
        if (privacyTags.has(tag)) this.use(tag, { element, part })
        const value = privacyAttributes.has(tag) && attributeOf(element, privacyAttributes.get(tag)?.attribute ?? '')
        if (value) watched.push(this.shown.watch(value, element, part, tag))
      }
    }
    return watched
  }

  private showing(part: Part): readonly Unit[] {
    return this.shown.unitsOf.get(part) ?? []
  }

  /** In atomic components of AI mode buttons have no open-type. */
  private isOfCards(part: Part): boolean {
    const units = this.showing(part)
    return units.length > 0 && units.every(({ base }) => this.cards.has(base))
  }

  /** A component of that name replaces a built-in tag. */
  private isCustom(part: Part, tag: string): boolean {
    const units = this.showing(part)
    return units.length > 0 && units.every(({ components, generics }) => components.has(tag) || generics.has(tag))
  }

  /** What a component calls that Weixin brings along, and no tree has. */
  private useBroughtAlong(part: Part, tag: string): void {
    const missing = this.showing(part).filter(({ components }) => components.get(tag) === null)
    for (const api of new Set(missing.flatMap(({ paths }) => extendedComponents.get(paths.get(tag) ?? '') ?? [])))
      for (const element of this.units.elementsOf(part)) if (element.tag === tag) this.use(api, { element, part })
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
    const components = this.showing(part).filter(({ isPage }) => !isPage)
    let isOpen = open && !isLacking(watched.way) && !(watched.mayLack && watched.cell.values.length === 0)
    for (const unit of components) {
      for (const name of properties) {
        const declared = this.declares(unit, name)
        // What is inside of a name is only known to come from outside where the name is declared as a property.
        if (declared || !name.includes('.')) this.forwards.add(unit, name, tag)
        else isOpen ||= !watched.mayLack && !this.isData(unit, name)
        // A name that is no property is shown by a template that was handed an object: any that is given may be that.
        if (!declared && tag === 'button') this.forwards.addWorkingOut(unit)
      }
    }
    if (isOpen && tag === 'button') this.open(watched, components)
  }

  /** A component that works its open-type out in code has it from its own property of that name, if it has one. */
  private open(watched: Watched, components: readonly Unit[]): void {
    const hands = components.filter((unit) =>
      this.shown.scriptsOf(unit).some(({ properties }) => properties.has('openType'))
    )
    for (const unit of hands) this.forwards.add(unit, 'openType', watched.tag)
    if (hands.length > 0) return
    for (const unit of components) this.forwards.addWorkingOut(unit)
    this.use(`${watched.tag}[open-type=*]`, watched)
  }

  private declares(unit: Unit, path: string): boolean {
    const [name] = path.split('.')
    return this.shown.scriptsOf(unit).some(({ properties }) => properties.has(name))
  }

  /** A script of it puts something there itself. */
  private isData(unit: Unit, path: string): boolean {
    const [name] = path.split('.')
    return this.shown.scriptsOf(unit).some(({ data }) => (data.properties.get(name)?.values.length ?? 0) > 0)
  }

  private use(api: string, { part, element }: { part: Part; element: Element }): void {
    this.result.uses.push({ api, part, offset: element.offset, tag: element.tag })
  }
}
