import type { Reach } from '../reach'
import { pieceAt, type Mention, type Outline } from './outline'
import type { Outlines } from './outlines'

/** Leads from what mentions a piece to the piece, through whatever modules hand it on. */
export class Connections {
  private readonly all = new Map<string, number[]>()

  constructor(
    private readonly reach: Reach,
    private readonly outlines: Outlines,
    /** The file that a specifier means in a file. */
    private readonly resolve: (file: string, specifier: string) => string | undefined
  ) {}

  connect(): void {
    for (const [unit, outline] of this.outlines.units) this.connectUnit(unit, outline)
  }

  private connectUnit(unit: string, { mentions, loads, pieces }: Outline): void {
    for (const [piece, mentioned] of mentions) {
      const from = this.reach.unit(unitOf(unit, piece))
      for (const each of mentioned) this.lead(from, this.meant(unit, each))
    }
    for (const { piece, specifier } of loads) {
      for (const target of this.modules(unit, specifier))
        this.reach.connect(this.reach.unit(unitOf(unit, piece)), this.reach.unit(target))
    }
    // Whoever runs a piece runs what is written inside of it.
    for (const { name } of pieces) this.reach.unit(unitOf(unit, name))
  }

  /** Everything a module exports: where nobody says what of it is meant. */
  leadToAll(from: number, file: string): void {
    this.lead(from, this.exported(file, '*', new Set()))
  }

  private lead(from: number, to: Iterable<number>): void {
    for (const each of to) this.reach.connect(from, each)
  }

  private modules(unit: string, specifier: string): readonly string[] {
    if (specifier.startsWith('#')) return this.outlines.homes.get(specifier) ?? []
    const [file] = unit.split('#')
    const found = this.resolve(file, specifier)
    return found === undefined ? [] : [found]
  }

  private meant(unit: string, mention: Mention): number[] {
    if ('piece' in mention) return [this.reach.unit(unitOf(unit, mention.piece))]
    return this.modules(unit, mention.from).flatMap((target) => this.exported(target, mention.path, new Set()))
  }

  /** What a module exports under a name, wherever that is written. */
  private exported(unit: string, path: string, seen: Set<string>): number[] {
    const key = `${unit} ${path}`
    if (seen.has(key)) return []
    seen.add(key)
    const outline = this.outlines.units.get(unit)
    if (!outline) return [this.reach.unit(unit)]
    if (path === '*') return this.everything(unit, outline, seen)
    const [first, ...rest] = path.split('.')
    const found = outline.exports.get(first)
    if (found) return this.target(unit, outline, found, rest.join('.'), seen)
    const whole = outline.exports.get('*')
    if (whole) return this.target(unit, outline, whole, path, seen)
    const stars = outline.stars.flatMap((from) =>
      this.modules(unit, from).flatMap((target) => this.exported(target, path, seen))
    )
    // What a default import of a CommonJS module gives is the module.
    if (first === 'default') return [...stars, ...this.exported(unit, rest.join('.') || '*', seen)]
    return stars
  }

  private everything(unit: string, { exports, stars }: Outline, seen: Set<string>): number[] {
    const known = this.all.get(unit)
    if (known) return known
    const found = [...exports.values()].flatMap((target) =>
      'piece' in target
        ? this.meant(unit, target)
        : this.modules(unit, target.from).flatMap((each) => this.exported(each, target.path, seen))
    )
    for (const from of stars) {
      for (const target of this.modules(unit, from)) found.push(...this.exported(target, '*', seen))
    }
    const nodes = [...new Set(found)]
    this.all.set(unit, nodes)
    return nodes
  }

  private target(unit: string, { pieces }: Outline, found: Mention, rest: string, seen: Set<string>): number[] {
    if ('piece' in found) {
      const member = rest && `${found.piece}.${rest.split('.')[0]}`
      return this.meant(unit, { piece: pieces.some(({ name }) => name === member) ? member : found.piece })
    }
    const path = found.path === '*' ? rest || '*' : rest ? `${found.path}.${rest}` : found.path
    return this.modules(unit, found.from).flatMap((target) => this.exported(target, path, seen))
  }
}

/** The piece of a unit that an offset lies in. */
export function pieceUnit({ units }: Outlines, unit: string, offset: number): string {
  const outline = units.get(unit)
  return unitOf(unit, outline ? pieceAt(outline, offset) : '')
}

/** A unit of its own for a piece: `file::pick`. */
export const unitOf = (unit: string, piece: string) => (piece === '' ? unit : `${unit}::${piece}`)
