import { entries, genericDefault, isRecord, namedComponents, type App, type Resolver } from '../../mini-program'
import type { PageConfig } from './app-config'
import type { SourceTree } from './source-tree'
import type { Warnings } from './warnings'
import { either } from '../language'
import { missing } from './sentences'

export type UnitKind = 'page' | 'component'

/** A page or a component: the four files that share one path. */
export interface Unit {
  readonly path: string
  readonly kind: UnitKind
  /** As in its JSON file, with every component resolved to a path from the root. */
  readonly config: PageConfig & { usingComponents: Record<string, string> }
  readonly script?: string
  /** What its configuration calls a component, there or not. */
  readonly namedTags: Record<string, unknown>
}

/** Every page, and every component a page can reach. Dependencies come before what depends on them. */
export function collectUnits(tree: SourceTree, app: App, resolver: Resolver, warnings: Warnings): Unit[] {
  const units = new Map<string, Unit>()
  const componentsOf = componentsIn(tree, resolver, extendedLibrariesOf(app), warnings)
  const globals = componentsOf('app.json', app.settings).usingComponents

  function read(path: string, kind: UnitKind): Unit {
    const file = `${path}.json`
    const config = app.pageSettings(path, tree.has(file) ? tree.json(file, warnings) : {})
    const { usingComponents, componentGenerics } = componentsOf(file, config)
    return {
      path,
      kind,
      config: { ...config, componentGenerics, usingComponents: { ...globals, ...usingComponents } },
      namedTags: { ...record(app.settings.usingComponents), ...record(config.usingComponents) },
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
  const tabBar = app.customTabBar
  if (tabBar && tree.has(`${tabBar}.wxml`)) visit(tabBar, 'component')
  // Where nothing of it is there, no bar is drawn, and the program runs: uni-app's templates place one on each page.
  else if (tabBar && ['json', 'js', 'ts'].some((kind) => tree.has(`${tabBar}.${kind}`)))
    warnings.add('app.json', app.placeOf(['tabBar']).line, missing(`${tabBar}.wxml`))
  for (const page of app.pages) visit(page, 'page')
  return [...units.values()]
}

export function dependenciesOf(unit: Unit): string[] {
  const defaults = Object.values(unit.config.componentGenerics ?? {}).flatMap((generic) =>
    generic !== true && generic.default ? [generic.default] : []
  )
  return [...Object.values(unit.config.usingComponents), ...defaults]
}

/** Packages that Weixin itself brings where app.json asks for them; here they are taken from node_modules. */
export function extendedLibrariesOf(app: App): string[] {
  const packages = new Map([['weui', 'weui-miniprogram']])
  return Object.keys(record(app.settings.useExtendedLib)).flatMap((name) => packages.get(name) ?? [])
}

const record = (value: unknown) => (isRecord(value) ? value : {})

type Components = Required<Pick<PageConfig, 'usingComponents' | 'componentGenerics'>>

/** What a configuration names and is there to be compiled; of the rest a warning. */
const componentsIn =
  (tree: SourceTree, resolver: Resolver, extended: readonly string[], warnings: Warnings) =>
  (file: string, config: Record<string, unknown>): Components => {
    const { using, generics } = namedComponents(resolver, file, config)
    const targets = new Map(entries(config.usingComponents))
    const defaults = isRecord(config.componentGenerics) ? config.componentGenerics : {}
    const isThere = (name: string, target: string, found: string | null): found is string => {
      const why = found !== null && tree.has(`${found}.wxml`) ? undefined : whyMissing(name, target, found, extended)
      if (why) warnings.add(file, tree.has(file) ? tree.lineOf(file, `"${name}"`) : 1, why)
      return why === undefined
    }
    return {
      usingComponents: Object.fromEntries(
        Array.from(using).filter((each): each is [string, string] => isThere(each[0], targets.get(each[0])!, each[1]))
      ),
      componentGenerics: Object.fromEntries(
        Array.from(generics, ([name, found]) => [
          name,
          found !== undefined && isThere(name, genericDefault(defaults[name])!, found) ? { default: found } : true
        ])
      )
    }
  }

function whyMissing(name: string, target: string, found: string | null, extended: readonly string[]): string {
  if (target.includes('://'))
    return either(`<${name}>: plug-ins are not run here (${target})`, `<${name}>：这里不运行插件（${target}）`)
  if (found !== null) return `${either('component', '组件')} <${name}>: ${missing(`${found}.wxml`)}`
  const library = extended.find((each) => target.startsWith(`${each}/`))
  if (library)
    return either(
      `<${name}> comes with useExtendedLib: install it here (npm install --save-dev ${library})`,
      `<${name}> 来自 useExtendedLib：请在此安装（npm install --save-dev ${library}）`
    )
  const isPackage = !/^[./]/.test(target)
  return either(
    `component <${name}> is missing: no "${target}"${isPackage ? ', neither here nor in miniprogram_npm nor in node_modules' : ''}`,
    `找不到组件 <${name}>：没有 "${target}"${isPackage ? '，当前目录、miniprogram_npm 和 node_modules 里都没有' : ''}`
  )
}
