import type { PrivacyEvents } from './options'
import { pages } from './weixin'

/** What the user is asked, as a presenter needs it. */
export interface Prompt {
  /** The APIs and components that wait: `getClipboardData`. */
  referrers: string[]
  /** The same in words, in the app's language: 读取你的剪贴板. */
  purposes: string[]
  /** The guideline's name, with its brackets; '' while the platform has not told. */
  contractName: string
}

/**
 * What can show the prompt: a dialog written in anything. It may belong to another copy of the library, of another version:
 * these names are part of the protocol in shared.ts.
 */
export interface Presenter {
  /** The page it is on, as `getPageId()` tells; if not given, the one in sight when it is attached. */
  readonly pageId?: string
  /** Puts the prompt on screen in one step and calls back when it is really there. */
  show(prompt: Prompt, shown: () => void): void
  hide(): void
  /** The guideline's name came late, or changed. */
  rename?(contractName: string): void
  /** Hears what becomes of the prompt: `need`, `show`, `agree`, `disagree`. */
  notify?<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event]): void
  /** @internal Whether its page is in sight, where the lifetimes of the page tell; else the manager looks by itself. */
  readonly pageInSight?: boolean
}

/** Who can show the prompt, by page: finding one costs the same however many there are. */
export class Presenters {
  /** Those that came before the first page are on `undefined`. */
  private readonly byPage = new Map<string | undefined, Presenter[]>()
  /** Those whose `show` threw: they cannot show what waits now. */
  readonly broken = new Set<Presenter>()
  /** Of how many no page event tells when their page comes in sight. */
  unaided = 0

  get size(): number {
    return this.byPage.size
  }

  /** The function it returns takes it away again. */
  add(presenter: Presenter): () => void {
    const { pageId = pages().pop() } = presenter
    const unaided = presenter.pageInSight === undefined ? 1 : 0
    this.unaided += unaided
    this.put(pageId, this.all(pageId).concat(presenter))
    return () => {
      for (const place of [pageId, ...(pageId === undefined ? this.byPage.keys() : [])]) {
        const present = this.all(place)
        if (!present.includes(presenter)) continue
        this.unaided -= unaided
        this.put(
          place,
          present.filter((each) => each !== presenter)
        )
      }
    }
  }

  /** The first that came, so that a second one on the same page does not take over a prompt that is being read. */
  on(pageId: string): Presenter | undefined {
    // Pages without a name are told apart by what their lifetimes say.
    return this.all(pageId).find((each) => !this.broken.has(each) && (pageId || each.pageInSight !== false))
  }

  /** On the page in sight, which is the last of the stack. */
  inSight(stack: readonly string[] = pages()): Presenter | undefined {
    const pageId = stack[stack.length - 1]
    if (pageId === undefined) return undefined
    const early = this.all(undefined)
    if (early.length) {
      this.put(undefined, [])
      this.put(pageId, this.all(pageId).concat(early))
    }
    return this.on(pageId)
  }

  clear(): void {
    this.byPage.clear()
    this.unaided = 0
  }

  private all(pageId: string | undefined): Presenter[] {
    return this.byPage.get(pageId) || []
  }

  private put(pageId: string | undefined, presenters: Presenter[]): void {
    if (presenters.length) this.byPage.set(pageId, presenters)
    else this.byPage.delete(pageId)
  }
}
