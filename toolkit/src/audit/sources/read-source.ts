import { entries } from '../../../../mini-program'
import { isInstalled } from '../ownership'
import type { Missing, ReadProgram } from '../read-program'
import { emptyScan, noteFile, noteScript, open, read as readAsIs, type Scan } from '../scan'
import type { SourceFile } from '../source-files'
import type { AutoImports } from './auto-imports'
import { dropOtherPlatforms } from './platform-branches'
import type { Framework } from './framework'
import { FromPackages } from './from-packages'
import { LoadedByPattern } from './loaded-by-pattern'
import { MissingParts } from './missing-parts'
import { modulesAround } from './app-facts'
import type { Surroundings } from './evaluate/modules'
import { plugInOf, type PlugIn } from './plug-in'
import { readMpx, readMpxTemplate, type Elsewhere } from './mpx-file'
import { registered } from './registered'
import { SourceResolver, withoutEnding } from './project-files'
import { placeAround, placedComponents, withoutUnplaced } from './placement'
import { readVue, type VueFile } from './vue-file'
import { takingAttributes } from './vue-template'
import type { Wxml } from '../wxml/parse'
import { hyphenated } from '../wxml/spelling'

/** Reads of a framework's source what the Weixin build takes: what launch and pages lead to, and nothing else. */
export function readSource(framework: Framework, progress?: (files: number) => void): ReadProgram {
  const reading = new Reading(framework, progress)
  reading.start()
  const { app, baseOf, launch, source } = framework
  return {
    source,
    app,
    scan: reading.scan,
    resolver: reading.resolver,
    layout: {
      baseOf,
      launch,
      cards: [],
      scriptsOf: (base) => reading.scriptsOf(base),
      isOwn: (specifier) => reading.resolver.isOwn(specifier)
    },
    gaps: reading.gaps
  }
}

class Reading {
  readonly scan: Scan
  readonly resolver: SourceResolver
  /** Base -> its scripts. */
  private readonly scripts = new Map<string, string[]>()
  private readonly missing = new MissingParts()
  private readonly waiting: string[] = []
  private readonly seen = new Set<string>()
  /** Tags that the launch registers for every template. */
  private readonly globals = new Map<string, string>()
  private readonly translate: Framework['translate']
  private readonly missingIn: AutoImports['missingIn']
  private readonly plugIn: PlugIn | undefined
  /** Modules that settings may take their parts from. */
  private readonly modules: Surroundings
  private readonly fromPackages: FromPackages

  constructor(
    private readonly framework: Framework,
    private readonly progress?: (files: number) => void
  ) {
    const { files, resolution } = framework
    this.scan = { ...emptyScan(files.root), translate: (path) => this.script(path) }
    this.resolver = new SourceResolver(files, resolution)
    this.modules = modulesAround(files, this.resolver)
    this.fromPackages = new FromPackages(framework, this.resolver)
    const loaded = new LoadedByPattern(files, resolution)
    this.translate = (file, text) => loaded.named(file, framework.translate(file, text))
    this.missingIn = (file, script, template) =>
      (framework.missingIn?.(file, script, template) ?? '') + loaded.declaredIn(script)
    this.plugIn = plugInOf(files)
    this.scan.hasPlugInPage = this.plugIn?.consentPage === true
    this.scan.hasConsentPage = this.scan.hasPlugInPage
  }

  start(): void {
    const { app, launch, baseOf, starterOf } = this.framework
    for (const file of launch) this.want(file)
    this.finish()
    for (const [tag, path] of app.globalComponents) this.nameGlobal(tag, this.componentFile(app.file, path))
    for (const route of [...app.pages, app.customTabBar, app.appBar]) if (route) this.wantBase(baseOf(route))
    for (const route of app.pages) this.want(starterOf?.(baseOf(route)))
    this.finish()
    this.noteHandingOn()
  }

  get gaps(): Missing[] {
    return [...(this.framework.broken ?? []), ...this.fromPackages.missed, ...this.missing.all()]
  }

  scriptsOf(base: string): string[] {
    const starter = this.framework.starterOf?.(base)
    return [...(this.scripts.get(base) ?? []), ...(starter === undefined ? [] : [starter])]
  }

  private finish(): void {
    for (let file = this.waiting.pop(); file !== undefined; file = this.waiting.pop()) this.read(file)
  }

  private want(file: string | undefined): void {
    if (file === undefined || this.seen.has(file)) return
    this.seen.add(file)
    this.waiting.push(file)
  }

  /** The files of a page or component, written in the framework or native. */
  private wantBase(base: string): void {
    const { files, resolution } = this.framework
    // A component comes before a script of its name beside it, which it loads; a native one's copy for browsers does not.
    const isNative = files.has(`${base}.wxml`)
    const endings = isNative ? resolution.endings : [...resolution.endings.filter(isComponent), ...resolution.endings]
    const own = endings.map((ending) => base + ending).find((file) => files.has(file))
    if (own !== undefined && !own.endsWith('.json')) this.want(own)
    if (isNative) for (const ending of ['.json', '.wxml']) this.want(present(files.has(base + ending), base + ending))
  }

