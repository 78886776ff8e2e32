import { entries, genericDefault, isRecord, namedComponents, type App, type Resolver } from '../../mini-program'
import type { PageConfig } from './app-config'
import { BuildError } from './build-error'
import type { SourceTree } from './source-tree'

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
export function collectUnits(tree: SourceTree, app: App, resolver: Resolver): Unit[] {
  const units = new Map<string, Unit>()
  const componentsOf = componentsIn(tree, resolver)
  const globals = componentsOf('app.json', app.settings).usingComponents

  function read(path: string, kind: UnitKind): Unit {
    const file = `${path}.json`
    const config = app.pageSettings(path, tree.has(file) ? tree.readJson(file) : {})
    const { usingComponents, componentGenerics } = componentsOf(file, config)
    return {
      path,
      kind,
      config: { ...config, componentGenerics, usingComponents: { ...globals, ...usingComponents } },
      script: [`${path}.ts`, `${path}.js`].find((script) => tree.has(script))
    }
  }

  function visit(path: string, kind: UnitKind): void {
    if (units.has(path)) return
    const unit = read(path, kind)
    units.set(path, unit)
    for (const dependency of dependenciesOf(unit)) visit(dependency, 'component')
    // Placed again so that what it depends on comes first; the early entry stops circular uses.
    units.delete(path)
    units.set(path, unit)
  }

  for (const path of Object.values(globals)) visit(path, 'component')
  if (app.customTabBar) visit(app.customTabBar, 'component')
  for (const page of app.pages) visit(page, 'page')
  return [...units.values()]
}

export function dependenciesOf(unit: Unit): string[] {
  const defaults = Object.values(unit.config.componentGenerics ?? {}).flatMap((generic) =>
    generic !== true && generic.default ? [generic.default] : []
  )
  return [...Object.values(unit.config.usingComponents), ...defaults]
}

type Components = Required<Pick<PageConfig, 'usingComponents' | 'componentGenerics'>>

/** What a configuration names, every component resolved and there to be compiled. */
const componentsIn =
  (tree: SourceTree, resolver: Resolver) =>
  (file: string, config: Record<string, unknown>): Components => {
    const { using, generics } = namedComponents(resolver, file, config)
    const targets = new Map(entries(config.usingComponents))
    const defaults = isRecord(config.componentGenerics) ? config.componentGenerics : {}
    const there = (name: string, target: string, found: string | null) => {
      requireComponent(tree, file, name, target, found)
      return found
    }
    return {
      usingComponents: Object.fromEntries(
        Array.from(using, ([name, found]) => [name, there(name, targets.get(name)!, found)])
      ),
      componentGenerics: Object.fromEntries(
        Array.from(generics, ([name, found]) => [
          name,
          found === undefined ? true : { default: there(name, genericDefault(defaults[name])!, found) }
        ])
      )
    }
  }

function requireComponent(
  tree: SourceTree,
  file: string,
  name: string,
  target: string,
  found: string | null
): asserts found is string {
  const fail = (reason: string): never => {
    throw new BuildError(file, tree.lineOf(file, `"${name}"`), reason)
  }
  if (target.includes('://')) fail(`<${name}>: plug-ins cannot be previewed (${target})`)
  if (found === null) {
    const packages = /^[./]/.test(target) ? '' : ', nor in miniprogram_npm'
    fail(`component <${name}> is missing: no "${target}"${packages}`)
  } else if (!tree.has(`${found}.wxml`)) {
    fail(`component <${name}>: ${found}.wxml is missing`)
  }
}
