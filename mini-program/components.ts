import { entries, isRecord } from './json'
import type { Resolver } from './resolver'

/** The components that one configuration names, as paths from the root without ending. */
export interface NamedComponents {
  /** `usingComponents`: tag -> component, or null where it is not in the tree. */
  using: Map<string, string | null>
  /** `componentGenerics`: name -> its default, null where that is not in the tree, undefined where there is none. */
  generics: Map<string, string | null | undefined>
}

/** `file` is the app.json, or the JSON of a page or component, that says `config`. */
export function namedComponents(resolver: Resolver, file: string, config: Record<string, unknown>): NamedComponents {
  const find = (path: string) => resolver.component(file, path) ?? null
  return {
    using: new Map(entries(config.usingComponents).map(([tag, path]) => [tag, find(path)])),
    generics: new Map(
      Object.entries(isRecord(config.componentGenerics) ? config.componentGenerics : {}).map(([name, generic]) => {
        const path = genericDefault(generic)
        return [name, path && find(path)]
      })
    )
  }
}

/** The path in `{ "default": "./row" }`; `true` has none. */
export const genericDefault = (generic: unknown): string | undefined =>
  isRecord(generic) && typeof generic.default === 'string' && generic.default !== '' ? generic.default : undefined
