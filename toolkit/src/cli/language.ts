import type { ReportLanguage } from '../audit'

/** `zh` for any Chinese: what `--lang` says, else the system. */
export function languageOf(given?: string): ReportLanguage {
  const system = process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh\b|^zh_/i.test(given ?? system) ? 'zh' : 'en'
}

/** What `--lang` says before the options are read: help is in that language too. */
export function languageIn(given: readonly string[]): ReportLanguage {
  const at = given.findIndex((each) => each === '--lang' || each.startsWith('--lang='))
  if (at < 0) return languageOf()
  return languageOf(given[at].includes('=') ? given[at].slice('--lang='.length) : given[at + 1])
}
