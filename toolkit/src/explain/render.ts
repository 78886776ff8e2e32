import type { Explanation, Language } from './types'

const labels = {
  en: { why: 'Why', steps: 'What to do', status: 'How sure', source: 'Source' },
  zh: { why: '原因', steps: '处理步骤', status: '可信度', source: '出处' }
}

/** An explanation as lines for a terminal. */
export function render({ heading, words, status, sources }: Explanation, language: Language): string {
  const { what, why, steps } = words[language]
  const label = labels[language]
  return [
    `${heading} · ${what}`,
    `${label.why}: ${why}`,
    `${label.steps}:`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ...(status === 'verified' ? [] : [`${label.status}: ${status}`]),
    ...sources.map((source) => `${label.source}: ${source}`)
  ].join('\n')
}
