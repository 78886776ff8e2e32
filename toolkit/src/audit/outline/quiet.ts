import { usesInText } from '../interfaces'
import type { Outline } from './outline'

/** A part of a script, by offsets. */
export type Range = readonly [start: number, end: number]

/** Scripts that are smaller are followed as a whole. */
const smallest = 50_000

/**
 * The pieces and modules of a large script that name nothing of the platform, and mention nothing that does: what they
 * do with it can only be what they are handed. They are walked when they are handed something.
 */
export function quietRanges(text: string, units: ReadonlyMap<string, Outline>): Range[] {
  if (text.length < smallest) return []
  const loud = new Loud(text, units)
  const ranges: Range[] = []
  for (const [unit, { pieces, start, end }] of units) {
    if (unit.includes('#') && !loud.has(unit, '')) ranges.push([start, end])
    else for (const { name, start, end } of pieces) if (!loud.has(unit, name)) ranges.push([start, end])
  }
  return ranges.sort(([a], [b]) => a - b)
}

/** What names the platform, and what mentions that. */
class Loud {
  private readonly loud = new Set<string>()
  private readonly offsets: number[]

  constructor(
    text: string,
    private readonly units: ReadonlyMap<string, Outline>
  ) {
    this.offsets = Array.from(text.matchAll(usesInText), ({ index }) => index)
    for (const [unit, outline] of units) this.findNaming(unit, outline)
    while (this.spread()) continue
  }

  has(unit: string, piece: string): boolean {
    return this.loud.has(`${unit} ${piece}`)
  }

  private findNaming(unit: string, { pieces, start, end }: Outline): void {
    const isModule = unit.includes('#')
    if (!isModule || this.isNamedIn(start, end)) this.loud.add(`${unit} `)
    for (const { name, start, end } of pieces) if (this.isNamedIn(start, end)) this.loud.add(`${unit} ${name}`)
  }

  private isNamedIn(start: number, end: number): boolean {
    let low = 0
    let high = this.offsets.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.offsets[middle] < start) low = middle + 1
      else high = middle
    }
    return low < this.offsets.length && this.offsets[low] < end
  }

  /** True when something new is loud. */
  private spread(): boolean {
    const before = this.loud.size
    for (const [unit, { mentions }] of this.units) {
      for (const [piece, mentioned] of mentions) {
        if (this.has(unit, piece) && (piece === '' || this.has(unit, ''))) continue
        const hears = mentioned.some((each) =>
          'piece' in each ? this.has(unit, each.piece) && each.piece !== '' : this.isLoudModule(unit, each.from)
        )
        if (!hears) continue
        this.loud.add(`${unit} ${piece}`).add(`${unit} `)
      }
    }
    return this.loud.size > before
  }

  /** A module of another file may be anything. */
  private isLoudModule(unit: string, from: string): boolean {
    if (!from.startsWith('#')) return true
    const module = `${unit.split('#')[0]}${from}`
    return this.units.has(module) && this.has(module, '')
  }
}
