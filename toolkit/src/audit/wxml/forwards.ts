import type { Analysis } from '../analysis'
import { Cell } from '../values/cell'
import { bagOf, givenTo } from './handed-properties'
import type { Element, Part } from './parse'
import type { Shown, Watched } from './shown'
import { camel, hyphenated } from './spelling'
import type { Unit, Units } from './units'

/** Components that hand what they are given on to a button or an input: whoever places their tag places that. */
export class Forwards {
  /** Component -> property -> tags it is handed on to. */
  private readonly known = new Map<Unit, Map<string, Set<string>>>()
  /** Components that make a button's open-type of something they are given. */
  private readonly workingOut = new Set<string>()
  private readonly watchedPlaces = new Set<string>()

  constructor(
    private readonly analysis: Analysis,
    private readonly units: Units,
    private readonly shown: Shown,
    /** The script of a page or component, with all it loads. */
    private readonly loadedBy: (unit: Unit) => string[]
  ) {}

  add(unit: Unit, property: string, tag: string): void {
    const known = this.known.get(unit) ?? new Map<string, Set<string>>()
    this.known.set(unit, known)
    known.set(property, (known.get(property) ?? new Set()).add(tag))
  }

  addWorkingOut(unit: Unit): void {
    this.workingOut.add(unit.base)
  }

  /** Whether a component on some page makes an open-type of what it has there: `confirmBtn.openType`. */
  takes(path: string): boolean {
    const ofPages = this.units.ofPages()
    const takesIt = (unit: Unit) =>
      this.known.get(unit)?.get(path)?.has('button') || (this.workingOut.has(unit.base) && this.mentions(unit, path))
    return [...this.units.all.values()].some((unit) => !unit.isPage && ofPages.has(unit.base) && takesIt(unit))
  }

  /** A kit's components are classes, whose properties are no literal: that its scripts have the name has to do. */
  private mentions(unit: Unit, path: string): boolean {
    const [name] = path.split('.')
    return this.loadedBy(unit).some((file) => this.analysis.names(file, name))
  }

  /** What tags of such components are given, and has not been looked at yet. */
  placedIn(part: Part): Watched[] {
    const watched: Watched[] = []
    const units = this.shown.unitsOf.get(part) ?? []
    const handsOn = units.some((unit) => [...part.tags].some((tag) => this.of(unit, tag).length > 0))
    const takes = units.some((unit) => [...part.tags].some((tag) => this.mayTake(unit, tag)))
    for (const element of handsOn || takes ? this.units.elementsOf(part) : part.elements) {
      for (const unit of units) {
        if (this.mayTake(unit, element.tag)) watched.push(...this.taken(element, part))
        for (const [property, tags] of this.of(unit, element.tag))
          for (const tag of tags) watched.push(...this.given(element, part, property, tag))
      }
    }
    return watched
  }

  /** A component that is not in the tree, or that works its open-type out. */
  private mayTake(unit: Unit, tag: string): boolean {
    return basesOf(unit, tag).some((base) => base === null || this.workingOut.has(base))
  }

  /** Which properties a tag hands on, and to what. */
  private of(unit: Unit, tag: string): [string, Set<string>][] {
    return basesOf(unit, tag).flatMap((base) => {
      const component = this.units.all.get(base ?? '')
      return [...((component && this.known.get(component)) ?? [])]
    })
  }

  private given(element: Element, part: Part, property: string, tag: string): Watched[] {
    const [name, ...keys] = property.split('.')
    const value = givenTo(element, name)
    const bag = value ? undefined : bagOf(element)
    const whole = value ?? bag
    if (!whole || !this.isNew(`${part.id} ${element.offset} ${property} ${tag}`)) return []
    const given = this.shown.watch(whole, element, part, tag)
    const cell = bag ? this.named(given.cell, name) : given.cell
    const way = [...given.way.slice(0, -1), { ...given.way[given.way.length - 1], cell }]
    for (const name of keys) way.push({ cell: this.inside(way[way.length - 1].cell, name), name })
    return [{ ...given, cell: way[way.length - 1].cell, way, ...(bag && { mayLack: true }) }]
  }

  /**
   * Nobody can say what it does with it: an open-type that it is given, alone or in an object, is taken to reach a
   * button, and the type of an input an input.
   */
  private taken(element: Element, part: Part): Watched[] {
    if (!this.isNew(`${part.id} ${element.offset} taken`)) return []
    const watched: Watched[] = []
    const isRead = this.shown.isRead(part)
    for (const [name, value] of element.attributes) {
      if (name === 'type' && value === 'nickname') watched.push(this.shown.watch(value, element, part, 'input'))
      const isOpenType = camel(name) === 'openType'
      const mayHold = value.includes('{{') && (isRead || /open-?type/i.test(value))
      if (!isOpenType && !mayHold) continue
      const given = this.shown.watch(value, element, part, 'button')
      const inside = [given.cell, this.inside(given.cell, '*')].map((cell) => this.named(cell, 'openType'))
      for (const cell of isOpenType ? [given.cell] : inside) watched.push({ ...given, cell, isTaken: true })
    }
    return watched
  }

  private isNew(place: string): boolean {
    const isNew = !this.watchedPlaces.has(place)
    this.watchedPlaces.add(place)
    return isNew
  }

  /** What an object has under a name, in either spelling. */
  private named(object: Cell, name: string): Cell {
    const found = new Cell()
    for (const key of new Set([name, hyphenated(name)])) this.analysis.flow.copy(this.inside(object, key), found)
    return found
  }

  private inside(cell: Cell, key: string): Cell {
    return this.analysis.members.inside(cell, key)
  }
}

/** The components that a tag may be; null for one that is not in the tree. */
function basesOf({ components, generics }: Unit, tag: string): (string | null)[] {
  const base = components.get(tag)
  return base === undefined ? [...(generics.get(tag) ?? [])] : [base]
}
