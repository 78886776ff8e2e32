import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { privacyKeys, type PrivacyKey } from '../../catalogue'
import { isRecord } from '../../mini-program'
import { WrongCommand } from './wrong-command'
import type { CommandWords } from './words'

/** The keys that a guideline declares, as getPrivacySetting gives it or `mp-privacy guideline pull` writes it. */
export function declaredIn(file: string, words: CommandWords): PrivacyKey[] {
  const guideline = read(file, words)
  const list = isRecord(guideline) ? guideline.setting_list : undefined
  if (!Array.isArray(list)) throw new WrongCommand(words.notAGuideline(file))
  const keys = list.map((each: unknown) => (isRecord(each) ? each.privacy_key : undefined))
  return privacyKeys.map(({ key }) => key).filter((key) => keys.includes(key))
}

/** JSON is YAML too. */
function read(file: string, words: CommandWords): unknown {
  try {
    return parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new WrongCommand(words.unreadable(file, code ?? message.split('\n')[0]!))
  }
}
