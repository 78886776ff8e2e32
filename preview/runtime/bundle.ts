import type { ProgramManifest, Scripts } from '../compiler'

export type TemplateGenerators = Record<string, (name: string) => unknown>

/** A mini program as the compiler leaves it in `globalThis.miniProgram`. */
export interface ProgramBundle extends ProgramManifest {
  scripts: Scripts
  templates(scope: {
    setProperty: unknown
    callable: unknown
    noteWxs: unknown
    getRegExp: unknown
    getDate: unknown
  }): TemplateGenerators
}
