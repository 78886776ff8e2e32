import type { Analysis } from '../analysis'
import type { Script } from '../syntax/context'
import type { Cell } from '../values/cell'
import { Bindings, type Step } from './bindings'
import type { Element, Part } from './parse'
import type { Unit, Units } from './units'

/** An attribute whose value decides what its tag uses. */
export interface Watched {
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

/** Who shows which part of a template, with what scripts, and what the `{{ }}` in it come to. */
export class Shown {
  readonly unitsOf = new Map<Part, Unit[]>()
  private readonly bindings: Bindings
  private readonly known = new Map<Unit, Set<Script>>()
  private readonly wholly = new Set<Unit>()
  /** Whose handlers were walked. */
  private readonly handled = new Set<Part>()
  private placements = 0

  constructor(
    private readonly analysis: Analysis,
    private readonly units: Units,
    /** The script of a page or component, with those of its behaviors. */
    readonly filesOf: (unit: Unit) => string[]
  ) {
    this.bindings = new Bindings(analysis)
    for (const unit of units.all.values()) {
      for (const part of unit.parts) this.unitsOf.set(part, [...(this.unitsOf.get(part) ?? []), unit])
    }
  }

  /** The scripts of a page or component, read for it. */
  scriptsOf(unit: Unit): Script[] {
    return this.filesOf(unit).map((file) => this.analysis.load(file))
  }

  /** Those of them that were read, as they name something or load what does. */
  readScriptsOf(unit: Unit): Script[] {
    return this.filesOf(unit).flatMap((file) => this.analysis.scripts.get(file) ?? [])
  }

  /** A script that shows the part was read. */
  isRead(part: Part): boolean {
    return (this.unitsOf.get(part) ?? []).some((unit) => this.analysis.scripts.has(this.filesOf(unit)[0]))
  }

  /** What an attribute comes to, for which the script is read. */
  valueOf(value: string, element: Element, part: Part): Cell {
    this.showPart(value, part)
    return this.bindings.value(value, part, element)
  }

  watch(value: string, element: Element, part: Part, tag: string): Watched {
    this.showPart(value, part)
    const way = this.bindings.way(value, part, element)
    return { element, part, tag, cell: way[way.length - 1].cell, way }
  }

  /** What Vue's templates hand to methods: those of scripts that name nothing do nothing with it. */
  callHandlers(part: Part): void {
    if (!part.calls?.length || !this.isRead(part)) return
    for (const unit of this.unitsOf.get(part) ?? []) this.show(unit, this.readScriptsOf(unit))
  }

  private showPart(value: string, part: Part): void {
    if (!value.includes('{{')) return
    for (const unit of this.unitsOf.get(part) ?? []) {
      if (!this.wholly.has(unit)) this.show(unit, this.scriptsOf(unit))
      this.wholly.add(unit)
    }
    const { placements } = this.units
    for (; this.placements < placements.length; this.placements++) this.bindings.place(placements[this.placements])
  }

  private show(unit: Unit, scripts: readonly Script[]): void {
    const known = this.known.get(unit) ?? new Set()
    this.bindings.show(
      unit,
      scripts.filter((each) => !known.has(each))
    )
    this.known.set(unit, new Set([...known, ...scripts]))
    const { main } = unit
    if (!main || this.handled.has(main)) return
    this.handled.add(main)
    for (const call of main.calls ?? []) this.bindings.call(call, main)
  }
}
