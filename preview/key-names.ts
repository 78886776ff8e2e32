import { privacyKeys } from '../catalogue'

type Record = (typeof privacyKeys)[number]

/**
 * What a type of information is called beside a phone. The console writes 剪切板, which users do not know, and the prompt says
 * 剪贴板: on one screen it is one word.
 */
export function keyName(record: Record, inChinese: boolean): string {
  return inChinese ? asUsersKnowIt(record.zh) : record.en
}

/** What the guideline says is done with it. */
export function guidelineLine(record: Record, inChinese: boolean): string {
  return inChinese ? asUsersKnowIt(record.guidelineWording ?? record.zh) : record.en
}

const asUsersKnowIt = (text: string) => text.replace('剪切板', '剪贴板')
