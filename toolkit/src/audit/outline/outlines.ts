import type { Statement } from '@babel/types'
import { parseScript } from '../syntax/parse'
import type { Outline } from './outline'
import { quietRanges, type Range } from './quiet'
import { readOutlines } from './read-outline'

/** The outlines of the scripts that were parsed. */
export class Outlines {
  /** By unit: `file`, or `file#id` for a module of a bundle. */
  readonly units = new Map<string, Outline>()
  /** Id of a bundled module -> the units that it may be. */
  readonly homes = new Map<string, string[]>()
  private readonly files = new Set<string>()

  constructor(private readonly text: (file: string) => string) {}

  has(file: string): boolean {
    return this.files.has(file)
  }

  add(file: string, body: readonly Statement[]): void {
    if (this.files.has(file)) return
    this.files.add(file)
    try {
      for (const [unit, outline] of readOutlines(file, body)) this.addUnit(unit, outline)
    } catch (error) {
      // Nested too deeply: what loads it reaches all of it.
      if (!(error instanceof RangeError)) throw error
    }
  }

  /** Parses a script for its outline alone. */
  read(file: string): void {
    if (this.files.has(file)) return
    const { body, error } = parseScript(file, this.text(file))
    if (body.length > 0 || !error) this.add(file, body)
  }

  /** The parts of a script that need not be walked before they are handed something. */
  quietIn(file: string): Range[] {
    const units = new Map([...this.units].filter(([unit]) => unit === file || unit.startsWith(`${file}#`)))
    return quietRanges(this.text(file), units)
  }

  private addUnit(unit: string, outline: Outline): void {
    this.units.set(unit, outline)
    const at = unit.indexOf('#')
    if (at < 0) return
    const id = unit.slice(at)
    this.homes.set(id, [...(this.homes.get(id) ?? []), unit])
  }
}
