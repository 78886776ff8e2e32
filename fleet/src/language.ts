export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

/** The language of whoever sits there: what `--lang` says, else the system's. */
export const language: Language = languageIn(process.argv)

/** A sentence for the person, in the language of this run. */
export const either = (en: string, zh: string): string => (language === 'zh' ? zh : en)

function languageIn(given: readonly string[]): Language {
  const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const named = at < 0 ? undefined : given[at]!.includes('=') ? given[at]!.slice('--lang='.length) : given[at + 1]
  const { LC_ALL, LANG } = process.env
  return /^zh/i.test(named ?? (LC_ALL || LANG || Intl.DateTimeFormat().resolvedOptions().locale)) ? 'zh' : 'en'
}
