import { usesInText } from '../interfaces'
import { smallestThatWaits } from '../limits'
import { ownerOf } from './methods'
import type { Range } from './nodes'
import type { Outline } from './outline'

/**
 * The pieces and modules of a large script that name nothing of the platform, and mention nothing that does: what they
 * do with it can only be what they are handed. They are walked when they are handed something.
 */
export function quietRanges(text: string, modules: ReadonlyMap<string, Outline>): Range[] {
  if (text.length < smallestThatWaits) return []
  const loud = new Loud(text, modules)
  const ranges: Range[] = []
  for (const [module, { pieces, start, end }] of modules) {
    if (module.includes('#') && !loud.has(module, '')) ranges.push([start, end])
    else for (const { name, start, end } of pieces) if (!loud.has(module, name)) ranges.push([start, end])
  }
  return ranges.sort(([a], [b]) => a - b)
}

/** What names the platform, and what mentions that. */
class Loud {
  private readonly loud = new Set<string>()
  private readonly offsets: number[]

  constructor(
    text: string,
    private readonly modules: ReadonlyMap<string, Outline>
  ) {
    this.offsets = Array.from(text.matchAll(usesInText), ({ index }) => index)
    for (const [module, outline] of modules) this.findNaming(module, outline)
    while (this.spread()) continue
  }

  has(module: string, piece: string): boolean {
    return this.loud.has(`${module} ${piece}`)
  }

  private findNaming(module: string, { pieces, start, end }: Outline): void {
    const isModule = module.includes('#')
    if (!isModule || this.isNamedIn(start, end)) this.loud.add(`${module} `)
    for (const { name, start, end } of pieces) if (this.isNamedIn(start, end)) this.loud.add(`${module} ${name}`)
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
    for (const [module, { mentions }] of this.modules) {
      for (const [each, mentioned] of mentions) {
        const piece = ownerOf(each)
        if (this.has(module, piece) && (piece === '' || this.has(module, ''))) continue
        const hears = mentioned.some((other) =>
          'piece' in other ? this.has(module, other.piece) && other.piece !== '' : this.isLoudModule(module, other.from)
        )
        if (!hears) continue
        this.loud.add(`${module} ${piece}`).add(`${module} `)
      }
    }
    return this.loud.size > before
  }

  /** A module of another file may be anything. */
  private isLoudModule(module: string, from: string): boolean {
    if (!from.startsWith('#')) return true
    const meant = `${module.split('#')[0]}${from}`
    return this.modules.has(meant) && this.has(meant, '')
  }
}
