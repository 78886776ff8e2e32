import type { Answer } from './weixin'

/** A privacy call that waits for the user. */
export interface PendingRequest {
  /** The API or component that asked, in the platform's words: `getClipboardData`, `button.getPhoneNumber`. */
  readonly referrer: string
  /** The page in sight when it asked; '' before the first page. */
  readonly pageId: string
  /** When it asked, ms since the epoch. */
  readonly since: number
}

/** One `resolve` that the platform handed over and that is not answered yet. */
export interface Request {
  readonly asked: PendingRequest
  readonly resolve: (answer: Answer) => void
  /** Where on the stack that page was. Only the bottom one can be a tab page, which lives on out of sight. */
  readonly depth: number
  /** Whether that page ever had a prompt of its own, whose end tells that the page is gone. */
  attended?: boolean
  /** Its place among requests and guarded calls. */
  readonly order: number
  /** Whose prompt names it. */
  shownBy?: object
  /** Whether the platform was told that the prompt is on screen. */
  exposed?: boolean
  /** ms it has waited for a prompt that could have appeared. */
  waited: number
}

/** The requests without an answer, oldest first. What is taken out is answered by the taker, and cannot be again. */
export type Ledger = Request[]

/** Takes out what matches. */
export function take<Each>(list: Each[], matches: (each: Each) => unknown): Each[] {
  const taken = list.filter(matches)
  for (const each of taken) list.splice(list.indexOf(each), 1)
  return taken
}

/** Who asked, each once. */
export function referrersOf(requests: readonly Request[]): string[] {
  return [...new Set(requests.map(({ asked }) => asked.referrer))]
}
