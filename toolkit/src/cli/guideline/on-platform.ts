import { guidelineOf } from '../../guideline/file'
import type { PrivacySetting, PrivacyVersion, WeixinClient } from '../../weixin'

/** The guideline for the version that was asked for, as it is sent: the live one takes the owner's setting only. */
export function asSent(guideline: PrivacySetting, asked?: PrivacyVersion): PrivacySetting {
  const privacy_ver = asked ?? guideline.privacy_ver
  if (!privacy_ver) return guideline
  return privacy_ver === 1 ? { privacy_ver, owner_setting: guideline.owner_setting } : { ...guideline, privacy_ver }
}

/** What the platform has of the same version. */
export async function onPlatform(client: WeixinClient, { privacy_ver }: PrivacySetting): Promise<PrivacySetting> {
  return guidelineOf(await client.getPrivacySetting(privacy_ver ? { privacy_ver } : {}))
}
