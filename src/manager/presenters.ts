import type { PrivacyEvents } from './options'
import { take } from './ledger'
import { pages } from './weixin'

/** What the user is asked, as a presenter needs it. */
export interface Prompt {
  /** The APIs and components that wait: `getClipboardData`. */
  referrers: string[]
  /** The same in words: 读取你的剪贴板. */
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
  /** The language of the purposes; the app's if not given. */
  readonly lang?: string
}

interface Place {
  readonly presenter: Presenter
  /** Not known for those that came before the first page. */
  pageId: string | undefined
  /** No event of its page tells when that comes in sight. */
  readonly unaided: boolean
}

export type Presenters = ReturnType<typeof createPresenters>

/** Who can show the prompt, and on which page. */
export default function createPresenters() {
  const places: Place[] = []
  /** Those whose `show` threw: they cannot show what waits now. */
  const broken = new Set<Presenter>()

  /** The first that came, so that a second one on the same page does not take over a prompt that is being read. */
  function on(page: string): Presenter | undefined {
    const place = places.find(
      // Pages without a name are told apart by what their lifetimes say.
      ({ presenter, pageId }) => pageId === page && !broken.has(presenter) && (page || presenter.pageInSight !== false)
    )
    return place && place.presenter
  }

  return {
    broken,
    on,
    any: () => places.length > 0,
    anyUnaided: () => places.some(({ unaided }) => unaided),
    clear: () => void places.splice(0),

    /** The function it returns takes it away again. */
    add(presenter: Presenter): () => void {
      const { pageId = pages().pop(), pageInSight } = presenter
      const place = { presenter, pageId, unaided: pageInSight === undefined }
      places.push(place)
      return () => void take(places, (each) => each === place)
    },

    /** On the page in sight, which is the last of the stack. */
    inSight(stack: readonly string[] = pages()): Presenter | undefined {
      const page = stack[stack.length - 1]
      if (page === undefined) return undefined
      for (const place of places) if (place.pageId === undefined) place.pageId = page
      return on(page)
    }
  }
}
