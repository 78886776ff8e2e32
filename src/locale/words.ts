import type { PrivacyErrorKind } from '../error-kind'

/** The languages that the library speaks. */
export type Language = 'zh-CN' | 'zh-TW' | 'en'

/** All that the library says in one language; what the user is asked for is in catalogue/purposes. */
export interface Words {
  popup: {
    title: string
    /** Stands before the purpose; above them, where there are several. */
    asks: string
    /** In the place of the purposes, where they are not known. */
    consent: string
    /** Stands before the guideline's name. */
    content: string
    /** For a guideline whose name the platform has not told. */
    guideline: string
    agreeText: string
    disagreeText: string
    /** A content that is too long to stand before the guideline's name. */
    paragraph?: string
    /** In the place of the platform's. */
    contractName?: string
  }
  /** Things, one after the other. */
  joined(things: readonly string[]): string
  /** A sentence for the user, for each kind of error of which the user can know more than that it does not work. */
  errors: Partial<Record<PrivacyErrorKind, string>>
  /** For the others. */
  unavailable: string
}
