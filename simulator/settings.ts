import { privacyKeys, referrerName, type PrivacyKey } from '../catalogue'
import { privacyApis } from './base-library'
import { privateInterfaces } from './private-interfaces'
import type { WeixinSettings } from './types'
import { defaultChoices, undocumented, undocumentedOptions } from './undocumented'

const allKeys: readonly string[] = privacyKeys.map(({ key }) => key)

/** The keys a guideline can declare for Weixin's interfaces, as far as one uses them. */
const keysWithInterface: readonly PrivacyKey[] = privacyKeys.flatMap(({ key, origin }) =>
  origin === 'wx-api' ? key : []
)

export function defaultSettings(): WeixinSettings {
  return {
    ...defaultChoices,
    declared: keysWithInterface,
    consented: [],
    contractName: '《演示小程序隐私保护指引》',
    baseLibrary: 'present',
    popupStyle: 'tick-box',
    exposureTimeout: 5000,
    contract: 'opens',
    getPrivacySetting: {},
    phoneNumber: 'allow',
    scopeDialog: 'allow',
    scopes: {},
    clipboard: '',
    results: {},
    banned: [],
    console: globalThis.console
  }
}

/** Says what is wrong with a value and how it should be, or nothing. */
type Check = (value: unknown) => string | undefined

const oneOf =
  (...choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value as string) ? undefined : `must be one of ${choices.map((each) => `"${each}"`).join(', ')}`

const text: Check = (value) => (typeof value === 'string' ? undefined : 'must be a string')

const milliseconds: Check = (value) =>
  typeof value === 'number' && value >= 0 ? undefined : 'must be a number of milliseconds, 0 or more'

const listOf =
  (what: string, known: readonly string[]): Check =>
  (value) => {
    if (!Array.isArray(value)) return `must be an array of ${what}s`
    const unknown = value.filter((each) => !known.includes(each)).map((each) => `"${each}"`)
    return unknown.length > 0
      ? `has an unknown ${what}: ${unknown.join(', ')}; known are ${known.join(', ')}`
      : undefined
  }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const recordOf =
  (what: string, isRight: (value: unknown) => boolean, known?: readonly string[]): Check =>
  (value) => {
    if (!isRecord(value)) return 'must be an object'
    for (const [name, each] of Object.entries(value)) {
      if (known && !known.includes(name)) return `has an unknown name "${name}"; known are ${known.join(', ')}`
      if (!isRight(each)) return `must hold ${what} at "${name}"`
    }
  }

const callNames = [
  ...privateInterfaces.flatMap(({ callName, aliases }) => [callName, ...aliases.map(referrerName)]),
  'getSetting',
  'openSetting'
]

const checks = {
  ...(Object.fromEntries(
    undocumentedOptions.map((option) => [option, oneOf(...Object.keys(undocumented[option].choices))])
  ) as Record<keyof typeof undocumented, Check>),
  declared: listOf('privacy key', allKeys),
  consented: listOf('privacy key', allKeys),
  contractName: text,
  baseLibrary: (value) => {
    if (!Array.isArray(value)) return oneOf('present', 'absent')(value)?.concat(', or a list of the APIs it lacks')
    return listOf('privacy API', privacyApis)(value)
  },
  popupStyle: oneOf('tick-box', 'stand-alone'),
  exposureTimeout: milliseconds,
  contract: oneOf('opens', 'fails'),
  getPrivacySetting: (value) => {
    const wrong = recordOf('a value', () => true, ['delay', 'fail'])(value)
    if (wrong) return wrong
    const { delay = 0, fail = false } = value as { delay?: unknown; fail?: unknown }
    if (milliseconds(delay)) return `.delay ${milliseconds(delay)}`
    return typeof fail === 'boolean' ? undefined : '.fail must be true or false'
  },
  phoneNumber: oneOf('allow', 'refuse'),
  scopeDialog: oneOf('allow', 'refuse'),
  scopes: recordOf('true or false', (value) => typeof value === 'boolean'),
  clipboard: text,
  results: recordOf('an object', isRecord, callNames),
  banned: listOf('call name', callNames),
  console: (value) => {
    const { warn, error } = (value ?? {}) as Partial<Console>
    return typeof warn === 'function' && typeof error === 'function' ? undefined : 'must have warn and error'
  }
} satisfies Record<keyof WeixinSettings, Check>

/** Copies the given settings over the present ones. Throws before it changes anything. */
export function applySettings(where: string, settings: WeixinSettings, changes: Partial<WeixinSettings>): void {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    if (!Object.keys(checks).includes(name)) {
      throw new TypeError(`${where}: unknown option "${name}"; known are ${Object.keys(checks).join(', ')}`)
    }
    const wrong = checks[name as keyof WeixinSettings](value)
    if (wrong) throw new TypeError(`${where}: the option "${name}" ${wrong}`)
  }
  Object.assign(settings, Object.fromEntries(given))
}
