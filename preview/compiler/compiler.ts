import { Resolver } from '../../mini-program'
import { readProgram, type AppConfig } from './app-config'
import { collectUnits, extendedLibrariesOf } from './component-graph'
import type { ProgramManifest } from './manifest'
import { PackageFiles } from './package-files'
import { ScriptCompiler } from './scripts'
import { SourceTree } from './source-tree'
import { StyleCompiler } from './styles'
import { TemplateCompiler } from './templates'
import { Warnings, type Warning } from './warnings'

export interface Compiled {
  /** A script that leaves the program in `globalThis.miniProgram`. */
  program: string
  /** Source maps of its scripts, by file. */
  maps: ReadonlyMap<string, string>
  app: AppConfig
  /** It, or a page of it, asks for Skyline. */
  isSkyline: boolean
  warnings: Warning[]
}

/** Compiles one mini program, again and again: what has not changed is not translated anew. */
export class Compiler {
  private readonly tree: SourceTree
  private readonly scripts: ScriptCompiler
  private readonly styles: StyleCompiler
  private readonly templates: TemplateCompiler
  private readonly files: PackageFiles

  /** @param root the folder of its app.json */
  constructor(readonly root: string) {
    const tree = new SourceTree(root)
    this.tree = tree
    this.scripts = new ScriptCompiler(tree)
    this.styles = new StyleCompiler(tree)
    this.templates = new TemplateCompiler(tree)
    this.files = new PackageFiles(root)
  }

  /** These have changed, have come or have gone, since the last time. */
  changed(files: readonly string[]): void {
    const comeOrGone = this.tree.forget(files)
    this.styles.changed(files)
    this.files.changed(files)
    if (comeOrGone || files.some((file) => /^(?:app|ext)\.json$/.test(file))) this.scripts.resolvesAnew()
    else this.scripts.changed(files)
  }

  /** @throws {BuildError} where there is no app.json, or no page */
  async compile(): Promise<Compiled> {
    const warnings = new Warnings()
    const { app, config } = readProgram(this.tree, warnings)
    const resolver = new Resolver(this.tree, app.resolveAlias)
    const units = collectUnits(this.tree, app, resolver, warnings)
    const reading = this.scripts.compile(resolver, units, warnings)
    const templates = this.templates.compile(units, warnings)
    const styles = await this.styles.compile(units, extendedLibrariesOf(app), warnings)
    const { code, links, maps } = await reading
    const manifest: ProgramManifest = {
      app: config,
      units: units.map(({ path, kind, config, script }) => ({ path, kind, config, script })),
      styles,
      files: this.files.readBy(Object.values(code))
    }
    const program = `globalThis.miniProgram = {
templates({ setProperty, callable, noteWxs, getRegExp, getDate }) { return ${templates} },
...${JSON.stringify({ ...manifest, scripts: { code, links } })}
};`
    const isSkyline = [config, ...units.map(({ config }) => config)].some(({ renderer }) => renderer === 'skyline')
    this.tree.warnOfEncodings(warnings)
    return { program, maps, app: config, isSkyline, warnings: warnings.list }
  }
}
