import { glassEasel, MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import { programGlobals } from './scope-names'
import { registerBuiltins } from './builtin'
import { PhoneBackend } from './backend'
import type { ProgramBundle } from './bundle'
import { createLifetimes } from './lifetimes'
import { Modules } from './modules'
import type { Platform } from './platform'
import { reportProgramError } from './program-error'
import { StyleSheets } from './style-sheets'
import { templateScope } from './template-scope'
import { bindEvents, type EventBindings } from './wxs-events'

type Definition = Record<string, unknown> & {
  options?: Record<string, unknown>
  behaviors?: unknown[]
}

type StaticConfig = Parameters<CodeSpace['addComponentStaticConfig']>[1]

export interface ProgramScope {
  wx: object
  App(definition: object): void
  getApp(): unknown
  getCurrentPages(): unknown[]
}

// glass-easel warns of every attribute that is no property; Weixin is silent, and Vant sets many.
glassEasel.addGlobalWarningListener(() => false)

/** The code of one mini program, loaded: its components are registered and ready to be made. */
export class Program {
  readonly styles: StyleSheets
  readonly space: CodeSpace
  readonly backend: AssociatedBackend
  readonly lifetimes = createLifetimes()
  private readonly dependencies: Map<string, readonly string[]>
  private loading = ''

  constructor(
    readonly bundle: ProgramBundle,
    platform: Platform
  ) {
    const env = new MiniProgramEnv()
    this.backend = env.associateBackend(new PhoneBackend())
    this.space = env.createCodeSpace('', true)
    this.styles = new StyleSheets(bundle.styles)
    this.dependencies = dependencyMap(bundle)
    const space = this.space.getComponentSpace()
    // Vant keeps a property called `dataset`; only the id has to be in the document. uni-app puts handlers on the instance.
    space.updateComponentOptions({ writeFieldsToNode: false, writeIdToDOM: true, useMethodCallerListeners: true })
    registerBuiltins(space, platform)
    this.space.setOverallBehavior(this.lifetimes.behavior)
    this.addTemplates()
  }

  /** Runs every script of the program: app.js first, then what components and pages there are. */
  load(scope: ProgramScope): void {
    const behaviors = this.space.componentEnv('', ({ Behavior }) => Behavior) as unknown as (
      definition: object
    ) => unknown
    const own: Record<(typeof programGlobals)[number], unknown> = {
      ...scope,
      Page: (definition: Definition) => this.register(definition, 'page'),
      Component: (definition: Definition) => this.register(definition, 'component'),
      Behavior: (definition: Definition) => behaviors(withoutBuiltinBehaviors(definition))
    }
    const modules = new Modules(this.bundle.scripts, own)
    const appScript = ['app.ts', 'app.js'].find((file) => file in this.bundle.scripts.code)
    for (const { path, script } of [{ path: 'app', script: appScript }, ...this.bundle.units]) {
      if (script === undefined) continue
      this.loading = path
      try {
        modules.run(script)
      } catch (error) {
        reportProgramError(path, error)
      }
    }
    this.registerUnscripted()
  }

  /** The style sheets in force while this page is in sight. */
  stylesOf(pagePath: string): string[] {
    const found = new Set<string>()
    const visit = (path: string): void => {
      for (const dependency of this.dependencies.get(path) ?? []) {
        if (found.has(dependency)) continue
        found.add(dependency)
        visit(dependency)
      }
    }
    visit(pagePath)
    if (this.tabBarPath) {
      found.add(this.tabBarPath)
      visit(this.tabBarPath)
    }
    return ['app', ...found, pagePath]
  }

  /** The component that draws the tab bar, where the program draws it itself. */
  get tabBarPath(): string | undefined {
    const { app, units } = this.bundle
    return app.tabBar?.custom ? units.find(({ path }) => path === 'custom-tab-bar/index')?.path : undefined
  }

  configOf(path: string) {
    return this.bundle.units.find((unit) => unit.path === path)?.config
  }

  private addTemplates(): void {
    const generators = this.bundle.templates(templateScope)
    for (const { path } of this.bundle.units) {
      const template = { groupList: generators, content: withEvents(generators[path]!) }
      this.space.addCompiledTemplate(path, template as unknown as glassEasel.template.ComponentTemplate)
    }
  }

  private register(definition: Definition, as: 'page' | 'component'): void {
    const path = this.loading
    const unit = this.bundle.units.find((each) => each.path === path)
    if (!unit)
      throw new Error(`${as === 'page' ? 'Page' : 'Component'}() was called outside a page or component: ${path}`)
    const config = styleConfig(unit.kind, { ...unit.config, ...pickStyleOptions(definition.options) })
    this.space.addComponentStaticConfig(path, withRootPaths(config))
    const scope = scopeName(path)
    this.space.addStyleSheet(path, undefined, scope)
    this.styles.register(path, sharesStyles(config) ? '' : scope)
    const builder = this.space.component(path)
    const clean = withoutBuiltinBehaviors(definition)
    if (as === 'page') builder.pageDefinition(clean as never).register()
    else builder.definition(clean as never).register()
  }

  /** A component of WXML alone is one all the same. */
  private registerUnscripted(): void {
    const space = this.space.getComponentSpace()
    for (const { path, kind } of this.bundle.units) {
      if (space.getComponentByUrlWithoutDefault(`/${path}`, '')) continue
      this.loading = path
      this.register({}, kind)
    }
  }
}

/** The renderer learns how events are handled before it draws. */
function withEvents(generator: (name: string) => unknown): (name: string) => unknown {
  return (name) => {
    const draw = generator(name) as ((renderer: EventBindings, ...rest: unknown[]) => unknown) | undefined
    if (!draw) return draw
    return (renderer: EventBindings, ...rest: unknown[]) => {
      bindEvents(renderer)
      return draw(renderer, ...rest)
    }
  }
}

function dependencyMap({ units }: ProgramBundle): Map<string, readonly string[]> {
  return new Map(
    units.map(({ path, config }) => {
      const defaults = Object.values(config.componentGenerics ?? {}).flatMap((generic) =>
        generic !== true && generic.default ? [generic.default] : []
      )
      return [path, [...Object.values(config.usingComponents ?? {}), ...defaults]]
    })
  )
}

/** `options` of the script win over the JSON file: Vant writes there what the adapter reads from JSON alone. */
function pickStyleOptions(options: Record<string, unknown> = {}): Record<string, unknown> {
  const { styleIsolation, addGlobalClass } = options
  return { ...(styleIsolation ? { styleIsolation } : {}), ...(addGlobalClass ? { addGlobalClass } : {}) }
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/wxml-wxss.html */
function styleConfig(kind: 'page' | 'component', config: Record<string, unknown>): Record<string, unknown> {
  const byDefault = kind === 'page' ? 'shared' : config.addGlobalClass ? 'apply-shared' : 'isolated'
  return { ...config, styleIsolation: config.styleIsolation ?? byDefault }
}

function sharesStyles({ styleIsolation }: Record<string, unknown>): boolean {
  return styleIsolation === 'shared' || styleIsolation === 'page-shared'
}

function withRootPaths(config: Record<string, unknown>): StaticConfig {
  const using = Object.entries((config.usingComponents ?? {}) as Record<string, string>)
  const generics = Object.entries((config.componentGenerics ?? {}) as Record<string, true | { default?: string }>)
  return {
    ...config,
    usingComponents: Object.fromEntries(using.map(([name, path]) => [name, `/${path}`])),
    componentGenerics: Object.fromEntries(
      generics.map(([name, generic]) => [name, generic === true ? true : { default: `/${generic.default}` }])
    )
  } as StaticConfig
}

function scopeName(path: string): string {
  return path.replace(/\W+/g, '-')
}

/** `wx://form-field` and its like are the platform's own; the form component here looks at fields directly. */
function withoutBuiltinBehaviors(definition: Definition): Definition {
  if (!definition.behaviors) return definition
  return { ...definition, behaviors: definition.behaviors.filter((behavior) => typeof behavior !== 'string') }
}
