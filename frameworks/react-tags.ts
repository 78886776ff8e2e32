import type {} from 'react'
import type { PrivacyButtonAttributes, PrivacyGateAttributes, PrivacyPopupAttributes } from './tags'

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

declare module 'react' {
  // React looks for the types of tags there.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'privacy-popup': Written<PrivacyPopupAttributes> & OfEveryTag
      'privacy-button': Written<PrivacyButtonAttributes> & OfEveryTag
      'privacy-gate': Written<PrivacyGateAttributes> & OfEveryTag
    }
  }
}
