import type { Statement } from '@babel/types'
import type { Parsed } from '../syntax/parse'
import type { Outline } from './outline'
import type { Range } from './nodes'
import { quietRanges } from './quiet'
import { readOutlines } from './read-outline'

/** The outlines of the scripts that were parsed. */
export class Outlines {
  /** By module: `file`, or `file#id` for a module of a bundle. */
  readonly modules = new Map<string, Outline>()
  /** Id of a bundled module -> the modules that it may be. */
  readonly homes = new Map<string, string[]>()
  /** Script -> the modules in it, which may be none where it is nested too deeply. */
  private readonly byFile = new Map<string, Map<string, Outline>>()

  /** Where scripts that were read for their outlines alone could not be read on. */
  readonly errors = new Map<string, NonNullable<Parsed['error']>>()

  constructor(private readonly tree: (file: string) => Parsed) {}

  has(file: string): boolean {
    return this.byFile.has(file)
  }

  add(file: string, body: readonly Statement[]): void {
    if (this.has(file)) return
    this.byFile.set(file, new Map())
    try {
      const modules = readOutlines(file, body)
      this.byFile.set(file, modules)
      for (const [module, outline] of modules) this.addModule(module, outline)
    } catch (error) {
      // Nested too deeply: what loads it reaches all of it.
      if (!(error instanceof RangeError)) throw error
    }
  }

  /** Reads a script for its outline alone. */
  read(file: string): void {
    if (this.has(file)) return
    const { body, error } = this.tree(file)
    if (error) this.errors.set(file, error)
    if (body.length > 0 || !error) this.add(file, body)
  }

  /** The parts of a script that need not be walked before they are handed something. */
  quietIn(file: string, text: string): Range[] {
    return quietRanges(text, this.byFile.get(file) ?? new Map<string, Outline>())
  }

  private addModule(module: string, outline: Outline): void {
    this.modules.set(module, outline)
    const at = module.indexOf('#')
    if (at < 0) return
    const id = module.slice(at)
    this.homes.set(id, [...(this.homes.get(id) ?? []), module])
  }
}
