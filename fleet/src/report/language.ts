export const languages = ['en', 'zh'] as const
export type Language = (typeof languages)[number]

/** The language of whoever sits there, where none is named. */
export function systemLanguage(): Language {
  const { LC_ALL, LANG } = process.env
  const name = LC_ALL || LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh/i.test(name) ? 'zh' : 'en'
}
