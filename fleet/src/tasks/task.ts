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
  /** Takes one of the minute's places for applications, of all programs together. @throws NoPlace where none is free */
  admit(): Promise<void>
  /** Does this while no other worker does it, wherever it runs. @throws Occupied */
  alone<T>(subject: string, action: () => Promise<T>): Promise<T>
}

export interface Ending {
  outcome: Outcome
  facts: Facts
}

/** Another worker has ended this program: whatever comes of this attempt counts no more. */
export class Superseded extends Error {}

/** The minute's applications are made. */
export class NoPlace extends Error {
  constructor(readonly after: number) {
    super(`no application for ${after} ms`)
  }
}