  private nameGlobal(tag: string, file: string | undefined): void {
    if (file === undefined) return
    this.globals.set(hyphenated(tag), file)
  }

  private read(file: string): void {
    const { files } = this.framework
    if (!files.has(file)) return
    const source = this.open(file)
    if (!source) return
    if (this.scan.files.size % 100 === 0) this.progress?.(this.scan.files.size)
    if (file.endsWith('.json') || file.endsWith('.wxml')) return this.readNative(source)
    noteFile(source, this.scan)
    const base = withoutEnding(file)
    this.scripts.set(base, [...(this.scripts.get(base) ?? []), file])
    const text = this.translate(file, source.text)
    if (file.endsWith('.mpx')) this.readMpxComponent(file, text)
    else if (isVue(file)) this.readComponent(file, text)
    else this.readScript(file, text)
  }

  /** A native component among the framework's. */
  private readNative(source: SourceFile): void {
    readAsIs(source, this.scan)
    this.wantTemplates(this.scan.wxml.get(source.path))
    if (!source.path.endsWith('.json')) return
    const using = this.scan.json.get(source.path)?.value.usingComponents
    const resolved: Record<string, string> = {}
    for (const [tag, path] of entries(using)) {
      const file = this.componentFile(source.path, path)
      if (file !== undefined) resolved[tag] = file
    }
    this.placed(source.path, resolved)
  }

  private wantTemplates(wxml: Wxml | undefined): void {
    if (!wxml) return
    const included = [wxml.main, ...wxml.templates.values()].flatMap(({ includes }) => includes)
    for (const source of [...wxml.imports, ...included]) this.want(this.resolver.template(wxml.file, source))
  }

  private readScript(file: string, text: string): void {
    this.noteLoading(file, text + this.missingIn(file, text))
    if (!this.framework.launch.includes(file)) return this.readPageSettings(file)
    for (const [tag, specifier] of registered(text)) this.nameGlobal(tag, this.resolver.script(file, specifier))
  }

