import type { Statement } from '@babel/types'
import { parseScript } from '../syntax/parse'
import type { Outline } from './outline'
import { quietRanges, type Range } from './quiet'
import { readOutlines } from './read-outline'

/** The outlines of the scripts that were parsed. */
export class Outlines {
  /** By module: `file`, or `file#id` for a module of a bundle. */
  readonly modules = new Map<string, Outline>()
  /** Id of a bundled module -> the modules that it may be. */
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
      for (const [module, outline] of readOutlines(file, body)) this.addModule(module, outline)
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
    const modules = new Map([...this.modules].filter(([module]) => module === file || module.startsWith(`${file}#`)))
    return quietRanges(this.text(file), modules)
  }

  private addModule(module: string, outline: Outline): void {
    this.modules.set(module, outline)
    const at = module.indexOf('#')
    if (at < 0) return
    const id = module.slice(at)
    this.homes.set(id, [...(this.homes.get(id) ?? []), module])
  }
}
