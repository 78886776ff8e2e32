import type { Statement } from '@babel/types'
import { Modules, type Surroundings } from './modules'
import { isPrimitive, List, Table, unknown, type Value } from './values'

/** What a module exports as its default, as far as its source tells. */
export interface Located {
  value: unknown
  /** Path of keys -> offset of the key or element. */
  offsets: Map<string, number>
  /** Paths of what stands there and cannot be told. */
  untold: readonly Path[]
}

export type Path = readonly (string | number)[]

export const pathKey = (path: Path): string => path.join('\u0000')

/** Of settings that nothing is known around. */
export const alone: Surroundings = { known: () => undefined, module: () => undefined }

/** The default export of a module of settings, or what `module.exports` is. */
export function defaultExport(file: string, body: readonly Statement[], around: Surroundings): Located {
  const plain = new Plain()
  const value = plain.of(new Modules(file, around).default(body), [])
  return { value, offsets: plain.offsets, untold: plain.untold }
}

/** Values as they would stand in JSON. */
class Plain {
  readonly offsets = new Map<string, number>()
  readonly untold: Path[] = []
  private readonly open = new Set<Value>()

  of(value: Value, path: Path): unknown {
    if (value === unknown) this.untold.push(path)
    if (isPrimitive(value)) return value ?? undefined
    if (!(value instanceof List || value instanceof Table) || this.open.has(value)) return undefined
    this.open.add(value)
    const plain = value instanceof List ? this.list(value, path) : this.record(value, path)
    this.open.delete(value)
    return plain
  }

  private list({ items }: List, path: Path): unknown[] {
    const list: unknown[] = []
    for (const { value, offset } of items) {
      const at = [...path, list.length]
      const plain = this.of(value, at)
      // `condition && 'page'`
      if (plain === undefined || plain === false) continue
      if (offset !== undefined) this.offsets.set(pathKey(at), offset)
      list.push(plain)
    }
    return list
  }

  private record({ items }: Table, path: Path): Record<string, unknown> {
    return Object.fromEntries(
      Array.from(items, ([key, { value, offset }]) => {
        const at = [...path, key]
        if (offset !== undefined) this.offsets.set(pathKey(at), offset)
        return [key, this.of(value, at)]
      })
    )
  }
}
