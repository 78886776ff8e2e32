import { privacyInterfaces, type PrivacyInterface } from '../../../catalogue/apis'
import { privacyKeys } from '../../../catalogue/keys'
import { locationInterfaces } from '../../../catalogue/locations'
import type { Language } from './types'

/** The privacy interface whose name is all that a text says: with or without `wx.`, a scope, a component, an open-type. */
export function interfaceNamed(text: string): PrivacyInterface | undefined {
  const name = text
    .trim()
    .replace(/^(?:wx|uni|Taro)\.|\(\)$/g, '')
    .toLowerCase()
  const called = (...names: string[]) => names.some((each) => each.toLowerCase() === name)
  return (
    miniprogram.find((row) => called(row.name, row.name.replace(/^wx\./, ''))) ??
    miniprogram.find((row) => called(...otherNames(row)))
  )
}

/** The first privacy interface that a text names in passing. */
export function interfaceIn(text: string): PrivacyInterface | undefined {
  for (const word of text.match(/[A-Za-z]{4,}/g) ?? []) {
    const row = miniprogram.find(({ name, match }) => name === `wx.${word}` || match?.value === word)
    if (row) return row
  }
  return undefined
}

const miniprogram = privacyInterfaces.filter(({ platform, privacyKey }) => platform === 'miniprogram' && privacyKey)

/** `userLocation` of a scope, `getPhoneNumber` of an open-type, `input` of an attribute. */
const otherNames = ({ name, match, aliases = [] }: PrivacyInterface): string[] => [
  name.replace(/^scope\./, ''),
  match?.value ?? match?.tag ?? name,
  ...aliases
]

/** An information type as the console writes it, with its key. */
export function typeOf({ privacyKey }: PrivacyInterface): { zh: string; key: string } {
  const { key, zh } = privacyKeys.find(({ key }) => key === privacyKey)!
  return { key, zh }
}

const console = '小程序管理后台-设置-服务内容声明-用户隐私保护指引'
const permissions = '小程序管理后台-开发-开发管理-接口设置'

export const words = {
  en: {
    colon: ': ',
    comma: ', ',
    named: (zh: string, key: string) => `${zh} (${key})`,
    interfaces: 'Interfaces',
    noInterface: 'none of Weixin’s: declare it where the program collects it by other means',
    withdrawn: 'withdrawn by the platform (已回收): it gives no real data any more',
    type: 'Information type',
    where: 'Declare it in',
    orPlatform: (key: string) => `${console} (programs of a platform: setPrivacySetting with privacy_key ${key})`,
    library: 'Base library',
    libraryFrom: (since: string) => `${since} or later`,
    libraryAny: 'any; the privacy calls themselves came with 2.32.3',
    application: 'Application',
    applyIn: (call: string) => `needed: ${permissions}, or mp-privacy interface apply ${call}`,
    applyNot: 'not needed',
    infos: 'requiredPrivateInfos',
    infosIn: (api: string) => `name "${api}" in app.json, or ext.json`,
    infosNot: 'not needed',
    excludes: 'Not beside',
    scope: 'Scope',
    source: 'Source'
  },
  zh: {
    colon: '：',
    comma: '、',
    named: (zh: string, key: string) => `${zh}（${key}）`,
    interfaces: '接口',
    noInterface: '没有对应的微信接口，自行收集这类信息时声明',
    withdrawn: '已被平台回收，不再返回真实数据',
    type: '信息类型',
    where: '声明位置',
    orPlatform: (key: string) => `${console}（第三方平台代开发：setPrivacySetting，privacy_key 为 ${key}）`,
    library: '基础库',
    libraryFrom: (since: string) => `${since} 起支持`,
    libraryAny: '无要求；隐私相关接口从 2.32.3 起提供',
    application: '接口申请',
    applyIn: (call: string) => `需要：${permissions}，或 mp-privacy interface apply ${call}`,
    applyNot: '不需要',
    infos: '在 requiredPrivateInfos 中声明',
    infosIn: (api: string) => `需要：app.json 或 ext.json 中加上 "${api}"`,
    infosNot: '不需要',
    excludes: '不能同时声明',
    scope: '授权 scope',
    source: '出处'
  }
}

/** What a program needs in order to use an interface. */
export function renderInterface(row: PrivacyInterface, language: Language): string {
  const say = words[language]
  const { key, zh } = typeOf(row)
  const location = locationInterfaces.find(({ call }) => call === row.name)
  const since = row.since ?? location?.baseLibrary
  const scope = row.scope ?? location?.authorizeScope
  const line = (label: string, text: string): string => `${label}${say.colon}${text}`
  return [
    row.status === 'withdrawn' ? `${row.name} · ${say.withdrawn}` : row.name,
    line(say.type, say.named(zh, key)),
    line(say.where, say.orPlatform(key)),
    line(say.library, since ? say.libraryFrom(since) : say.libraryAny),
    line(say.application, location?.mustApply ? say.applyIn(row.name) : say.applyNot),
    line(say.infos, location ? say.infosIn(location.api) : say.infosNot),
    ...(location?.exclusiveWith.length ? [line(say.excludes, location.exclusiveWith.join(', '))] : []),
    ...(scope ? [line(say.scope, scope)] : []),
    line(say.source, row.source)
  ].join('\n')
}
