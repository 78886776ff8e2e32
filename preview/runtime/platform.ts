import type { Weixin } from '../../simulator'
import type { Language } from './language'
import type { Overlay } from './overlay'

export type { Language }

/** What built-in components and `wx` functions need of the simulated phone. */
export interface Platform {
  readonly weixin: Weixin
  readonly overlay: Overlay
  readonly language: Language
  /** Opens a page, as a tap on a `<navigator>` does. */
  navigate(openType: string, options: { url?: string; delta?: number }): void
  /** What the page in sight says of itself when it is shared from this button. */
  share(button: { id: string; dataset: object }): void
  /** The address of a file the program names, seen from the page or component at `from`. */
  fileUrl(path: string, from: string): string
}
