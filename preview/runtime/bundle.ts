import type { ProgramManifest } from '../compiler'

export type TemplateGenerators = Record<string, (name: string) => unknown>

/** A mini program as the compiler leaves it in `globalThis.miniProgram`. */
export interface ProgramBundle extends ProgramManifest {
  run(scope: Record<string, unknown>): void
  templates(scope: { setProperty: unknown; getRegExp: unknown; getDate: unknown }): TemplateGenerators
}
