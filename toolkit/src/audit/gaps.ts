import { aliasedPaths, genericDefault, isRecord, Lines, parseJson } from '../../../mini-program'
import type { Parts } from './parts'
import type { Facts } from './facts'
import { extendedLibraries } from './knowledge/extended-libraries'
import { pieceId } from './outline/connections'
import { isInstalled } from './ownership'
import type { Reach } from './reach'
import type { Missing } from './read-program'
import { scriptText, sourceText } from './scan'
import { mistakeIn } from './syntax/mistake'
import { isSingleFile } from './syntax/modules'
import type { GapReason, Place } from './types'
import type { Unit } from './wxml/units'

/** What a program needs and does not have, or has and cannot be read. Only what a reached file needs counts. */
export class Gaps {
  private readonly found = new Map<string, Missing>()

  constructor(
    private readonly parts: Parts,
    private readonly reach: Reach,
    private readonly facts: Facts
  ) {}

  find(): Missing[] {
    this.pages()
    for (const unit of this.parts.units.all.values()) {
      if (!this.reach.reachesUnit(unit.base)) continue
      this.files(unit)
      this.components(unit)
      this.generics(unit)
      this.templates(unit)
      this.configuration(unit)
    }
    for (const file of this.parts.tree.scripts.keys()) if (this.reach.reaches(file)) this.script(file)
    for (const [file, code] of this.parts.tree.closed) this.add('not-readable', code, { file, line: 1, column: 1 })
    return [...this.found.values()]
  }

  private add(reason: GapReason, name: string, place: Place): void {
    const key = `${reason} ${name} ${place.file}`
    if (!this.found.has(key)) this.found.set(key, { reason, name, ...place })
  }

  private pages(): void {
    const { app, tree, layout } = this.parts
    const has = (route: string) => {
      const base = layout.baseOf(route)
      return tree.wxml.has(`${base}.wxml`) || layout.scriptsOf(base).length > 0
    }
    if (app.pages.length === 0) this.add('no-page', 'pages', { ...app.placeOfPage(''), column: 1 })
    for (const page of app.pages) {
      if (!has(page)) this.add('page-missing', page, { ...app.placeOfPage(page), column: 1 })
    }
    const bar = (name: string | undefined, setting: string[]) => {
      if (name !== undefined && !has(name)) this.add('component-missing', name, { ...app.placeOf(setting), column: 1 })
    }
    // Where nothing of it is there, no bar is drawn, and the program runs: uni-app's templates place one on each page.
    const folder = layout.baseOf('custom-tab-bar/')
    if ([...tree.files].some((file) => file.startsWith(folder))) bar(app.customTabBar, ['tabBar', 'custom'])
    bar(app.appBar, ['appBar'])
  }

  /** A page or component is a template and a script; in a framework's source one file is both. */
  private files({ base, isPage }: Unit): void {
    const { tree, layout, app } = this.parts
    if (tree.translate) return
    const hasTemplate = tree.wxml.has(`${base}.wxml`)
    const hasScript = layout.scriptsOf(base).length > 0
    if (hasTemplate === hasScript) return
    const missing = hasTemplate ? `${base}.js` : `${base}.wxml`
    if (tree.closed.has(missing)) return
    if (isPage) return this.add('page-missing', missing, { ...app.placeOfPage(base), column: 1 })
    const there = [`${base}.json`, `${base}.wxml`, `${base}.js`, `${base}.ts`].find((file) => tree.files.has(file))
    this.add('component-missing', missing, { file: there ?? missing, line: 1, column: 1 })
  }

  private components({ base, components, paths, tags }: Unit): void {
    for (const tag of tags) {
      const path = paths.get(tag)
      const odd = path === undefined ? this.oddPath(base, tag) : undefined
      if (odd !== undefined) this.add('component-missing', odd, this.placeOfTag(`${base}.json`, tag))
      if (path === undefined || components.get(tag) !== null || this.isBroughtAlong(path)) continue
      this.add(this.reasonFor(path, 'component-missing'), path, this.placeOfTag(`${base}.json`, tag))
    }
  }

  /** Defaults of generics: they stand where a place names no other. */
  private generics({ base, tags, generics }: Unit): void {
    const file = `${base}.json`
    const { tree, resolver } = this.parts
    const defaults = tree.json.get(file)?.value.componentGenerics
    for (const tag of tags) {
      const path = generics.has(tag) && isRecord(defaults) ? genericDefault(defaults[tag]) : undefined
      if (path === undefined || resolver.component(file, path) !== undefined || this.isBroughtAlong(path)) continue
      const text = sourceText(tree, file)
      const place = new Lines(text).at(parseJson(text).offsetOf(['componentGenerics', tag]))
      this.add(this.reasonFor(path, 'component-missing'), path, { file, ...place })
    }
  }

