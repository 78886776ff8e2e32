import type { App, Resolver } from '../../../mini-program'
import type { Scan } from './scan'
import type { GapReason, Place, Source } from './types'

/** A program as the audit works on it, whatever it is written in. */
export interface ReadProgram {
  source: Source
  app: App
  scan: Scan
  resolver: Resolver
  layout: Layout
  /** What reading already found missing. */
  gaps: Missing[]
}

/** Where the parts of a program lie. */
export interface Layout {
  /** A page or component without ending, for a route of app.json. */
  baseOf(route: string): string
  /** The scripts of a page or component. */
  scriptsOf(base: string): string[]
  /** Scripts that run at launch, or when a conversation of AI mode begins. */
  launch: readonly string[]
  /** Components that AI mode draws in a conversation. */
  cards: readonly string[]
  /** Whether a module of this name belongs to the tree; those of packages may not. */
  isOwn(specifier: string): boolean
}

/** Something that belongs to the program and was not read, not yet in words. */
export interface Missing extends Place {
  reason: GapReason
  /** A page, a component, a module, a file, or why it cannot be read. */
  name: string
  /** A file that is there, and differs in capitals only. */
  near?: string
}
