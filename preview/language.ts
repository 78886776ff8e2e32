import type { Language } from '../command-line/language'

let spoken: Language = 'en'

/** The command says once in which language it is run; who calls from a program or a test hears English. */
export function speak(language: Language): void {
  spoken = language
}

/** A sentence for the person, in the language of this run. */
export const either = (en: string, zh: string): string => (spoken === 'zh' ? zh : en)
