import { knowsConsent } from './base-library'
import type { Consent } from './consent'
import { failure } from './errors'
import type { PrivacyCheck } from './privacy-check'
import { interfaceNamed, interfacesOf, referrerOf } from './private-interfaces'
import { resultOf } from './results'
import type { Runtime } from './runtime'
import type { WeixinResult } from './wx-types'

export function mountComponent(
  { settings }: Runtime,
  check: PrivacyCheck,
  tag: string,
  onResult: (result: WeixinResult) => void = () => {}
): void {
  const components = interfacesOf('component')
  const what = components.find(({ name }) => name === tag)
  if (!what) {
    const known = components.map(({ name }) => `"${name}"`).join(', ')
    throw new TypeError(`weixin.mountComponent: "${tag}" touches no private information; components that do: ${known}`)
  }
  check.use(what, () => resultOf(what.callName, {}, settings), onResult)
}

/**
 * The one private interface that raises no event: it degrades to `type=text`, and neither listener nor pop-up hears of it.
 * Guide, section on input type=nickname.
 */
export function focusNickname({ ledger, settings }: Runtime, consent: Consent): 'nickname' | 'text' {
  const what = interfaceNamed('input[type=nickname]')!
  const call = ledger.begin(what.name, referrerOf(what, settings.referrerSpelling), what.privacyKey)
  const error = knowsConsent(settings) ? whyText() : undefined
  ledger.end(call, error)
  return error ? 'text' : 'nickname'

  function whyText() {
    if (!consent.declares(what.keys)) return failure(what.callName, 112)
    return consent.covers(what.keys) ? undefined : failure(what.callName, 104)
  }
}
