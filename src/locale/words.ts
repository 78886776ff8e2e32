/** The languages that the library speaks. */
export type Language = 'zh-CN' | 'zh-TW' | 'en'

/** All that the library says in one language. */
export interface Words {
  /** What each information type is wanted for, packed as in catalogue/purpose-rows. */
  wants: string
  popup: {
    title: string
    /** Stands before the purposes. */
    asks: string
    /** In the place of the purposes, where they are not known. */
    consent: string
    comma: string
    /** Stands before the guideline's name. */
    content: string
    /** For a guideline whose name the platform has not told. */
    guideline: string
    agreeText: string
    disagreeText: string
    /** In the place of the platform's. */
    contractName?: string
  }
  /** For each kind of error, in the order of `platformErrors`, a sentence for the user and what the developer can do. */
  errors: readonly string[]
}
