import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isRecord, projectSettings, type Resolver } from '../../mini-program'
import type { Unit } from './component-graph'
import { withEarlyNames } from './early-names'
import { analyse, type Problem } from './script-analysis'
import type { SourceTree } from './source-tree'
import { translateScript, type TranslatedScript } from './translate-script'
import type { Warnings } from './warnings'
import { syntaxError } from './wxs'
import { either } from '../language'
import { missing } from './sentences'

/** The scripts of a program, ready to be run one by one, and what each calls the others. */
export interface Scripts {
  /** File -> the body of a CommonJS module. */
  code: Record<string, string>
  /** File -> specifier -> file. */
  links: Record<string, Record<string, string>>
}

export interface CompiledScripts extends Scripts {
  /** File -> source map, of those that are not line by line what the source is. */
  maps: ReadonlyMap<string, string>
}

/** Compiles the scripts of one program, again and again. */
export class ScriptCompiler {
  private readonly links = new Map<string, ReadonlyMap<string, string>>()
  private readonly problems = new Map<string, readonly Problem[]>()
  private readonly translated = new Map<string, TranslatedScript & { source: string }>()
  private analysed = new Set<string>()
  private readonly becomesES5: boolean

  constructor(private readonly tree: SourceTree) {
    this.becomesES5 = becomesES5(tree.root)
  }

  /** These say something else than the last time. */
  changed(files: readonly string[]): void {
    const changed = files.filter((file) => this.links.has(file))
    if (changed.length === 0) return
    for (const entry of this.analysed) {
      const reached = this.reachableFrom([entry])
      if (changed.some((file) => reached.has(file))) this.analysed.delete(entry)
    }
  }

  /** Names may mean other files than the last time. */
  resolvesAnew(): void {
    this.analysed.clear()
    this.links.clear()
  }

  async compile(resolver: Resolver, units: readonly Unit[], warnings: Warnings): Promise<CompiledScripts> {
    const app = ['app.ts', 'app.js'].find((file) => this.tree.has(file))
    if (!app) warnings.add('app.json', 1, missing(either('app.js (or app.ts)', 'app.js（或 app.ts）')))
    const entries = [app, ...units.map(({ script }) => script)].flatMap((script) => script ?? [])
    await this.analyse(resolver, entries)
    const files = [...this.reachableFrom(entries)]
    for (const file of files) {
      for (const { line, message } of this.problems.get(file) ?? []) warnings.add(file, line, message)
    }
    const translated = await Promise.all(files.map(async (file) => [file, await this.translate(file)] as const))
    return {
      code: Object.fromEntries(
        translated.map(([file, { code }]) => [file, throwingWhereWrong(code, this.problems.get(file) ?? [])])
      ),
      links: Object.fromEntries(files.map((file) => [file, Object.fromEntries(this.links.get(file)!)])),
      maps: new Map(translated.flatMap(([file, { map }]) => (map === undefined ? [] : [[file, map]])))
    }
  }

  /** Of what was analysed before only what leads to a change is read again. */
  private async analyse(resolver: Resolver, entries: readonly string[]): Promise<void> {
    const fresh = entries.filter((entry) => !this.analysed.has(entry))
    if (fresh.length > 0) {
      const { links, problems } = await analyse(this.tree, resolver, fresh)
      for (const [file, targets] of links) {
        this.links.set(file, targets)
        this.problems.set(file, problems.get(file) ?? [])
      }
    }
    this.analysed = new Set(entries)
  }

  private reachableFrom(entries: readonly string[]): Set<string> {
    const reached = new Set(entries)
    for (const file of reached) for (const target of this.links.get(file)?.values() ?? []) reached.add(target)
    return reached
  }

  private async translate(file: string): Promise<TranslatedScript> {
    const source = this.tree.read(file)
    const known = this.translated.get(file)
    if (known?.source === source) return known
    const { code, map } = await translateScript(file, source)
    const translated = { code: this.becomesES5 ? withEarlyNames(code) : code, map, source }
    this.translated.set(file, translated)
    return translated
  }
}

/** Unless the project, in the program's folder or the one above, says no. */
function becomesES5(root: string): boolean {
  const folder = [root, dirname(resolve(root))].find((each) => existsSync(join(each, 'project.config.json')))
  const { setting } = folder === undefined ? {} : projectSettings(folder)
  return !(isRecord(setting) && setting.es6 === false)
}

/** A browser does not say where a script is none, and Weixin does: such a script throws in the line that is wrong. */
function throwingWhereWrong(code: string, [problem]: readonly Problem[]): string {
  if (!problem || !syntaxError(code)) return code
  return `${'\n'.repeat(problem.line - 1)}throw new SyntaxError(${JSON.stringify(problem.message)})`
}
