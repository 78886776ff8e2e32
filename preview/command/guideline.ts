import { privacyKeys, type PrivacyKey } from '../../catalogue'
import { isRecord } from '../../mini-program'
import { readUserFile } from './read-file'
import { WrongCommand } from './wrong-command'
import type { CommandWords } from './words'

/** The keys that a guideline declares, as getPrivacySetting gives it or `mp-privacy guideline pull` writes it. */
export function declaredIn(file: string, words: CommandWords): PrivacyKey[] {
  const guideline = readUserFile(file, words)
  const list = isRecord(guideline) ? guideline.setting_list : undefined
  if (!Array.isArray(list)) throw new WrongCommand(words.notAGuideline(file))
  const keys = list.map((each: unknown) => (isRecord(each) ? each.privacy_key : undefined))
  return privacyKeys.map(({ key }) => key).filter((key) => keys.includes(key))
}
