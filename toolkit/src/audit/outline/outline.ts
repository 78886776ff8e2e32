import type { Method } from './methods'
import type { Shared } from './shared'

/**
 * What of a module is called by name: its top-level functions, classes and objects (pieces), what each of them and the
 * rest of the module mentions, and what the module exports. As a bundler that shakes trees sees it.
 */
export interface Outline {
  /** Where the module begins and ends in its file. */
  start: number
  end: number
  pieces: Piece[]
  methods: Method[]
  /** Exported name -> what it stands for. */
  exports: Map<string, Mention>
  /** It exports with `export`: its default is what is exported as that, or nothing. */
  isEsModule: boolean
  /** `export * from`, `module.exports = { ...require() }` */
  stars: string[]
  /** Piece, or '' for what runs when the module is loaded -> what it mentions. */
  mentions: Map<string, Mention[]>
  loads: Load[]
  shared: Shared[]
  /** Objects whose members every component has: `Object.assign(Vue.prototype, tools)`. */
  sharedWhole: Mention[]
  /** Options that every component has: `Vue.mixin(options)`. */
  mixins: Mention[]
}

/** A function, a class, or a method of an object, that runs when somebody calls it by name. */
export interface Piece {
  /** `pick`; `tools.pick` for a member of an object. */
  name: string
  start: number
  end: number
}

/** A name of the module's own, or a name that another module exports: `pick`, `default.pick`, `*` for all of it. */
export type Mention = { piece: string } | { from: string; path: string }

export interface Load {
  /** The piece it stands in, or ''. */
  piece: string
  /** As in `require(specifier)`; `#id` in a bundle. */
  specifier: string
  offset: number
  /** In a `try`: the program goes on without it. */
  optional: boolean
  /** Names it binds; where none of them is mentioned, they were types. */
  bound?: { names: string[]; mentioned: boolean }
}

/** What the module system of a module is called in it. */
export interface ModuleNames {
  require: string
  exports: string
  module: string
  /** A module of a bundle, whose `require` takes ids. */
  bundled: boolean
}

export const commonNames: ModuleNames = { require: 'require', exports: 'exports', module: 'module', bundled: false }

/** The innermost piece around an offset, or ''. */
export function pieceAt({ pieces, methods }: Outline, offset: number): string {
  const method = methods.find(({ start, end }) => start <= offset && offset < end)
  if (method) return method.piece
  let found: Piece | undefined
  for (const piece of pieces) {
    if (piece.start <= offset && offset < piece.end && (!found || piece.start >= found.start)) found = piece
  }
  return found?.name ?? ''
}
