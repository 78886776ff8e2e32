import { privacyKeys } from '../../../../catalogue'
import type { AuditReport, Finding, Use } from '../types'
import { Frames } from './frame'
import { script, style } from './html-assets'

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const text = (value: string | number) => String(value).replace(/[&<>"']/g, (character) => escaped[character])
const meanings = new Map<string, string>(privacyKeys.map(({ key, en }) => [key, en]))

/** A path that may break after each slash. */
const breakable = (path: string) => text(path).replace(/\//g, '/<wbr>')

/** One file that needs nothing else: pages by information types, findings with code, the draft to copy. */
export function renderHtml(reports: readonly AuditReport[]): string {
  const title = reports.map(({ root }) => root).join(', ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Privacy audit of ${text(title)}</title>
<style>${style}</style>
</head>
<body>
${reports.map(section).join('\n')}
<script>${script}</script>
</body>
</html>
`
}

function section(report: AuditReport): string {
  const { root, uses, findings, settingList, stats } = report
  const count = (severity: Finding['severity']) => findings.filter((each) => each.severity === severity).length
  return `<main>
<h1>${text(root)}</h1>
<p class="sum">${uses.length} uses of ${settingList.length} information types in ${stats.files} files.
<b class="error">${count('error')} errors</b> <b class="warning">${count('warning')} warnings</b> <b class="info">${count('info')} notes</b></p>
<h2>Pages and what they use</h2>
${matrix(uses)}
<h2>Findings</h2>
${findings.length > 0 ? findingList(report) : '<p>None.</p>'}
<h2>Draft of setting_list</h2>
<p>The information types in use. Add what each is for.</p>
<div class="draft"><button type="button">Copy</button><pre>${text(JSON.stringify(settingList, null, 2))}</pre></div>
</main>`
}

/** Rows: pages, and code that no page reaches. Columns: information types. */
function matrix(uses: readonly Use[]): string {
  if (uses.length === 0) return '<p>No privacy interface is used.</p>'
  const columns = columnsOf(uses)
  const pages = [...new Set(uses.flatMap((use) => use.pages))]
  const rows = pages.map((page) =>
    row(
      page,
      uses.filter((use) => use.pages.includes(page)),
      columns
    )
  )
  const unreached = uses.filter((use) => use.pages.length === 0)
  if (unreached.length > 0)
    rows.push(row('No page reaches it; the platform may scan it all the same', unreached, columns))
  const heads = columns.map((key) =>
    key === null
      ? '<th title="The source does not say which">not known</th>'
      : `<th title="${text(meanings.get(key) ?? '')}">${text(key)}</th>`
  )
  return `<div class="wide"><table><thead><tr><th>Page</th>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

/** In the order of the catalogue; what is not known comes last. */
function columnsOf(uses: readonly Use[]): Use['privacyKey'][] {
  const used = new Set(uses.map(({ privacyKey }) => privacyKey))
  const known = privacyKeys.map(({ key }) => key).filter((key) => used.has(key))
  return used.has(null) ? [...known, null] : known
}

function row(name: string, uses: readonly Use[], columns: Use['privacyKey'][]): string {
  const cells = columns.map((key) => {
    const here = uses.filter(({ privacyKey }) => privacyKey === key)
    if (here.length === 0) return '<td></td>'
    const places = here.map(({ api, file, line }) => `${api}  ${file}:${line}`).join('\n')
    return `<td class="used" title="${text(places)}">${here.length}</td>`
  })
  return `<tr><th scope="row">${breakable(name)}</th>${cells.join('')}</tr>`
}

function findingList({ folder, findings }: AuditReport): string {
  const frames = new Frames(folder)
  return findings.map((finding) => renderFinding(finding, frames)).join('\n')
}

function renderFinding({ severity, rule, message, file, line, column, why, remedy }: Finding, frames: Frames): string {
  const frame = frames.around(file, line, column)
  const lines = frame?.lines.map((code, index) => {
    const number = frame.from + index
    return `<span${number === line ? ' class="here"' : ''}><i>${number}</i>${text(code)}</span>`
  })
  return `<article class="${severity}">
<h3>${text(message)} <small>${text(rule)}</small></h3>
<p class="place">${text(file)}:${line}:${column}</p>
${lines ? `<pre class="code">${lines.join('\n')}</pre>` : ''}
<p>${text(why)} ${text(remedy)}</p>
</article>`
}
