import { languageIn, type Language } from '../../command-line/language'

export type { Language }

/** The language of whoever sits there: what `--lang` says, else the system's. */
export const language: Language = languageIn(process.argv)

/** A sentence for the person, in the language of this run. */
export const either = (en: string, zh: string): string => (language === 'zh' ? zh : en)
