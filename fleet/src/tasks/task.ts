import type { PrivacyInterfaceApplication, PrivacySetting, WeixinClient } from 'miniprogram-privacy-toolkit/weixin'
import type { Facts, Outcome } from '../rollout/row'

/** What a task has to do with one program. */
export interface Errand {
  appId: string
  client: WeixinClient
  facts: Facts
  /** What the program is to have; absent where guidelines are only read. */
  target?: PrivacySetting
  application?: PrivacyInterfaceApplication
  /** Keeps facts before something is sent. @throws Superseded where another worker has ended it meanwhile */
  note(facts: Facts): Promise<void>
}

export interface Ending {
  outcome: Outcome
  facts: Facts
}

/** Another worker has ended this program: whatever comes of this attempt counts no more. */
export class Superseded extends Error {}