  /** What is named for a tag and is no path. */
  private oddPath(base: string, tag: string): string | undefined {
    const { tree, app } = this.parts
    const own = tree.json.get(`${base}.json`)?.value.usingComponents
    const named = [own, app.settings.usingComponents].find((each) => isRecord(each) && Object.keys(each).includes(tag))
    return isRecord(named) && typeof named[tag] !== 'string' ? `${tag}: ${JSON.stringify(named[tag])}` : undefined
  }

  /** Of a plug-in, of a package that a framework's build bundles, or of a library that Weixin itself brings. */
  private isBroughtAlong(path: string): boolean {
    if (/^[\w-]+:\/\//.test(path)) return true
    if (this.parts.tree.translate && !this.parts.layout.isOwn(path)) return true
    const { useExtendedLib } = this.parts.app.settings
    const names = isRecord(useExtendedLib) ? Object.keys(useExtendedLib) : []
    return names.some((name) => path.startsWith(extendedLibraries[name] ?? name))
  }

  private placeOfTag(file: string, tag: string): Place {
    const { tree, app } = this.parts
    const text = tree.files.has(file) ? sourceText(tree, file) : ''
    const own = parseJson(text)
    if (isRecord(own.value.usingComponents) && tag in own.value.usingComponents)
      return { file, ...new Lines(text).at(own.offsetOf(['usingComponents', tag])) }
    return { ...app.placeOf(['usingComponents', tag]), column: 1 }
  }

  private templates({ parts }: Unit): void {
    const { tree, resolver } = this.parts
    for (const { file, includes } of parts) {
      const sources = [...includes, ...(tree.wxml.get(file)?.imports ?? [])]
      for (const source of sources) {
        if (source.includes('{{') || resolver.template(file, source) !== undefined) continue
        const text = sourceText(tree, file)
        this.add('template-missing', source, { file, ...new Lines(text).at(Math.max(0, text.indexOf(source))) })
      }
      const error = tree.wxml.get(file)?.error
      if (error) this.unparsed(file, error)
    }
  }

  private configuration({ base }: Unit): void {
    const file = `${base}.json`
    const error = this.parts.units.jsonErrors.get(file)
    if (error) this.unparsed(file, error)
  }

  private script(file: string): void {
    const { tree, outlines } = this.parts
    const known = this.facts.errors.get(file) ?? outlines.errors.get(file)
    const isParsed = known || outlines.has(file) || tree.sound.has(file)
    const error = isParsed ? known : mistakeIn(file, scriptText(tree, file))
    if (error) this.unparsed(file, error)
    const specifiers = tree.scripts.get(file)?.specifiers ?? []
    if (!specifiers.some((each) => isMissing(this.parts, file, each))) return
    outlines.read(file)
    const text = sourceText(tree, file)
    for (const { specifier, piece, offset, optional, bound } of outlines.modules.get(file)?.loads ?? []) {
      // What nothing mentions may be a type, and no component is one.
      const isLeftOut = bound?.mentioned === false && !runsAsWritten(file, text) && !isSingleFile.test(specifier)
      if (optional || isLeftOut || !isMissing(this.parts, file, specifier)) continue
      if (!this.reach.reaches(pieceId(file, piece))) continue
      const reason = tree.translate ? 'module-missing' : this.reasonFor(specifier, 'module-missing')
      this.add(reason, specifier, { file, ...new Lines(text).at(offset) })
    }
  }

  /** A package is named by its name; a path, and what an alias stands for, is the program's own. */
  private reasonFor(name: string, otherwise: GapReason): GapReason {
    const isOwn = /^[./#$%]/.test(name) || aliasedPaths(this.parts.app.resolveAlias, name).length > 0
    return isOwn ? otherwise : 'npm-not-built'
  }

  private unparsed(file: string, { offset, reason }: { offset: number; reason: string }): void {
    this.add('does-not-parse', reason, { file, ...new Lines(sourceText(this.parts.tree, file)).at(offset) })
  }
}

/** A script names a module that belongs to the program and is not there. */
export function isMissing({ resolver, layout }: Parts, file: string, specifier: string): boolean {
  if (/^[\w-]+:/.test(specifier) || holdsNoCall.test(specifier)) return false
  return !isInstalled(file) && layout.isOwn(specifier) && resolver.module(file, specifier) === undefined
}

const holdsNoCall =
  /\.(?:d|d\.ts|wxs|wxml|json|\w*ss|sass|styl|png|jpe?g|gif|webp|svg|ico|mp[34]|wav|aac|m4a|ttf|otf|woff2?|txt|md)(?:\?\w*)?$/i

/** JavaScript loads what it imports; compilers of TypeScript leave out imports that nothing mentions. */
const runsAsWritten = (file: string, text: string): boolean =>
  isSingleFile.test(file) ? !/<script\b[^>]*\blang\s*=\s*["']?ts/.test(text) : /\.[cm]?jsx?$/.test(file)
