/** What the user is asked, as a presenter needs it. */
export interface Prompt {
  referrers: string[]
  /** The guideline's name; '' while the platform has not told. */
  contractName: string
}

/** What happens to a prompt, for the events of the component. */
export type PromptEvent = 'need' | 'show' | 'agree' | 'disagree'

/** A component that can show the prompt. */
export interface Presenter {
  readonly pageId: string
  /** Puts the prompt on screen in one step and calls back when it is really there. */
  show(prompt: Prompt, shown: () => void): void
  hide(): void
  rename(contractName: string): void
  notify(event: PromptEvent, detail: object): void
  /** A prompt that insists: it stays after a refusal, though the refusal counts. */
  stays(): boolean
}

/** Who can show the prompt, by page: finding one costs the same however many there are. */
export type Presenters = Map<string, Presenter[]>

/** The first that came, so that a second one on the same page does not take over a prompt that is being read. */
export function presenterOn(presenters: Presenters, pageId: string | undefined): Presenter | undefined {
  return (presenters.get(pageId as string) || [])[0]
}

export function addPresenter(presenters: Presenters, presenter: Presenter): void {
  presenters.set(presenter.pageId, [...(presenters.get(presenter.pageId) || []), presenter])
}

export function removePresenter(presenters: Presenters, presenter: Presenter): void {
  const rest = (presenters.get(presenter.pageId) || []).filter((each) => each !== presenter)
  if (rest.length) presenters.set(presenter.pageId, rest)
  else presenters.delete(presenter.pageId)
}
