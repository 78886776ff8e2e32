import { glassEasel, MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter'
import { programGlobals } from './scope-names'
import { registerBuiltins } from './builtin'
import { PhoneBackend } from './backend'
import type { ProgramBundle, TemplateGenerators } from './bundle'
import { showData, type DataBindings } from './data-attributes'
import { formField } from './form-field'
import { createLifetimes } from './lifetimes'
import { Modules } from './modules'
import type { Platform } from './platform'
import { reportProgramError } from './program-error'
import { StyleSheets } from './style-sheets'
import { templateScope } from './template-scope'
import { bindEvents, type EventBindings } from './wxs-events'

interface Relation {
  type?: string
  target?: string | { _$?: unknown }
}

type Definition = Record<string, unknown> & {
  options?: Record<string, unknown>
  behaviors?: unknown
  relations?: Record<string, Relation>
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
  private readonly generators: TemplateGenerators
  private readonly loaded = new Set<string>()
  /** What scripts threw that nobody has opened yet. */
  private readonly failures = new Map<string, unknown>()
  private modules!: Modules
  private formField: unknown
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
    this.generators = bundle.templates(templateScope)
    const space = this.space.getComponentSpace()
    space.updateComponentOptions({
      // Vant keeps a property called `dataset`; only the id has to be in the document.
      writeFieldsToNode: false,
      writeIdToDOM: true,
      // uni-app puts handlers on the instance.
      useMethodCallerListeners: true,
      // Data that go round in a circle are data on a phone.
      dataDeepCopy: glassEasel.DeepCopyKind.SimpleWithRecursion,
      propertyPassingDeepCopy: glassEasel.DeepCopyKind.SimpleWithRecursion
    })
    registerBuiltins(space, platform)
    this.space.setOverallBehavior(this.lifetimes.behavior)
  }

  /**
   * Runs app.js, and the scripts of pages and components that Weixin runs now too. Those wait until they are needed, which
   * keeps a program of hundreds of pages quick, unless one of them could listen for all pages.
   */
  launch(scope: ProgramScope): void {
    const behaviors = this.space.componentEnv('', ({ Behavior }) => Behavior) as unknown as (
      definition: object
    ) => unknown
    this.formField = behaviors(formField)
    const own: Record<(typeof programGlobals)[number], unknown> = {
      ...scope,
      Page: (definition: Definition) => this.register(definition, 'page'),
      Component: (definition: Definition) => this.register(definition, 'component'),
      Behavior: (definition: Definition) => behaviors(this.withKnownBehaviors(definition))
    }
    this.modules = new Modules(this.bundle.scripts, own)
    const appScript = ['app.ts', 'app.js'].find((file) => file in this.bundle.scripts.code)
    if (appScript !== undefined) this.run('app', appScript)
    this.reportFailureOf('app')
    if (this.bundle.app.lazyCodeLoading === 'requiredComponents' || !listens(this.bundle)) return
    for (const unit of this.bundle.units) this.prepare(unit)
  }

  /** Makes a page or component ready to be made: its script and those of what it uses are run, what is used first. */
  load(path: string): void {
    const needed = this.usedBy(path).add(path)
    for (const unit of this.bundle.units) {
      if (!needed.has(unit.path)) continue
      this.prepare(unit)
      this.reportFailureOf(unit.path)
    }
  }

  /** The style sheets in force while this page is in sight. */
  stylesOf(pagePath: string): string[] {
    const found = this.usedBy(pagePath)
    if (this.tabBarPath) {
      found.add(this.tabBarPath)
      this.usedBy(this.tabBarPath, found)
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

  /** Everything that a page or component uses, itself left out unless it is used. */
  private usedBy(path: string, found = new Set<string>()): Set<string> {
    for (const dependency of this.dependencies.get(path) ?? []) {
      if (found.has(dependency)) continue
      found.add(dependency)
      this.usedBy(dependency, found)
    }
    return found
  }

  private prepare({ path, kind, script }: ProgramBundle['units'][number]): void {
    if (this.loaded.has(path)) return
    this.loaded.add(path)
    const template = {
      groupList: this.generators,
      content: withBindings(this.generators[path]!),
      // A tag that nobody knows is drawn, and hears what is bound to it, as a view does.
      fallbackListenerOnNativeNode: true
    }
    this.space.addCompiledTemplate(path, template as unknown as glassEasel.template.ComponentTemplate)
    if (script !== undefined) this.run(path, script)
    this.registerUnscripted(path, kind)
  }

  private reportFailureOf(path: string): void {
    if (!this.failures.has(path)) return
    reportProgramError(path, this.failures.get(path))
    this.failures.delete(path)
  }

  /** A script may open a page, and so lead to other scripts, before it comes to its end. */
  private run(path: string, script: string): void {
    const { loading } = this
    this.loading = path
    try {
      this.modules.run(script)
    } catch (error) {
      this.failures.set(path, error)
    } finally {
      this.loading = loading
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
    const clean = this.withKnownBehaviors(definition)
    if (as === 'page')
      builder
        .init(keepPage(clean))
        .pageDefinition(clean as never)
        .register()
    else builder.definition(clean as never).register()
  }

  /** Of the platform's own behaviors a form field is one; what the others do, forms and components here do anyway. */
  private withKnownBehaviors(definition: Definition): Definition {
    const behaviors = listOf(definition.behaviors).flatMap((each) => {
      if (typeof each !== 'string') return [each]
      return each === 'wx://form-field' ? [this.formField] : []
    })
    // For glass-easel a section that is `null` is one; for Weixin it is not there.
    const there = Object.entries(definition).filter(([, section]) => section !== null)
    return {
      ...Object.fromEntries(there),
      behaviors,
      externalClasses: listOf(definition.externalClasses),
      relations: asKnownToGlassEasel(definition.relations ?? {})
    }
  }

  /** A component of WXML alone is one all the same. */
  private registerUnscripted(path: string, kind: 'page' | 'component'): void {
    if (this.space.getComponentSpace().getComponentByUrlWithoutDefault(`/${path}`, '')) return
    const { loading } = this
    this.loading = path
    this.register({}, kind)
    this.loading = loading
  }
}

/**
 * A method of `Page()` keeps its page wherever it is handed: Weixin's own demo has `setInterval(this.drawBall, 17)`.
 * https://github.com/wechat-miniprogram/miniprogram-demo/blob/master/miniprogram/packageAPI/pages/worker/worker/worker.js
 */
function keepPage(definition: Definition) {
  const methods = Object.entries(definition).filter(([, method]) => typeof method === 'function')
  return function (this: object) {
    for (const [name, method] of methods) Object.assign(this, { [name]: (method as () => unknown).bind(this) })
  }
}

/** Taro writes `{}` where a tab bar has none, and Weixin takes it. */
const listOf = (given: unknown): unknown[] => (Array.isArray(given) ? given : [])

/**
 * glass-easel knows the behavior that a relation names by its own object, which the adapter leaves inside of its own. A parent
 * is the nearest component of the program, whatever built-in ones stand between: here those are components too.
 */
function asKnownToGlassEasel(relations: Record<string, Relation>): Record<string, Relation> {
  return Object.fromEntries(
    Object.entries(relations).map(([key, { target, type = '', ...relation }]) => {
      const own = typeof target === 'object' && target?._$ ? target._$ : target
      return [key, { ...relation, type: throughBuiltins[type] ?? type, ...(own ? { target: own } : {}) }]
    })
  )
}

const throughBuiltins: Readonly<Record<string, string>> = { parent: 'ancestor', child: 'descendant' }

type Bindings = EventBindings & DataBindings

/** The renderer learns how events are handled, and where data are seen, before it draws. */
function withBindings(generator: (name: string) => unknown): (name: string) => unknown {
  return (name) => {
    const draw = generator(name) as ((renderer: Bindings, ...rest: unknown[]) => unknown) | undefined
    if (!draw) return draw
    return (renderer: Bindings, ...rest: unknown[]) => {
      bindEvents(renderer)
      showData(renderer)
      return draw(renderer, ...rest)
    }
  }
}

/** Whether a script may register the listener of all pages. The library does so when it has something to ask with. */
const listens = ({ scripts }: ProgramBundle): boolean =>
  Object.entries(scripts.code).some(
    ([file, text]) => text.includes('onNeedPrivacyAuthorization') && !file.includes('/miniprogram-privacy-consent/')
  )

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
function pickStyleOptions(options: Record<string, unknown> | null = {}): Record<string, unknown> {
  const { styleIsolation, addGlobalClass } = options ?? {}
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
