import { locationInterfaces, privacyInterfaces, type PrivacyInterface, type PrivacyKey } from '../../../catalogue'
import type { UseKind } from './types'

/** One information type that an interface touches. */
export interface Row {
  api: string
  kind: UseKind
  privacyKey: PrivacyKey
}

const kinds: Record<PrivacyInterface['kind'], UseKind> = {
  api: 'api',
  'authorize-scope': 'scope',
  'open-type': 'open-type',
  component: 'component',
  'component-attr': 'component-attr',
  'object-method': 'object-method'
}

/** A mini game has another table, and another program. */
const documented = privacyInterfaces.filter(({ platform, privacyKey }) => platform !== 'minigame' && privacyKey)

/** `wx.getLocation`, `scope.record`, `camera`, `RecorderManager.start` … -> one row for each key it touches. */
export const rows = new Map<string, Row[]>()
for (const { name, aliases = [], kind, privacyKey } of documented) {
  for (const api of [name, ...aliases]) {
    const known = rows.get(api) ?? []
    if (known.some((row) => row.privacyKey === privacyKey)) continue
    rows.set(api, [...known, { api, kind: kinds[kind], privacyKey: privacyKey as PrivacyKey }])
  }
}

/**
 * Atomic interfaces of AI mode: what a button does elsewhere is a call there. A server's own interface is often called
 * the same, so only on the platform itself.
 */
export const atomicMembers = new Set(['getPhoneNumber', 'getRealtimePhoneNumber'])
for (const name of atomicMembers)
  rows.set(`wx.${name}`, [{ api: `wx.${name}`, kind: 'api', privacyKey: 'PhoneNumber' }])

const named = (kind: UseKind) => [...rows.values()].filter(([row]) => row.kind === kind).map(([row]) => row.api)

/** `getLocation` for `wx.getLocation`. */
export const apiMembers = new Set(named('api').map((name) => name.slice(3)))

export const scopes = new Set(named('scope'))

/** Functions of `wx` that are handed a scope. */
export const scopeCalls = new Set(documented.flatMap(({ call }) => (call ? [call.slice(3)] : [])))

/** `RecorderManager` -> `start`. */
export const objectMethods = new Map<string, Set<string>>()
for (const name of named('object-method')) {
  const [object, method] = name.split('.')
  objectMethods.set(object, (objectMethods.get(object) ?? new Set()).add(method))
}

/** The platform names a function that hands out an X either getX or createX. */
export const objectFactories = new Map(
  [...objectMethods.keys()].flatMap((object) => [
    [`get${object}`, object],
    [`create${object}`, object]
  ])
)

/** Calls that app.json must list although the table of information types has no row for them. */
export const locationMembers = new Set(locationInterfaces.map(({ api }) => api))

/** Every member of `wx` whose use means something here. */
export const platformMembers = new Set([
  ...apiMembers,
  ...scopeCalls,
  ...objectFactories.keys(),
  ...locationMembers,
  'onNeedPrivacyAuthorization'
])

/** Members that give back what was kept elsewhere, or what opened the page: it may be anything. */
export const dataMembers = [
  ...['getStorageSync', 'getLaunchOptionsSync', 'getEnterOptionsSync', 'getExtConfigSync'],
  // Taro's.
  'getCurrentInstance'
]

/** Members that are worth loading another module for. */
export const wantedMembers = new Set([
  ...platformMembers,
  ...[...objectMethods.values()].flatMap((names) => [...names])
])

/** `button` -> `open-type` -> values; a tag without attribute is in `privacyTags`. */
export const privacyAttributes = new Map<string, { attribute: string; values: Map<string, string> }>()
export const privacyTags = new Set<string>()
for (const api of rows.keys()) {
  const parts = /^([\w-]+)\[([\w-]+)=(\w+)\]$/.exec(api)
  if (parts) {
    const [, tag, attribute, value] = parts
    const known = privacyAttributes.get(tag) ?? { attribute, values: new Map<string, string>() }
    known.values.set(value, api)
    privacyAttributes.set(tag, known)
  } else if (/^[a-z-]+$/.test(api)) {
    privacyTags.add(api)
  }
}

export const agreeOpenType = 'agreePrivacyAuthorization'

/** Strings that name a use by themselves: `record` must be put together to `scope.record`, `button` has an open-type. */
export const namingStrings = new Set([
  ...platformMembers,
  ...scopes,
  ...[...privacyAttributes.values()].flatMap(({ values }) => [...values.keys()]),
  ...privacyTags,
  agreeOpenType
])

