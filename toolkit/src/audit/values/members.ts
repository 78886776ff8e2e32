import { AtRest } from './at-rest'
import {
  atomicMembers,
  dataMembers,
  objectMethods,
  platformGlobals,
  platformMembers,
  wantedMembers
} from '../interfaces'
import { callable, Cell, nowhere, type Shape, type Site, type Value, shape } from './cell'
import type { Flow } from './flow'
import { deepestProperty } from '../limits'
import { Load, NamedCopy, Store, type Naming } from './member-watchers'
import { UnreadModules, type Readers } from './unread-modules'
import {
  anything,
  bundleDefault,
  defaultNames,
  heardProperty,
  isBundleModule,
  isUntold,
  member,
  namesOfTaro,
  ownName,
  platform,
  property
} from './values'

/** What the analysis needs from outside of the values. */
export interface Surroundings extends Readers {
  used(api: string, site: Site): void
  /** The text of a file has the name. */
  names(file: string, name: string): boolean
}

/** What happens at once to a member under a computed name: it is called, or kept under the same name elsewhere. */
type Next = 'called' | 'copied'

/** Reading and storing members. */
export class Members {
  private readonly platformExtras = shape()
  private readonly globals = shape()
  private readonly affixes: [before: string, after: string][] = []

  readonly atRest: AtRest
  readonly modules: UnreadModules

  constructor(
    readonly flow: Flow,
    readonly surroundings: Surroundings
  ) {
    this.atRest = new AtRest(flow, (api, site) => surroundings.used(api, site))
    this.modules = new UnreadModules(flow, this.atRest, surroundings)
    const givesAnything = callable([])
    flow.add(givesAnything.result, anything)
    for (const name of dataMembers) this.platformExtras.properties.set(name, flow.holding(givesAnything))
  }

  load(base: Cell, key: string | Cell, site: Site, naming: Naming, next?: Next): Cell {
    const result = new Cell()
    if (key instanceof Cell) this.loadComputed(base, key, site, naming, result, next)
    else this.flow.attach(base, new Load(this, base, key, site, naming, result))
    return result
  }

  private loadComputed(base: Cell, key: Cell, site: Site, naming: Naming, result: Cell, next?: Next): void {
    if (naming === 'use') this.atRest.nameComputed({ base, key, site, result, isCalled: next === 'called' })
    this.modules.readOrOpen(key)
    this.flow.watch(key, (name) => {
      if (name.type !== 'string' || !name.text || next === 'copied' || (name.listed && next !== 'called')) return
      // Open-types of those names come by in the runtimes of frameworks; who means the interface writes it out.
      const meant = atomicMembers.has(name.text) ? 'test' : naming
      this.flow.attach(base, new Load(this, base, name.text, site, meant, result))
    })
    this.flow.watch(base, (value) => {
      if (value.type === 'platform' && naming !== 'test') this.flow.add(result, member('*', false))
      if (value.type === 'shape') this.copyElements(this.everything(value), result)
      if (value.type === 'crowd' || value.type === 'outside') this.flow.add(result, value)
      if (value.type === 'property') this.addPart(value, '*', result)
      if (value.type === 'unread') this.modules.reveal(value, base)
    })
  }

  /** Something inside of a property, as far as it makes sense to tell. */
  private addPart({ name, heard }: Extract<Value, { type: 'property' }>, key: string, to: Cell): void {
    const named = heard ? heardProperty : property
    if (name === '') this.flow.add(to, named(key))
    else if (name.split('.').length < deepestProperty) this.flow.add(to, named(`${name}.${key}`))
  }

