import { Resolver } from '../../mini-program'
import { programGlobals } from '../runtime/scope-names'
import { readProgram, type AppConfig } from './app-config'
import { collectUnits, type Unit } from './component-graph'
import { compileScripts } from './scripts'
import { SourceTree } from './source-tree'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

export { BuildError } from './build-error'
export { programRoot } from './program-root'
export type { AppConfig, ComponentConfig, PageConfig, TabBarConfig, WindowConfig } from './app-config'

/** What the bundle hands to the runtime as `globalThis.miniProgram`, beside its functions. */
export interface ProgramManifest {
  app: AppConfig
  units: Pick<Unit, 'path' | 'kind' | 'config'>[]
  styles: Record<string, string>
}

/** Names of the browser that a mini program does not have: code that leans on them fails here as it would on a phone. */
const absentGlobals = [
  'window',
  'document',
  'location',
  'navigator',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest'
]

/**
 * Compiles the mini program in `root` (the folder of its app.json) to one script.
 * @throws {BuildError} naming file and line of the first problem
 */
export async function compileMiniProgram(root: string): Promise<string> {
  const tree = new SourceTree(root)
  const { app, config } = readProgram(tree)
  const resolver = new Resolver(tree, app.resolveAlias)
  const units = collectUnits(tree, app, resolver)
  const manifest: ProgramManifest = {
    app: config,
    units: units.map(({ path, kind, config }) => ({ path, kind, config })),
    styles: compileStyles(tree, units)
  }
  const templates = compileTemplates(tree, units)
  return compileScripts(tree, resolver, units, {
    banner: `globalThis.miniProgram = { run({ load, ${programGlobals.join(', ')} }) {
var ${absentGlobals.join(', ')};
// Frameworks keep things there; what a browser keeps there is no part of a mini program.
var global = {};`,
    footer: `},
templates({ setProperty, getRegExp, getDate }) { return ${templates} },
...${JSON.stringify(manifest)}
};`
  })
}
