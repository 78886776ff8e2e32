import type { CodePrivacyInfoAnswer } from '../../weixin'
import type { Language } from '../../../../command-line/language'
import { print } from '../outcome'
import { clientFor } from '../weixin'
import type { ReadOptions } from './read-options'
import { guidelineWords } from './words'

/** What the scan of the last commit missed. */
export async function code(options: ReadOptions, language: Language): Promise<number> {
  const found = await clientFor(options, language).getCodePrivacyInfo()
  const lines = missingLines(found, language)
  if (options.format === 'json') print([JSON.stringify(listsOf(found), null, 2)])
  else print(lines.length ? lines : [guidelineWords(language).scanClean])
  return lines.length ? 1 : 0
}

/** The two lists of an answer, which leaves out an empty one. */
export const listsOf = ({ without_auth_list = [], without_conf_list = [] }: CodePrivacyInfoAnswer) => ({
  without_auth_list,
  without_conf_list
})

/** A line for each interface that lacks something, with what to do about it. */
export function missingLines(found: CodePrivacyInfoAnswer, language: Language): string[] {
  const words = guidelineWords(language)
  const { without_auth_list, without_conf_list } = listsOf(found)
  return [...without_auth_list.map(words.withoutAuth), ...without_conf_list.map(words.withoutConf)]
}
