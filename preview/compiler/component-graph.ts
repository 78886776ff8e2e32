import { BuildError } from './build-error'
import { npmCandidates } from './npm-lookup'
import type { AppConfig, PageConfig } from './program-config'
import { resolvePath, type SourceTree } from './source-tree'

export type UnitKind = 'page' | 'component'

/** A page or a component: the four files that share one path. */
export interface Unit {
  readonly path: string
  readonly kind: UnitKind
  /** As in its JSON file, with every component resolved to a path from the root. */
  readonly config: PageConfig & { usingComponents: Record<string, string> }
  readonly script?: string
}

/** Every page, and every component a page can reach. Dependencies come before what depends on them. */
export function collectUnits(tree: SourceTree, app: AppConfig): Unit[] {
  const units = new Map<string, Unit>()
  const globals = resolveUsing(tree, 'app.json', app.usingComponents)

  function visit(path: string, kind: UnitKind): void {
    if (units.has(path)) return
    const unit = readUnit(tree, path, kind, globals)
    units.set(path, unit)
    for (const dependency of dependenciesOf(unit)) visit(dependency, 'component')
    // Placed again so that what it depends on comes first; the early entry stops circular uses.
    units.delete(path)
    units.set(path, unit)
  }

  for (const path of Object.values(globals)) visit(path, 'component')
  if (app.tabBar?.custom) visit('custom-tab-bar/index', 'component')
  for (const page of app.pages) visit(page, 'page')
  return [...units.values()]
}

export function dependenciesOf(unit: Unit): string[] {
  const defaults = Object.values(unit.config.componentGenerics ?? {}).flatMap((generic) =>
    generic !== true && generic.default ? [generic.default] : []
  )
  return [...Object.values(unit.config.usingComponents), ...defaults]
}

function readUnit(tree: SourceTree, path: string, kind: UnitKind, globals: Record<string, string>): Unit {
  const jsonFile = `${path}.json`
  const config = tree.has(jsonFile) ? tree.readJson<PageConfig>(jsonFile) : {}
  const using = resolveUsing(tree, jsonFile, config.usingComponents ?? {})
  const generics = Object.fromEntries(
    Object.entries(config.componentGenerics ?? {}).map(([name, generic]) => [
      name,
      generic === true || !generic.default ? true : { default: resolveComponent(tree, jsonFile, name, generic.default) }
    ])
  ) as PageConfig['componentGenerics']
  return {
    path,
    kind,
    config: { ...config, componentGenerics: generics, usingComponents: { ...globals, ...using } },
    script: [`${path}.ts`, `${path}.js`].find((file) => tree.has(file))
  }
}

function resolveUsing(tree: SourceTree, file: string, using: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(using).map(([name, target]) => [name, resolveComponent(tree, file, name, target)])
  )
}

function resolveComponent(tree: SourceTree, file: string, name: string, target: string): string {
  if (target.includes('://')) {
    throw new BuildError(file, tree.lineOf(file, `"${name}"`), `<${name}>: plug-ins cannot be previewed (${target})`)
  }
  const bases = [resolvePath(file, target)]
  if (!target.startsWith('.') && !target.startsWith('/')) bases.push(...npmCandidates(file, target))
  const found = bases.flatMap((base) => [base, `${base}/index`]).find((path) => tree.has(`${path}.wxml`))
  if (found) return found
  throw new BuildError(
    file,
    tree.lineOf(file, `"${name}"`),
    `component <${name}> is missing: no "${target}"${target.startsWith('.') || target.startsWith('/') ? '' : ', nor in miniprogram_npm'}`
  )
}
