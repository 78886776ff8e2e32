import { tellingStrings } from '../interfaces'
import type { Cell, Value } from './cell'

export const platform: Value = { type: 'platform' }
export const globalObject: Value = { type: 'global' }
export const anything: Value = { type: 'anything' }
export const outside: Value = { type: 'outside' }
export const ownName: Value = { type: 'own-name' }
export const crowd: Value = { type: 'crowd' }
export const commonRequire: Value = { type: 'require' }
export const bundleRequire: Value = { type: 'bundle-require' }

const interned = new Map<string, Value>()
function intern<T extends Value>(key: string, make: () => T): T {
  let value = interned.get(key)
  if (!value) interned.set(key, (value = make()))
  return value as T
}

export const member = (name: string, taken: boolean): Value =>
  intern(`member ${name} ${taken}`, () => ({ type: 'member', name, taken }))
export const platformObject = (name: string): Value => intern(`object ${name}`, () => ({ type: 'object', name }))
export const property = (name: string): Value => intern(`property ${name}`, () => ({ type: 'property', name }))

/** What an observer is told: what is given stands beside it. */
export const heardProperty = (name: string): Value =>
  intern(`heard ${name}`, () => ({ type: 'property', name, heard: true }))

export const bundleModule = (exports: Cell): Value =>
  ofCell(bundleModules, exports, () => ({ type: 'bundle-module', exports }))
export const bundleDefault = (source: Cell): Value =>
  ofCell(bundleDefaults, source, () => ({ type: 'bundle-default', source }))

export const isBundleModule = ({ type }: Value) => type === 'bundle-module'

const bundleModules = new WeakMap<Cell, Value>()
const bundleDefaults = new WeakMap<Cell, Value>()
function ofCell(known: WeakMap<Cell, Value>, cell: Cell, make: () => Value): Value {
  const value = known.get(cell) ?? make()
  known.set(cell, value)
  return value
}

const silent: Value = intern('string ', () => ({ type: 'string', text: '' }))

/** Strings that decide nothing are one value, so that no cell grows with the texts of a program. */
export function string(text: string): Value {
  if (text === '' || !(tellingStrings.has(text) || /[|\s]/.test(text))) return silent
  const kept = text.split('|').some((part) => tellingStrings.has(part.trim())) ? text : ''
  return intern(`string ${kept}`, () => ({ type: 'string', text: kept }))
}

/** What a tag gives to a property of its component. */
export const handedText = (text: string, name: string): Value =>
  intern(`handed ${name} ${text}`, () => ({ type: 'string', text, handed: name }))

/** What a loop over a list of names has in hand. */
export const listedName = (text: string): Value =>
  intern(`listed ${text}`, () => ({ type: 'string', text, listed: true }))

export const isListed = (value: Value): boolean => value.type === 'string' && value.listed === true

/**
 * The names under which a default export travels: `default`, `a` (webpack 4), `Z`, `ZP`, `A`, `Ay` (webpack 5);
 * `index` is what uni-app's common/vendor.js calls `uni`.
 */
export const defaultNames = new Set(['default', 'a', 'Z', 'ZP', 'A', 'Ay', 'index'])

/** What Taro's Vite runner calls the platform among the exports of taro.js: as a default import, and as a namespace. */
export const namesOfTaro = new Set(['Taro', 'taroExports'])

/** Where objects of the program's own come by as well, the platform is there by an overestimate. */
export const isPlatform = ({ values }: Cell) =>
  values.includes(platform) && !values.some(({ type }) => type === 'shape' || type === 'function')

export const isOpen = ({ values }: Cell) => values.length === 0 || values.some(isOpenValue)

/** Nothing is told of what it is. */
export const isUntold = ({ type }: Value): boolean => type === 'anything' || type === 'outside' || type === 'crowd'

const isOpenValue = (value: Value): boolean => isUntold(value) || (value.type === 'property' && !value.heard)