  loadFrom(value: Value, base: Cell, key: string, site: Site, naming: Naming, result: Cell): void {
    // Whatever else that file was found to hold under the name.
    if (namesOfTaro.has(key) && base.values.some(isBundleModule)) return this.flow.add(result, platform)
    switch (value.type) {
      case 'platform':
        return this.loadMember(key, site, naming, result)
      case 'global':
        if (platformGlobals.has(key)) this.flow.add(result, platform)
        return this.name(this.propertyOf(this.globals, key), key, site, naming, result)
      case 'object':
        if (naming === 'use' && objectMethods.get(value.name)?.has(key)) {
          this.surroundings.used(`${value.name}.${key}`, site)
        } else if (naming === 'take' && objectMethods.get(value.name)?.has(key)) {
          this.flow.add(result, member(`${value.name}.${key}`, true))
        }
        return
      case 'shape':
        return this.name(this.propertyOf(value, key), key, site, naming, result)
      case 'function':
        if (key === 'prototype') return this.flow.add(result, value.instance)
        return this.name(this.propertyOf(value.statics, key), key, site, naming, result)
      case 'bundle-default':
        if (platformMembers.has(key) && !atomicMembers.has(key) && naming !== 'test') {
          this.modules.readInto(value.source)
          this.atRest.guess({ value, key, site, result })
        }
        if (key === 'default' || key === 'a') this.flow.add(result, value)
        return
      case 'bundle-module':
        if (defaultNames.has(key)) this.flow.add(result, bundleDefault(value.exports))
        return
      case 'unread':
        return wantedMembers.has(key) ? this.modules.reveal(value, base) : this.modules.walk(value, key, result)
      case 'crowd':
      case 'anything':
      case 'outside':
        return this.flow.add(result, value)
      case 'property':
        return this.addPart(value, key, result)
      // What has no members of interest.
      case 'bundle-require':
      case 'member':
      case 'own-name':
      case 'require':
      case 'string':
    }
  }

  /** Of an object only where it is written as the declaration of a property: of everything, it would be too much. */
  loadDeclared(value: Value, key: string, to: Cell): void {
    if (value.type === 'unread') this.modules.walk(value, key, to)
    else if (value.type === 'crowd') this.flow.add(to, value)
    else if (value.type === 'shape' && value.declares) this.flow.copy(this.propertyOf(value, key), to)
  }

  private loadMember(key: string, site: Site, naming: Naming, result: Cell): void {
    // `wepy.wx` is the platform as well.
    if (key === 'default' || key === 'a' || key === 'wx') this.flow.add(result, platform)
    if (!platformMembers.has(key)) return this.flow.copy(this.propertyOf(this.platformExtras, key), result)
    if (naming === 'test') return
    if (naming === 'use') this.surroundings.used(`wx.${key}`, site)
    this.flow.add(result, member(key, naming !== 'use'))
  }

  /** Hands values on. A member that was taken is named here, at `site`. */
  name(from: Cell, key: string | undefined, site: Site, naming: Naming, to: Cell): void {
    this.flow.attach(from, new NamedCopy(this, key, site, naming, to))
  }

  nameValue(value: Value, key: string | undefined, site: Site, naming: Naming, to: Cell): void {
    if (value.type !== 'member') return this.flow.add(to, value)
    if (value.name === '*' && key !== undefined) {
      const name = this.copiedName(key)
      if (name !== undefined) this.loadMember(name, site, naming, to)
    } else if (!value.taken || naming === 'take') {
      this.flow.add(to, value)
    } else if (naming === 'use' && value.name.includes('.')) {
      this.surroundings.used(value.name, site)
    } else if (naming === 'use') {
      this.loadMember(value.name, site, naming, to)
    }
  }

  /** Copies of members are kept under longer names: `$getLocation`, `getLocationAsync`. */
  copiedWith(before: string, after: string): void {
    if (!this.affixes.some(([start, end]) => start === before && end === after)) this.affixes.push([before, after])
  }

  private copiedName(key: string): string | undefined {
    if (platformMembers.has(key)) return atomicMembers.has(key) ? undefined : key
    const names = this.affixes.flatMap(([before, after]) =>
      key.startsWith(before) && key.endsWith(after) ? key.slice(before.length, key.length - after.length) : []
    )
    return names.find((name) => platformMembers.has(name))
  }

  store(base: Cell, key: string | Cell, value: Cell): void {
    this.flow.attach(base, new Store(this, key, value))
  }

  /** Puts something that is written out into a list: what the list does not show it still lacks. */
  append(base: Cell, value: Cell): void {
    this.flow.watch(base, (target) => {
      if (target.type === 'shape') this.flow.copy(value, this.restOf(target))
      else this.storeAt(target, new Cell(), value)
    })
  }

  storeAt(target: Value, key: string | Cell, value: Cell): void {
    if (target.type === 'shape') this.storeIn(target, key, value)
    else if (target.type === 'function') this.storeIn(target.statics, key, value)
    else if (target.type === 'platform') this.storeIn(this.platformExtras, key, value)
    else if (target.type === 'global') this.storeIn(this.globals, key, value)
  }

