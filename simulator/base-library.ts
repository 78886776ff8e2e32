import { agreeOpenType } from '../catalogue'
import { interfacesOf, privateInterfaces } from './private-interfaces'
import type { PrivacyApi, WeixinSettings } from './types'

export const privacyApis: readonly PrivacyApi[] = [
  'getPrivacySetting',
  'openPrivacyContract',
  'onNeedPrivacyAuthorization',
  'requirePrivacyAuthorize'
]

/** Open-types that touch no private information. https://developers.weixin.qq.com/miniprogram/dev/component/button.html */
const otherOpenTypes = ['', 'contact', 'share', 'launchApp', 'openSetting', 'feedback']

export const privateOpenTypes = interfacesOf('open-type').flatMap(({ name, aliases }) =>
  [name, ...aliases].map((each) => /=(\w+)/.exec(each)![1])
)

export const openTypes = [agreeOpenType, ...privateOpenTypes, ...otherOpenTypes]

export function has(api: PrivacyApi, { baseLibrary }: WeixinSettings): boolean {
  if (baseLibrary === 'present') return true
  return baseLibrary !== 'absent' && !baseLibrary.includes(api)
}

/** A base library from before 2.32.3 has none of the four APIs and holds up no call. */
export function knowsConsent(settings: WeixinSettings): boolean {
  return privacyApis.some((api) => has(api, settings))
}

/** `wx.canIUse`, for the calls of this `wx` and for the components and open-types that touch private information. */
export function canIUse(schema: string, wx: object, settings: WeixinSettings): boolean {
  const [first, attribute, value] = schema.split('.')
  if (first === 'button' && attribute === 'open-type' && value !== undefined) {
    return value === agreeOpenType ? knowsConsent(settings) : openTypes.includes(value)
  }
  if (first === 'input' && attribute === 'type' && value !== undefined) return value === 'nickname'
  const tags = privateInterfaces.flatMap(({ name, kind }) => (kind === 'component' ? name : []))
  return [...Object.keys(wx), ...tags, 'button', 'input'].includes(first)
}
