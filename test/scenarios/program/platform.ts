import type { Weixin } from '../../../simulator'

/** What the platform itself shows and knows. */
export interface PlatformLook {
  officialPopup: boolean
  guideline: boolean
  registrations: number
  /** Calls that have not come back. */
  waiting: string[]
}

/** The user's word to Weixin itself. */
export type Word = 'agree on the official pop-up' | 'refuse on the official pop-up' | 'close the guideline'

export function lookAtPlatform({ officialPopup, contractVisible, listenerRegistrations, calls }: Weixin): PlatformLook {
  return {
    officialPopup: officialPopup.visible,
    guideline: contractVisible,
    registrations: listenerRegistrations,
    waiting: calls.filter(({ state }) => state === 'pending').map(({ api }) => api)
  }
}

export function tellPlatform(weixin: Weixin, word: Word): void {
  if (word === 'close the guideline') weixin.closeContract()
  else if (word === 'agree on the official pop-up') weixin.officialPopup.agree()
  else weixin.officialPopup.disagree()
}