  /** `index.config.ts` beside a page of Taro, or `definePageConfig` in it. */
  private readPageSettings(file: string): void {
    const base = withoutEnding(file)
    const settings = ['.config.ts', '.config.js', '.config.tsx'].map((ending) => base + ending)
    const beside = settings.find((each) => this.framework.files.has(each))
    const text = this.framework.files.text(beside ?? file)
    const using = /\busingComponents\s*:\s*\{([^}]*)\}/.exec(text)?.[1] ?? ''
    const resolved: Record<string, string> = {}
    for (const [, tag, path] of using.matchAll(/['"]?([\w-]+)['"]?\s*:\s*['"]([^'"]+)['"]/g)) {
      const found = this.componentFile(file, path)
      if (found !== undefined) resolved[tag] = found
    }
    if (Object.keys(resolved).length > 0) this.placed(`${base}.json`, resolved)
  }

  /** Notes a script, and wants what it loads: of packages the modules that have what it takes of them. */
  private noteLoading(file: string, script: string): void {
    noteScript(file, script, this.scan)
    const specifiers = this.scan.scripts.get(file)?.specifiers ?? []
    const ofPackages = specifiers.filter((each) => this.isOfPackage(file, each))
    for (const each of specifiers) if (!ofPackages.includes(each)) this.want(this.resolver.script(file, each))
    for (const each of this.fromPackages.take(file, script, ofPackages)) this.want(each)
  }

  private isOfPackage(file: string, specifier: string): boolean {
    const found = this.resolver.script(file, specifier)
    return found === undefined ? !this.resolver.isOwn(specifier) : isInstalled(found)
  }

  private noteHandingOn(): void {
    for (const file of this.fromPackages.handingOn) {
      if (this.seen.has(file)) continue
      this.scan.files.add(file)
      noteScript(file, this.fromPackages.text(file), this.scan)
    }
  }

  private readComponent(file: string, text: string): void {
    const read = readVue(file, text, this.missingIn)
    const { template, takers = new Set<number>() } = read
    const base = withoutEnding(file)
    const { app, namedOn, componentOf, mustBeOwn, isOfPackage, handsAttributesOn, around } = this.framework
    const isPage = app.pages.some((page) => this.framework.baseOf(page) === base)
    const named = new Map([...app.globalComponents, ...(namedOn?.(base) ?? [])])
    const find = (tag: string) => {
      const path = named.get(tag)
      return path === undefined
        ? (this.globals.get(hyphenated(tag)) ?? componentOf(tag) ?? this.libraryTag(hyphenated(tag)))
        : this.componentFile(app.file, path)
    }
    const placed = placedComponents(
      read,
      (tag, specifier) => (specifier === undefined ? find(tag) : this.resolver.script(file, specifier)),
      (tag, offset) => {
        const path = named.get(tag)
        const at = { file, text, offset }
        if (path === undefined && isOfPackage?.(tag)) return this.missing.addOfPackage(tag, at)
        if (path === undefined ? !mustBeOwn?.(tag) : path.includes('://')) return
        this.missing.addComponent(tag, path ?? tagAsWritten(text, offset) ?? tag, at)
      }
    )
    this.noteLoading(file, dropOtherPlatforms(file, withoutUnplaced(read, text, this.componentsOf(file))))
    if (read.isSound) this.scan.sound.add(file)
    const isTaking = handsAttributesOn && !isPage
    if (template) this.scan.wxml.set(`${base}.wxml`, isTaking ? takingAttributes(template, takers) : template)
    if (template && isPage && around) Object.assign(placed, placeAround(template.main, around(base, text)))
    this.noteUnread(file, text, read)
    this.placed(`${base}.json`, placed)
  }

  /** Whether what a file imports is a component, be the ending of its name written or not. */
  private componentsOf(file: string): (specifier: string) => boolean {
    return (specifier) => isVue(this.resolver.script(file, specifier) ?? specifier)
  }

  private libraryTag(tag: string): string | undefined {
    return this.plugIn && libraryTags.has(tag) ? `package://miniprogram-privacy-consent/${tag}` : undefined
  }

  private noteUnread(file: string, text: string, { error, guessed }: Pick<VueFile, 'error' | 'guessed'>): void {
    if (guessed) this.scan.guessed.set(file, guessed)
    if (error) this.missing.add('does-not-parse', error.reason, { file, text, offset: error.offset })
  }

  private readMpxComponent(file: string, text: string): void {
    const read = readMpx(file, text, this.modules)
    const { script, json } = read
    const base = withoutEnding(file)
    this.noteLoading(file, dropOtherPlatforms(file, script))
    const beside = read.elsewhere.flatMap((each) => this.readBeside(file, text, each) ?? [])
    const template = beside[0] ?? read.template
    if (template) this.scan.wxml.set(`${base}.wxml`, template)
    this.wantTemplates(template)
    this.noteUnread(file, text, read)
    const using: Record<string, string> = {}
    for (const [tag, path] of entries(json.usingComponents)) {
      const found = this.componentFile(file, path)
      using[tag] = found ?? `package://${path}`
      const element = template?.main.elements.find((each) => each.tag === tag)
      if (found !== undefined || !element || path.includes('://')) continue
      const at = { file, text, offset: element.offset }
      if (this.resolver.isOwn(path)) this.missing.addComponent(tag, path, at)
      else this.missing.addOfPackage(tag, at)
    }
    for (const [tag, path] of this.globals) using[tag] ??= path
    this.placed(`${base}.json`, using)
  }

  /** A block of a component that stands in a file of its own: a template is given back. */
  private readBeside(file: string, text: string, { block, source, offset }: Elsewhere): Wxml | undefined {
    const found = this.resolver.module(file, source)
    // That a script is not there is seen by what imports it.
    if (found === undefined && block !== 'script')
      this.missing.add(block === 'template' ? 'template-missing' : 'module-missing', source, { file, text, offset })
    if (found === undefined) return undefined
    const base = withoutEnding(file)
    const scripts = this.scripts.get(base) ?? []
    if (block === 'script' && !scripts.includes(found)) this.scripts.set(base, [...scripts, found])
    const beside = block === 'template' ? this.open(found) : undefined
    if (!beside) return undefined
    noteFile(beside, this.scan)
    return readMpxTemplate(found, beside.text)
  }

  private open(file: string): SourceFile | undefined {
    return open(this.framework.files.root, file, (path, { code }) => this.scan.closed.set(path, code ?? ''))
  }

  /** Says what JSON says of a native component: which component each tag is. */
  private placed(file: string, using: Record<string, string>): void {
    for (const path of Object.values(using)) {
      this.want(path)
      this.wantBase(withoutEnding(path))
    }
    this.scan.json.set(file, { value: { component: true, usingComponents: using }, offsetOf: () => 0 })
  }

  private componentFile(from: string, path: string): string | undefined {
    const { files } = this.framework
    const found = this.resolver.script(from, path)
    if (found !== undefined) return found
    const [native] = [path, `${path}/index`].flatMap((each) => this.resolver.module(from, `${each}.wxml`) ?? [])
    return native !== undefined && files.has(native) ? native : undefined
  }

  /** The script of a file that was read, anew. */
  private script(file: string): string {
    const { files } = this.framework
    if (!this.seen.has(file)) return this.fromPackages.text(file)
    const text = this.translate(file, files.text(file))
    if (file.endsWith('.mpx')) return dropOtherPlatforms(file, readMpx(file, text).script)
    if (!isVue(file)) return text + this.missingIn(file, text)
    return dropOtherPlatforms(file, withoutUnplaced(readVue(file, text, this.missingIn), text, this.componentsOf(file)))
  }
}

const libraryTags = new Set(['privacy-popup', 'privacy-button', 'privacy-gate'])

const isVue = (file: string) => /\.(?:n?vue|uvue)$/.test(file)
const isComponent = (file: string) => /\.(?:n?vue|uvue|mpx)$/.test(file)

const present = (is: boolean, file: string) => (is ? file : undefined)

/** `<EmptyPage` -> `EmptyPage`. A template in another language has no such tag there. */
const tagAsWritten = (text: string, offset: number): string | undefined =>
  /^<([\w.-]+)/.exec(text.slice(offset, offset + 100))?.[1]
