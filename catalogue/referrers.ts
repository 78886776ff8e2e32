import { privacyInterfaces } from './apis'
import type { PrivacyKey } from './keys'

/**
 * The names under which `onNeedPrivacyAuthorization` may report an interface, without `wx.` and object names.
 * Documented examples are `getUserProfile` and `button.getPhoneNumber`; the spelling of the others is derived.
 */
export function referrerName(interfaceName: string): string {
  const attribute = /\[[\w-]+=(\w+)\]$/.exec(interfaceName)
  if (attribute) return attribute[1]
  return interfaceName.slice(interfaceName.indexOf('.') + 1)
}

/**
 * By which referrers each information type is asked for, from every mini-program interface of the table that names itself:
 * `wx.authorize` does not say for which scope. `live-pusher` asks for two types and stands with its first.
 */
export const referrers: Readonly<Partial<Record<PrivacyKey, readonly string[]>>> = referrersByKey()

function referrersByKey(): Partial<Record<PrivacyKey, string[]>> {
  const byKey: Partial<Record<PrivacyKey, string[]>> = {}
  const placed = new Set<string>()
  for (const { platform, kind, name, privacyKey, aliases = [] } of privacyInterfaces) {
    if (platform !== 'miniprogram' || kind === 'authorize-scope' || !privacyKey) continue
    for (const referrer of [name, ...aliases].map(referrerName)) {
      if (!placed.has(referrer)) (byKey[privacyKey] ??= []).push(referrer)
      placed.add(referrer)
    }
  }
  return byKey
}
