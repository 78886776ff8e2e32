import type { Language } from '../init/words'

/** The system's, where none is given. */
export function languageOf(
  given = process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
): Language {
  return given.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
