import { Option, type Command } from 'commander'

/** What the commands speak. */
export type Language = 'en' | 'zh'

/** `zh` for any Chinese: what `--lang` says, else the system. */
export function languageOf(given?: string): Language {
  const system = process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale
  return /^zh\b|^zh_/i.test(given ?? system) ? 'zh' : 'en'
}

/** What `--lang` says before the options are read: help is in that language too. */
export function languageIn(given: readonly string[]): Language {
  const at = given.findIndex((each) => each === '--lang' || each.startsWith('--lang='))
  if (at < 0) return languageOf()
  return languageOf(given[at].includes('=') ? given[at].slice('--lang='.length) : given[at + 1])
}

const description = {
  en: "of what is said and of this help; default: the system's",
  zh: '输出和帮助的语言，默认为系统语言'
}

/** `languageIn` has read it already: here it is checked, and stands in the help. */
export function takesLanguage(command: Command, language: Language): Command {
  return command.addOption(new Option('--lang <language>', description[language]).choices(['en', 'zh', 'zh-CN']))
}
