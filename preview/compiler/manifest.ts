import type { AppConfig } from './app-config'
import type { Unit } from './component-graph'

/** What the program hands to the runtime as `globalThis.miniProgram`, beside its scripts and templates. */
export interface ProgramManifest {
  app: AppConfig
  units: Pick<Unit, 'path' | 'kind' | 'config' | 'script'>[]
  styles: Record<string, string>
}