/** Strings that can decide what is used, or a part of it. All others are alike. */
export const tellingStrings = new Set([
  ...namingStrings,
  ...[...scopes].map((scope) => scope.replace('scope.', '')),
  ...privacyAttributes.keys()
])

/** The objects whose members are the platform's. */
export const platformGlobals = new Set(['wx', 'uni', 'Taro'])

/** Modules that give such an object under a framework's name. */
export const platformModules =
  /(?:^|\/)(?:@tarojs\/taro(?:-weapp)?|wepy|@wepy\/core|@mpxjs\/(?:core|api-proxy)|remax\/wechat)(?:\/|\.js$|$)/

/**
 * An open-type is a text, or a part of one: the names of variables, as which `userInfo` is everywhere, are followed by
 * something else. That of a member of the platform counts wherever it stands.
 */
const openTypes = [...(privacyAttributes.get('button')?.values.keys() ?? []), agreeOpenType].map((name) =>
  platformMembers.has(name) ? name : `${name}(?!\\s*[^\\s'"\`|\\\\$/>&])`
)

/**
 * The cheap look before parsing: a name of the catalogue, or the platform object itself going somewhere without a
 * member behind it (`const api = wx`, `wx[name]`, `promisifyAll(wx)`). `typeof wx` and `import Taro` lead nowhere.
 */
export const isSuspicious = (text: string) => text.search(catalogueNames) >= 0 || barePlatform.test(text)

/** `type: "nickname"` of an input that a script draws: the word alone is everywhere. */
const drawnNickname = `type["']?\\s*[:=,]\\s*["']nickname`

const tagNames = [...privacyTags]
  .flatMap((tag) => [tag, tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())])
  .join('|')

/** `<`, `createElement("`, `jsx)(taro.`. Three.js hands `(this.camera` around. */
const beforeDrawn = `<|\\(["']|\\b_?(?:jsx|jsxs|createElement|createVNode|h)\\)?\\(\\w{1,30}\\.`

/** `<Camera`, `createElement("camera"`, `jsx)(taro.Camera`, `{ Camera, View } from '@tarojs/components'`: tags that a script draws. */
const drawnTags =
  `(?:${tagNames})(?<=(?:${beforeDrawn})(?:${tagNames}))|` +
  `(?:${tagNames})(?=[^{}]{0,999}\\}\\s*from\\s*["']@tarojs/components)`

/** Every name of the catalogue in a text. */
export const catalogueNames = new RegExp(
  `\\b(?:${[drawnNickname, drawnTags, ...platformMembers, ...openTypes, ...[...scopes].map((scope) => scope.replace('.', '\\.'))].join('|')})\\b`,
  'g'
)

/** A scope, or what stands behind `scope.`, as a text or at the end of one. */
export const scopeName = new RegExp(
  `(?:scope\\.|['"\`])(?:${[...scopes].map((scope) => scope.replace('scope.', '')).join('|')})['"\`]`
)

/** `wx.getLocation`, `wx?.['getLocation']`, `scope.userLocation` in a text that cannot be parsed. */
export const usesByWords = new RegExp(
  `\\b(?:(?:${[...platformGlobals].join('|')})\\s*(?:\\?\\s*)?(?:\\.\\s*)?(?:\\[\\s*['"\`]\\s*)?(?<=[.'"\`]\\s*)(?<member>${[...apiMembers, ...locationMembers].join('|')})|${[...scopes].map((scope) => scope.replace('.', '\\.')).join('|')})\\b`,
  'g'
)

const globals = [...platformGlobals].join('|')

// What must not stand before the name is looked at last: a pattern that begins with its name is searched for fastest.
const barePlatform = new RegExp(
  `\\b(?:${globals})\\b(?!\\s*[.:=/'"-]|\\s*\\?\\.\\s*\\w)(?<!(?:[\\w$/'"@-]|\\b(?:typeof|import)\\s+|\\*\\s*as\\s+)(?:${globals}))`
)

/** `var Ri = "camera"`: a tag under the name by which bundled scripts draw it. */
export const namedTag = new RegExp(`=(?<![=!]=)\\s*["'](?:${[...privacyTags].join('|')})["']`)

/** Where a text names something of the platform, the platform itself, or an answer to it. */
export const usesInText = new RegExp(
  `${catalogueNames.source}|${barePlatform.source}|${namedTag.source}|['"](?:dis)?agree['"]`,
  'g'
)
