import { givenTo, type Given } from './knowledge/kit-defaults'
import { conditionsIn, type CalledMethod, type Condition, type Conditions } from './knowledge/kit-conditions'
import { KitSettings } from './kit-settings'
import { isPackage } from './ownership'
import type { Parts } from './parts'
import { scriptText, sourceText } from './scan'
import type { Trees } from './syntax/trees'
import type { Site } from './values/cell'
import { attributeOf } from './wxml/markup-uses'
import type { Unit } from './wxml/units'

/**
 * What a kit's component does only where a property says so. An uploader that is placed for pictures never comes to its
 * `wx.chooseMessageFile`: `switch (accept) { case 'image': …; default: wx.chooseMessageFile(…) }`.
 */
export class KitChoices {
  private readonly conditions = new Map<string, Conditions>()
  private readonly owners = new Map<string, readonly Unit[]>()
  private readonly values = new Map<string, ReadonlySet<string> | undefined>()

  private readonly settings: KitSettings

  constructor(
    private readonly parts: Parts,
    private readonly trees: Trees
  ) {
    this.settings = new KitSettings(parts, trees)
  }

  /** Nobody who places the component gives it what it takes to come there. */
  isUnchosen({ module, file, offset }: Site): boolean {
    if (module !== file || !isPackage(file)) return false
    const owners = this.ownersOf(file)
    return owners.length > 0 && owners.every((unit) => this.isOut(file, offset, unit))
  }

  private isOut(file: string, offset: number, unit: Unit): boolean {
    const { methods } = this.conditionsOf(file)
    return (
      this.isBehind(file, offset, unit) ||
      methods.some((each) => isIn(offset, each) && this.isNeverCalled(file, each, unit))
    )
  }

  private isBehind(file: string, offset: number, unit: Unit): boolean {
    return this.conditionsOf(file).conditions.some((each) => isIn(offset, each) && this.isExcluded(each, unit))
  }

  private isNeverCalled(file: string, method: CalledMethod, unit: Unit): boolean {
    const { name, calls } = method
    const others = this.scriptsOf(unit).filter((each) => each !== file)
    const texts = [...others.map((each) => scriptText(this.parts.tree, each)), this.templateOf(unit)]
    if (texts.some((text) => text.includes(name))) return false
    const outside = calls.filter((call) => !isIn(call, method))
    return outside.length > 0 && outside.every((call) => this.isBehind(file, call, unit))
  }

  private isExcluded({ property, texts, isElse }: Condition, unit: Unit): boolean {
    const key = `${unit.base} ${property}`
    if (!this.values.has(key)) this.values.set(key, this.valuesOf(unit, property))
    const values = this.values.get(key)
    return values !== undefined && [...values].every((value) => texts.has(value) === isElse)
  }

  /** What a property can be; undefined where that is not known. */
  private valuesOf(unit: Unit, property: string): ReadonlySet<string> | undefined {
    const values = new Set<string>()
    const defaults = this.scriptsOf(unit).flatMap((file) => {
      const { body, error } = this.trees.of(file)
      const given: Given[] = error ? [undefined] : body.flatMap((each) => givenTo(property, each))
      return given.flatMap((each) => (typeof each === 'object' ? this.settings.textsOf(file, each) : each))
    })
    const places = [...this.parts.units.placesOf(unit.base)]
    if (defaults.length === 0 || places.length === 0) return undefined
    for (const text of defaults) {
      if (text === undefined) return undefined
      values.add(text)
    }
    for (const [element, { file }] of places) {
      // An object may bring anything, and so may what a framework compiled.
      if (objects.test(sourceText(this.parts.tree, file)) || element.attributes.has('u-p')) return undefined
      const value = attributeOf(element, property)
      if (value?.includes('{{')) return undefined
      if (value !== undefined) values.add(value)
    }
    return values
  }

  /** The components on pages that bring a script of a package along; none where something else does as well. */
  private ownersOf(file: string): readonly Unit[] {
    const known = this.owners.get(file) ?? this.findOwners(file)
    this.owners.set(file, known)
    return known
  }

  private findOwners(file: string): readonly Unit[] {
    const { loads, units } = this.parts
    const isLoadedElsewhere = [...loads].some(([from, loaded]) => !isPackage(from) && loaded.includes(file))
    if (isLoadedElsewhere) return []
    const onPages = [...units.ofPages()].flatMap((base) => units.all.get(base) ?? [])
    return onPages.filter((unit) => isPackage(unit.base) && this.scriptsOf(unit).includes(file))
  }

  /** The scripts of a component, and what they load. */
  private scriptsOf({ base }: Unit): string[] {
    const { layout, loads } = this.parts
    const files = new Set(layout.scriptsOf(base))
    for (const file of files) for (const each of loads.get(file) ?? []) files.add(each)
    return [...files]
  }

  private templateOf({ main }: Unit): string {
    return main ? sourceText(this.parts.tree, main.file) : ''
  }

  private conditionsOf(file: string): Conditions {
    const known = this.conditions.get(file) ?? conditionsIn(this.trees.of(file).body)
    this.conditions.set(file, known)
    return known
  }
}

/** `v-bind="$attrs"` */
const objects = /\bv-bind\s*=/

const isIn = (offset: number, { start, end }: { start: number; end: number }) => start <= offset && offset < end
