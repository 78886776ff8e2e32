export type InLanguages = Readonly<Record<'en' | 'zh', string>>

/** A situation that the shell plays on the phone, step by step. */
export interface Story {
  /** As the address says it: `?story=undeclared`. */
  readonly id: string
  readonly title: InLanguages
  /** What explains it: an address, or a page of this documentation, `guide/consent-again.html`. */
  readonly docs?: string
  /** The situation it starts in, as the address says it: `?path=pages/a/a&declared=Location`. */
  readonly start: string
  readonly steps: readonly StoryStep[]
}

/** A sentence, and what happens on the phone while it is read; at most one of the actions. */
export type StoryStep = { readonly say: InLanguages } & StoryAction

export interface StoryAction {
  /** The id, as the program wrote it, of what is tapped on the page in sight. */
  readonly tap?: string
  /** How the open prompt is answered. */
  readonly answer?: 'agree' | 'refuse'
  /** The page in sight is closed. */
  readonly back?: true
  /** This many ms pass at once. */
  readonly later?: number
}
