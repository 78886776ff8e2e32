import { privacyKeys } from '../../../catalogue'
import type { PrivacyCall, Weixin } from '../../../simulator'
import { guidelineLine } from '../../key-names'
import type { Language } from '../language'

/** What the guideline calls the information that the waiting calls want. */
export function askedFor({ officialPopup }: Weixin, language: Language): string[] {
  return [...new Set(officialPopup.calls.map((call) => informationOf(call, language)))]
}

function informationOf({ privacyKey, api }: PrivacyCall, language: Language): string {
  const record = privacyKeys.find(({ key }) => key === privacyKey)
  return record ? guidelineLine(record, language !== 'en') : api
}

export function guidelineLines({ settings }: Weixin, language: Language): string[] {
  return settings.declared.map((declared) => {
    const record = privacyKeys.find(({ key }) => key === declared)!
    return guidelineLine(record, language !== 'en')
  })
}
