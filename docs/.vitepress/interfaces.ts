import { locationInterfaces, privacyInterfaces, privacyKeys, type PrivacyInterface } from '../../catalogue'
import { typeSynonyms } from '../../catalogue/type-synonyms'
import type { SiteLanguage } from './pages'

/** One interface of mini programs, as the page that finds its information type shows it. */
export interface InterfaceRow {
  readonly name: string
  /** Other names that it is searched by. */
  readonly aliases: readonly string[]
  /** Base library; '' where no page says since when. */
  readonly since: string
  /** The scope of the dialog that it raises, or ''. */
  readonly scope: string
  /** Since when code review asks for an application, or ''. */
  readonly applySince: string
  /** Its name in `requiredPrivateInfos`, or ''. */
  readonly requiredPrivateInfo: string
  readonly withdrawn: boolean
}

export interface InformationType {
  readonly key: string
  readonly name: string
  /** As the guideline in the console words it. */
  readonly inConsole: string
  /** What else people call it. */
  readonly synonyms: string
  readonly interfaces: readonly InterfaceRow[]
}

/** `key` may be in lower case, as in the address of a heading. */
export const synonymsOf = (key: string): string =>
  Object.entries(typeSynonyms)
    .find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1]
    .join(' ') ?? ''

/** The types of the official table for mini programs, in its order. */
export function informationTypes(language: SiteLanguage): InformationType[] {
  const own = privacyInterfaces.filter(({ platform }) => platform === 'miniprogram')
  return [...new Set(own.map(({ privacyKey }) => privacyKey))].map((key) => {
    const record = privacyKeys.find((each) => each.key === key)!
    const interfaces = own.filter(({ privacyKey }) => privacyKey === key)
    return {
      key: record.key,
      name: record[language],
      inConsole: interfaces[0]!.guidelineWording,
      synonyms: synonymsOf(record.key),
      interfaces: interfaces.map(rowOf)
    }
  })
}

function rowOf({ name, aliases = [], since, scope, status, kind }: PrivacyInterface): InterfaceRow {
  const location = locationInterfaces.find(({ call }) => call === name)
  return {
    name,
    aliases,
    since: since ?? location?.baseLibrary ?? '',
    scope: scope ?? location?.authorizeScope ?? (kind === 'authorize-scope' ? name : ''),
    applySince: location?.mustApply ? location.applyRequiredSince : '',
    requiredPrivateInfo: location?.api ?? '',
    withdrawn: status === 'withdrawn'
  }
}
