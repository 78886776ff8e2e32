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
