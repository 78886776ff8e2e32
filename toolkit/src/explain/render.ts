import type { PrivacyInterface } from '../../../catalogue/apis'
import { howSure } from './how-sure'
import { interfaceIn, typeOf } from './interface'
import { sourceIn } from './source-words'
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
  const certainty = howSure(status, language)
  return [
    headline(heading, what, language),
    `${label.why}: ${why}`,
    ...(named ? [typeLine(named, language)] : []),
    `${label.steps}:`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ...(certainty ? [`${label.status}: ${certainty}`] : []),
    ...sources.slice(0, 3).map((source) => `${label.source}: ${sourceIn(source, language)}`)
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

const typeLine = (named: PrivacyInterface, language: Language): string => {
  const { zh, key } = typeOf(named)
  return language === 'en'
    ? `Information type of ${named.name}: ${zh} (${key})`
    : `${named.name} 对应的信息类型：${zh}（${key}）`
}
