import type { App, Resolver } from '../../../mini-program'
import type { Outlines } from './outline/outlines'
import type { Layout } from './read-program'
import type { Scan } from './scan'
import type { Units } from './wxml/units'

/** Which scripts a script loads, by a look at its text. */
export type Loads = ReadonlyMap<string, readonly string[]>

/** The parts of a program between which ways lead. */
export interface Parts {
  app: App
  tree: Scan
  resolver: Resolver
  layout: Layout
  loads: Loads
  units: Units
  outlines: Outlines
}
