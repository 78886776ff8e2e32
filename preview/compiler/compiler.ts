import { Resolver } from '../../mini-program'
import { readProgram, type AppConfig } from './app-config'
import { collectUnits } from './component-graph'
import type { ProgramManifest } from './manifest'
import { compileScripts, type TranslatedScripts } from './scripts'
import { SourceTree } from './source-tree'
import { compileStyles, type CompiledStyles } from './styles'
import { compileTemplates } from './templates'
import { Warnings, type Warning } from './warnings'

export interface Compiled {
  /** A script that leaves the program in `globalThis.miniProgram`. */
  program: string
  app: AppConfig
  warnings: Warning[]
}

/** Compiles one mini program, again and again: what has not changed is not translated anew. */
export class Compiler {
  private readonly tree: SourceTree
  private readonly scripts: TranslatedScripts = new Map()
  private readonly styles: CompiledStyles = new Map()

  /** @param root the folder of its app.json */
  constructor(readonly root: string) {
    this.tree = new SourceTree(root)
  }

  /** These have changed, have come or have gone, since the last time. */
  changed(files: readonly string[]): void {
    this.tree.forget(files)
  }

  /** @throws {BuildError} where there is no app.json, or no page */
  async compile(): Promise<Compiled> {
    const { tree } = this
    const warnings = new Warnings()
    const { app, config } = readProgram(tree, warnings)
    const resolver = new Resolver(tree, app.resolveAlias)
    const units = collectUnits(tree, app, resolver, warnings)
    const reading = compileScripts(tree, resolver, units, warnings, this.scripts)
    const templates = compileTemplates(tree, units, warnings)
    const styles = await compileStyles(tree, units, warnings, this.styles)
    const scripts = await reading
    const manifest: ProgramManifest = {
      app: config,
      units: units.map(({ path, kind, config, script }) => ({ path, kind, config, script })),
      styles
    }
    const data = JSON.stringify({ ...manifest, scripts })
    const program = `globalThis.miniProgram = {
templates({ setProperty, getRegExp, getDate }) { return ${templates} },
...JSON.parse(${JSON.stringify(data)})
};`
    return { program, app: config, warnings: warnings.list }
  }
}
