import { privacyKeys } from '../../../../catalogue'
import type { Rule } from './rule'

/** What says nothing: the review asks for the scene in which the information is needed. */
const empty =
  /^(?:用于|为了|以便|便于)?(?:本?小程序)?(?:的?)(?:正常|更好地?|日常|相关|实现|提供|完成|满足|完善|开展)*(?:使用|服务|业务|功能|需要|需求|业务需[要求]|功能需[要求]|运营|体验|用户体验|开发|测试|展示|获取信息|收集信息|其他|其它|无|暂无|没有|test|demo|none|n\/a|xxx+|…+|[.。\d\s-]*)*$/i

const meanings = new Map<string, string>(privacyKeys.map(({ key, zh }) => [key, zh]))
const bare = (text: string) => text.replace(/[\s，。,.、；;：:！!]/g, '')

/** A purpose in the guideline that says nothing, or the same for several information types: the review refuses it. */
export const vaguePurpose: Rule = {
  name: 'vague-purpose',
  severity: 'warning',
  *check({ guideline }) {
    if (!guideline) return
    const keys = new Map<string, string[]>()
    for (const [key, text] of guideline.texts) keys.set(bare(text), [...(keys.get(bare(text)) ?? []), key])
    for (const [key, text] of guideline.texts) {
      const words = bare(text)
      const same = (keys.get(words) ?? []).filter((other) => other !== key)
      const says =
        !empty.test(words) &&
        words.length >= 4 &&
        words !== meanings.get(key) &&
        words.toLowerCase() !== key.toLowerCase()
      if (says && same.length === 0) continue
      yield { subject: key, file: guideline.file, line: guideline.lineOf(key), column: 1, facts: { key, text, same } }
    }
  }
}
