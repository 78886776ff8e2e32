import { changeLines, diffGuidelines } from 'miniprogram-privacy-toolkit/guideline'
import type { Language } from '../language'
import type { ReportHead, Row } from './row'
import { outcomeWords, stateWords } from './words'

const words: Record<Language, Record<'title' | 'program' | 'outcome' | 'change' | 'code' | 'next' | 'all', string>> = {
  en: {
    title: 'Roll-out',
    program: 'Program',
    outcome: 'Outcome',
    change: 'Change',
    code: 'Code',
    next: 'What to do next',
    all: 'all'
  },
  zh: { title: '批次', program: '小程序', outcome: '结果', change: '改动', code: '错误码', next: '下一步', all: '全部' }
}

const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,"Noto Sans CJK SC",sans-serif}
body{max-width:76rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.4rem;font-weight:600}
p.counts span{display:inline-block;margin-right:1.5rem}p.counts b{font-size:1.3rem;font-weight:600}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid #8884}
td:nth-child(2){white-space:nowrap}td:nth-child(3){width:42%}th{font-weight:500;opacity:.7}td small{display:block;opacity:.7}ul{margin:0;padding:0;list-style:none}li{overflow-wrap:anywhere}
.failed,.conflict,.rejected{color:#c0392b}.written,.restored,.granted{color:#018942}
@media(prefers-color-scheme:dark){.failed,.conflict,.rejected{color:#ff8a7a}.written,.restored,.granted{color:#4cd98a}}`

/** One page that stands by itself: what asks for something comes first. */
export async function* htmlOf(head: ReportHead, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const { language, rollout, state } = head
  const say = words[language]
  const counts = new Map<string, number>()
  const bodies = { first: [] as string[], rest: [] as string[] }
  for await (const row of rows) {
    counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1)
    bodies[row.next ? 'first' : 'rest'].push(lineOf(row, language))
  }
  yield `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8">`
  yield `<meta name="viewport" content="width=device-width"><title>${say.title} ${escaped(rollout)}</title><style>${style}</style>`
  yield `<h1>${say.title} ${escaped(rollout)} · ${stateWords[state][language]}</h1><p class="counts">`
  for (const [outcome, count] of counts) {
    yield `<span class="${outcome}"><b>${count}</b> ${outcomeWords[outcome as Row['outcome']][language]}</span>`
  }
  yield `</p><table><thead><tr>${[say.program, say.outcome, say.change, say.code, say.next].map((name) => `<th scope="col">${name}`).join('')}</thead><tbody>`
  yield* bodies.first
  yield* bodies.rest
  yield '</tbody></table></html>\n'
}

function lineOf({ appId, name, outcome, before, after, code, rid, next, reason }: Row, language: Language): string {
  const changes = before && after ? changeLines(diffGuidelines(before, after), language) : []
  return (
    `<tr><td>${escaped(name)}<small>${escaped(appId)}</small><td class="${outcome}">${outcomeWords[outcome][language]}` +
    `<td><ul>${changes.map((line) => `<li>${escaped(line)}`).join('')}</ul>` +
    `<td>${code ?? ''}${rid ? `<small>rid ${escaped(rid)}</small>` : ''}` +
    `<td>${escaped(next)}${reason ? `<small>${escaped(reason)}</small>` : ''}\n`
  )
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!)
