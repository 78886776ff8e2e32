import type { PrivacyEvents } from './options'

/** What the user is asked, as a presenter needs it. */
export interface Prompt {
  referrers: string[]
  /** The guideline's name; '' while the platform has not told. */
  contractName: string
}

/**
 * A component that can show the prompt. It may belong to another copy of the library, of another version: these names are
 * part of the protocol in shared.ts.
 */
export interface Presenter {
  readonly pageId: string
  /** Puts the prompt on screen in one step and calls back when it is really there. */
  show(prompt: Prompt, shown: () => void): void
  hide(): void
  rename(contractName: string): void
  notify<Event extends keyof PrivacyEvents>(event: Event, detail: PrivacyEvents[Event]): void
  /** A prompt that insists: it stays after a refusal, though the refusal counts. */
  stays(): boolean
}

/** Who can show the prompt, by page: finding one costs the same however many there are. */
export class Presenters {
  private readonly byPage = new Map<string, Presenter[]>()

  add(presenter: Presenter): void {
    this.byPage.set(presenter.pageId, this.all(presenter.pageId).concat(presenter))
  }

  remove(presenter: Presenter): void {
    const others = this.all(presenter.pageId).filter((each) => each !== presenter)
    if (others.length) this.byPage.set(presenter.pageId, others)
    else this.byPage.delete(presenter.pageId)
  }

  /** The first that came, so that a second one on the same page does not take over a prompt that is being read. */
  on(pageId: string): Presenter | undefined {
    return this.all(pageId)[0]
  }

  private all(pageId: string): Presenter[] {
    return this.byPage.get(pageId) || []
  }
}
