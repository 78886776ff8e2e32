import type { PrivacyCall, WeixinEvent, WeixinSettings } from '../../simulator'
import type { Theme } from '../runtime/style-sheets'
import type { StoryAction } from '../story'

/** What the phone tells the shell. The two are of different origins and share nothing but this. */
export type FromPhone =
  | { type: 'started'; pages: readonly string[]; clipboard: string; consented: readonly string[] }
  | { type: 'event'; event: WeixinEvent; asking: readonly PrivacyCall[] }
  | { type: 'consented'; consented: readonly string[] }
  | { type: 'problem'; message: string }
  /** What was last to be done is done, or cannot be. */
  | { type: 'acted'; problem?: string }

/** What the shell does to the phone. */
export type ToPhone =
  | { type: 'configure'; changes: Partial<WeixinSettings> }
  | { type: 'theme'; theme: Theme }
  | { type: 'clear-history' }
  | { type: 'act'; action: StoryAction }
