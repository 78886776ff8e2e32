import type { PrivacyInterface } from '../../../catalogue/apis'
import { interfaceIn, typeOf } from './interface'
import type { Explanation, Language } from './types'

const labels = {
  en: { why: 'Why', steps: 'What to do', status: 'How sure', source: 'Source' },
  zh: { why: '原因', steps: '处理步骤', status: '可信度', source: '出处' }
}

/** An explanation as lines for a terminal. `text` is what was asked: the interface it names is named with its type. */
export function render({ heading, words, status, sources }: Explanation, language: Language, text = ''): string {
  const { what, why, steps } = words[language]
  const label = labels[language]
  const named = interfaceIn(text)
  return [
    headline(heading, what, language),
    `${label.why}: ${why}`,
    ...(named ? [typeLine(named, language)] : []),
    `${label.steps}:`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ...(status === 'verified' ? [] : [`${label.status}: ${language === 'en' ? status : certainty(status)}`]),
    ...sources.slice(0, 3).map((source) => `${label.source}: ${source}`)
  ].join('\n')
}

/** Without what only this program calls it. */
function headline(heading: string, what: string, language: Language): string {
  if (heading === 'symptom' || heading === 'error') return what
  if (language === 'en') return `${heading} · ${what}`
  return `${heading
    .replace('message push', '消息推送')
    .replace('minigame', '小游戏')
    .replace(/^code /, '错误码 ')} · ${what}`
}

/** How sure a fact is, in Chinese: the catalogue says it in English. */
function certainty(status: string): string {
  if (/contradiction/.test(status)) return '官方文档之间说法不一'
  if (/staff/.test(status)) return '社区中官方人员的回答'
  if (/community|seen/.test(status)) return '社区实测，官方文档没有写明'
  if (/official|verified/.test(status)) return '主要依据官方文档，部分由其推得'
  return '由文档推得，未经证实'
}

const typeLine = (named: PrivacyInterface, language: Language): string => {
  const { zh, key } = typeOf(named)
  return language === 'en'
    ? `Information type of ${named.name}: ${zh} (${key})`
    : `${named.name} 对应的信息类型：${zh}（${key}）`
}
