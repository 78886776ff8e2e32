import { isDeepStrictEqual } from 'node:util'
import { packageName } from '../build/library'
import type { TaroContext } from './context'

export interface PrivacyConsentOptions {
  /** Adds a page that asks wherever the page in sight has no prompt of its own: no page needs a tag. Default `false`. */
  consentPage?: boolean
}

/**
 * The options of each entry of this plug-in in "plugins". Of several Taro keeps the last one, so that an entry without
 * options would take away what another one asks for.
 */
export function listedOptions({ initialConfig }: TaroContext): PrivacyConsentOptions[] {
  const entries = (initialConfig?.plugins ?? []).map((entry) => (Array.isArray(entry) ? entry : [entry]))
  const own = entries.filter(([name]) => name === `${packageName}/taro`).map(([, options]) => options ?? {})
  if (own.some((options) => !isDeepStrictEqual(options, own[0]))) {
    console.warn(
      `config/index: ${packageName}/taro stands twice in "plugins", with different options. What either of them turns on is on; keep one of them`
    )
  }
  return own
}
