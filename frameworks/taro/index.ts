import type { PrivacyButtonAttributes, PrivacyGateAttributes, PrivacyPopupAttributes } from '../tags'
import '../vue-tags'
import type { TaroContext } from './context'
import { onOtherPlatforms } from './elsewhere'
import { onWeixin } from './weixin'

export interface PrivacyConsentOptions {
  /** Adds a page that asks wherever the page in sight has no prompt of its own: no page needs a tag. Default `false`. */
  consentPage?: boolean
}

/**
 * The Taro plug-in (Taro 4, its webpack and its Vite runner): puts the library into a Weixin build and makes
 * `<privacy-popup>`, `<privacy-button>` and `<privacy-gate>` known on every page. On other platforms the tags come to
 * nothing.
 */
export default function privacyConsent(
  context: TaroContext,
  { consentPage = false }: PrivacyConsentOptions = {}
): void {
  if (process.env.TARO_ENV === 'weapp') onWeixin(context, consentPage)
  else onOtherPlatforms(context)
}

/** An attribute may be written as in WXML, too: `agree-text`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Kebab<Rest>}`
    : `-${Lowercase<First>}${Kebab<Rest>}`
  : Name

type Written<Attributes> = Attributes & {
  [Name in keyof Attributes as Name extends `on${string}` ? never : Kebab<Name & string>]?: Attributes[Name]
}

interface OfEveryTag {
  id?: string
  key?: string | number | null
  className?: string
  style?: string | Record<string, string | number>
  children?: unknown
}

interface Elements {
  'privacy-popup': Written<PrivacyPopupAttributes> & OfEveryTag
  'privacy-button': Written<PrivacyButtonAttributes> & OfEveryTag
  'privacy-gate': Written<PrivacyGateAttributes> & OfEveryTag
}

// @ts-ignore A program has one of the two.
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