  storeIn(target: Shape, key: string | Cell, value: Cell): void {
    target.unsure = undefined
    this.flow.copy(value, key instanceof Cell ? this.restOf(target) : this.propertyOf(target, key))
    if (!(key instanceof Cell)) return
    // Whatever is kept under the names of the platform's members does what they do.
    this.flow.watch(key, (name) => {
      if (name.type === 'own-name') this.flow.add(this.restOf(target), member('*', true))
    })
  }

  propertyOf(target: Shape, key: string): Cell {
    let cell = target.properties.get(key)
    if (!cell) {
      cell = new Cell()
      target.properties.set(key, cell)
      if (target.rest) this.flow.copy(target.rest, cell)
      if (target.makes) this.flow.copy(target.makes(key), cell)
      if (!target.own?.has(key)) for (const source of target.through) this.showThrough(source, key, cell)
      if (target.all) this.showInAll(key, cell, target.all)
    }
    return cell
  }

  /** Under names that are not known, a member of the platform that has its own name here has that of whoever asks. */
  private showInAll(key: string, cell: Cell, all: Cell): void {
    if (!platformMembers.has(key)) return this.flow.copy(cell, all)
    this.flow.watch(cell, (value) =>
      this.flow.add(all, value.type === 'member' && value.name === key ? member('*', true) : value)
    )
  }

  /** What is stored under names that are not known: it may be in every property. */
  restOf(target: Shape): Cell {
    if (!target.rest) {
      target.rest = new Cell()
      for (const cell of target.properties.values()) this.flow.copy(target.rest, cell)
      if (target.all) this.flow.copy(target.rest, target.all)
    }
    return target.rest
  }

  /** Everything `source` has shows in `target`: spread, `Object.assign`, prototype. */
  spread(source: Cell, target: Shape): void {
    if (target.through.includes(source)) return
    target.unsure = undefined
    target.through = [...target.through, source]
    for (const [key, cell] of target.properties) if (!target.own?.has(key)) this.showThrough(source, key, cell)
    if (target.all) this.flow.copy(this.elements(source), target.all)
  }

  private showThrough(source: Cell, key: string, to: Cell): void {
    this.flow.copy(this.load(source, key, nowhere, 'take'), to)
  }

  /** One step of a path: a name, or `*` for any element. */
  inside(cell: Cell, step: string): Cell {
    return step === '*' ? this.elements(cell) : this.load(cell, step, nowhere, 'take')
  }

  /** What iterating over a value yields. `told`: what a name in a short list is, where none of them is left out. */
  elements(of: Cell, told?: (name: string) => Value): Cell {
    const result = new Cell()
    this.flow.watch(of, (value) => {
      if (value.type === 'shape')
        this.copyElements(this.everything(value), result, isShortList(value) ? told : undefined)
      if (isUntold(value)) this.flow.add(result, value)
      if (value.type === 'platform') this.flow.add(result, member('*', true))
      if (value.type === 'property') this.addPart(value, '*', result)
      if (value.type === 'unread') this.modules.walk(value, '*', result)
    })
    return result
  }

  /** What iterating over the names of a value yields. */
  names(of: Cell | undefined): Cell {
    if (!of) return this.flow.common(anything)
    const result = new Cell()
    this.flow.watch(of, ({ type }) => this.flow.add(result, type === 'platform' ? ownName : anything))
    return result
  }

  everything(target: Shape): Cell {
    if (!target.all) {
      const all = (target.all = new Cell())
      if (target.rest) this.flow.copy(target.rest, all)
      for (const [key, cell] of target.properties) this.showInAll(key, cell, all)
      for (const source of target.through) this.flow.copy(this.elements(source), all)
    }
    return target.all
  }

  /** Names of members are not told from a table of them: which one is meant stays open. Names of open-types are. */
  private copyElements(from: Cell, to: Cell, told?: (name: string) => Value): void {
    this.flow.watch(from, (value) => {
      const isName = value.type === 'string' && platformMembers.has(value.text) && !atomicMembers.has(value.text)
      this.flow.add(to, isName ? (told?.(value.text) ?? anything) : value)
    })
  }
}

/** A list that is written out, its elements told apart by their places. */
export const isShortList = ({ properties }: Shape): boolean => properties.has('0')
