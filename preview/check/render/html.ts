import type { CheckedPage, CheckReport } from '../report'
import type { CheckLanguage, CheckWords } from '../words'
import { verdict } from './verdict'

/** Pictures by page: PNG. */
export type Pictures = ReadonlyMap<string, Uint8Array>

const style = `
:root { color-scheme: light dark; --ink: #1f2328; --quiet: #667085; --line: #e4e7ec; --card: #fff; --ground: #f7f8fa; --accent: #07a152; --error: #d92d20; --warning: #b54708 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --quiet: #98a2b3; --line: #30363d; --card: #1a1d21; --ground: #121417; --error: #f97066; --warning: #fdb022 } }
* { box-sizing: border-box }
body { margin: 0; padding: 40px 24px 80px; background: var(--ground); color: var(--ink); font: 15px/1.6 -apple-system, 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif }
main { max-width: 1040px; margin: 0 auto }
h1 { margin: 0; font-size: 26px; font-weight: 600 } h2 { margin: 0 0 4px; font-size: 17px; font-weight: 600; overflow-wrap: anywhere }
.quiet { color: var(--quiet) } code { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere }
ul { padding: 0; list-style: none } .findings li { padding: 10px 0; border-bottom: 1px solid var(--line) }
.error { color: var(--error) } .warning { color: var(--warning) }
article { display: flex; gap: 28px; margin: 20px 0; padding: 24px; border: 1px solid var(--line); border-radius: 12px; background: var(--card) }
article > div { flex: 1; min-width: 0 } article img { width: 187px; height: 406px; border: 1px solid var(--line); border-radius: 16px; object-fit: cover; flex: none }
table { width: 100%; margin-top: 12px; border-collapse: collapse; font-size: 14px } th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere } th { color: var(--quiet); font-weight: 500 }
@media (max-width: 720px) { article { flex-direction: column } table { font-size: 13px } }`

export function renderHtml(
  reports: readonly CheckReport[],
  pictures: readonly Pictures[],
  words: CheckWords,
  language: CheckLanguage,
  notice = ''
): string {
  const body = reports.map((report, at) => rootSection(report, pictures[at] ?? new Map(), words)).join('')
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title><style>${style}</style></head><body><main><h1>${words.title}</h1>${notice && `<p class="quiet">${escape(notice)}</p>`}${body}</main></body></html>
`
}

function rootSection(report: CheckReport, pictures: Pictures, words: CheckWords): string {
  const { root, pages, findings } = report
  const calls = pages.reduce((sum, page) => sum + page.calls.length, 0)
  const list = findings
    .map(
      ({ severity, rule, message, page }) =>
        `<li><b class="${severity}">${rule}</b> <code>${escape(page)}</code><br>${escape(message)}</li>`
    )
    .join('')
  return `<p class="quiet"><code>${escape(root)}</code> · ${words.checked(pages.length, calls)} · ${verdict(report, words)}</p>
<ul class="findings">${list}</ul>${pages.map((page) => pageArticle(page, pictures.get(page.page), words)).join('')}`
}

function pageArticle({ page, calls, errors }: CheckedPage, picture: Uint8Array | undefined, words: CheckWords): string {
  const { columns } = words
  const rows = calls.map(
    ({
      api,
      trigger,
      element,
      prompt,
      agreed,
      refused,
      errMsg
    }) => `<tr><td><code>${escape(api)}</code></td><td>${trigger === 'tap' ? `<code>${escape(element)}</code>` : words.triggers[trigger]}</td><td>${words.prompts[prompt]}</td>
<td class="${agreed === 'never' ? 'error' : ''}">${words.outcomes[agreed]}</td><td class="${refused === 'never' ? 'error' : ''}">${words.outcomes[refused]}</td><td>${escape(errMsg)}</td></tr>`
  )
  const table = `<table><tr>${[columns.call, columns.element, columns.prompt, columns.agreed, columns.refused, columns.error].map((name) => `<th>${name}</th>`).join('')}</tr>${rows.join('')}</table>`
  const thrown = errors
    .map(
      ({ file, line, message }) =>
        `<li class="quiet"><code>${escape(file ? `${file}:${line} ` : '')}${escape(message)}</code></li>`
    )
    .join('')
  const image = picture
    ? `<img alt="${escape(words.pictureOf(page))}" src="data:image/png;base64,${Buffer.from(picture).toString('base64')}">`
    : ''
  return `<article>${image}<div><h2>${escape(page)}</h2>${calls.length > 0 ? table : `<p class="quiet">${words.noCalls}</p>`}${thrown && `<ul>${thrown}</ul>`}</div></article>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
