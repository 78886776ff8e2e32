import type { AppConfig } from './app-config'
import type { Unit } from './component-graph'

/** What the program hands to the runtime as `globalThis.miniProgram`, beside its scripts and templates. */
export interface ProgramManifest {
  app: AppConfig
  units: Pick<Unit, 'path' | 'kind' | 'config' | 'script'>[]
  styles: Styles
  /** What its scripts may read of it, in base64 by path from the root. */
  files: Record<string, string>
}

/** Each text is there once, however many pages import it: most of what a large program weighs would be the same again. */
export interface Styles {
  texts: string[]
  /** Of which texts the style sheet of a unit is made, by path without extension, `app` included. */
  of: Record<string, number[]>
}
