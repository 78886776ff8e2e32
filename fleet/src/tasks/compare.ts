import { diffGuidelines, guidelineOf, mayNotComeBack, type Change } from 'miniprogram-privacy-toolkit/guideline'
import type { PrivacySetting, WeixinClient } from 'miniprogram-privacy-toolkit/weixin'

/** The guideline a program has now, its development version. */
export async function guidelineNow(client: WeixinClient): Promise<PrivacySetting> {
  return guidelineOf(await client.getPrivacySetting())
}

export const differs = (before: PrivacySetting, after: PrivacySetting): boolean =>
  diffGuidelines(before, after).length > 0

/** What a write has not brought about. What does not come back when it is read proves nothing. */
export const missing = (found: PrivacySetting, written: PrivacySetting): Change[] =>
  diffGuidelines(found, written).filter((change) => !mayNotComeBack(change))
