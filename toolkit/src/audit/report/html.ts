import { basename, isAbsolute, relative, resolve } from 'node:path'
import { privacyKeys } from '../../../../catalogue'
import { version } from '../../../package.json'
import type { AuditReport, Finding, Severity, Use } from '../types'
import { Frames } from './frame'
import { meaningOf, phrasesIn, withoutPage, type Phrases } from './phrases'
import { summaryOf, verdictOf } from './verdict'
import type { ReportLanguage } from './words'
import { script, style } from './html-assets'

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const text = (value: string | number) => String(value).replace(/[&<>"']/g, (character) => escaped[character])

/** What stands in backticks is code. */
const prose = (words: string) => text(words).replace(/`([^`]+)`/g, '<code>$1</code>')

/** A path that may break after each slash. */
const breakable = (path: string) => text(path).replace(/\//g, '/<wbr>')

/** The root, for whoever the report is forwarded to: as seen from here, or else the folder's name alone. */
function nameOf({ root }: AuditReport): string {
  const path = isAbsolute(root) ? relative('', root) : root
  return /^$|^[./\\]*$|^\.\./.test(path) ? basename(resolve(root)) || root : path
}

/** One file that needs nothing else: pages by information types, findings with code, the draft to copy. */
export function renderHtml(reports: readonly AuditReport[], language: ReportLanguage = 'en'): string {
  const phrases = phrasesIn(language)
  const title = reports.map(nameOf).join(', ')
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(phrases.title(title))}</title>
<style>${style}</style>
</head>
<body>
<main>
${reports.map((report) => section(report, language)).join('\n')}
<footer>${text(phrases.made(new Date().toISOString().slice(0, 10), version))}</footer>
</main>
<script>${script}</script>
</body>
</html>
`
}

function section(report: AuditReport, language: ReportLanguage): string {
  const phrases = phrasesIn(language)
  const { uses, findings } = report
  const verdict = verdictOf(report, phrases, language).map((line) => `<p>${text(line)}</p>`)
  return `<section>
<p class="kind">${text(phrases.kind)}</p>
<h1>${breakable(nameOf(report))}</h1>
<div class="verdict">${verdict.join('\n')}</div>
<p class="sum">${text(summaryOf(report, phrases))}</p>
${uses.length > 0 ? typesInUse(report, phrases, language) : ''}
<h2>${text(phrases.findings)}</h2>
${findings.length > 0 ? findingList(report, phrases) : `<p>${text(phrases.none)}</p>`}
${uses.length > 0 ? matrix(report, phrases, language) : ''}
${draft(report, phrases, language)}
</section>`
}

/** What to paste into the console, and what is not in it. */
function draft({ settingList, unreachedKeys }: AuditReport, phrases: Phrases, language: ReportLanguage): string {
  const unreached = unreachedKeys.map((key) => meaningOf(key as Use['privacyKey'], language))
  const apart = unreached.length > 0 ? `<p>${text(phrases.notInDraft(unreached))}</p>` : ''
  if (settingList.length === 0) return apart
  return `<h2>${text(phrases.draft)}</h2>
<p>${text(phrases.draftHint)}</p>
${apart}
<div class="draft"><button type="button" aria-live="polite" data-copied="${text(phrases.copied)}" data-selected="${text(phrases.selected)}">${text(phrases.copy)}</button><pre tabindex="0">${text(JSON.stringify(settingList, null, 2))}</pre></div>`
}

/** What the owner has to answer for, in the console's words. */
function typesInUse({ uses }: AuditReport, phrases: Phrases, language: ReportLanguage): string {
  const lines = columnsOf(uses).map((key) => {
    const ofType = uses.filter(({ privacyKey }) => privacyKey === key)
    const apis = [...new Set(ofType.map(({ api }) => api))]
    const pages = new Set(ofType.flatMap((use) => use.pages))
    return `<dt>${text(meaningOf(key, language))} <small>${text(key ?? phrases.unknownType)}</small></dt><dd>${text(phrases.usedThrough(apis, pages.size))}</dd>`
  })
  return `<h2>${text(phrases.types)}</h2>
<dl>${lines.join('\n')}</dl>`
}

/** Rows: pages, and code that is on none. Columns: information types. */
function matrix(report: AuditReport, phrases: Phrases, language: ReportLanguage): string {
  const { uses } = report
  const columns = columnsOf(uses)
  const pages = [...new Set(uses.flatMap((use) => use.pages))]
  const rows = pages.map((page) =>
    row(
      page,
      uses.filter((use) => use.pages.includes(page)),
      columns
    )
  )
  const onNoPage = uses.filter((use) => use.pages.length === 0)
  for (const name of new Set(onNoPage.map((use) => withoutPage(use, report, phrases)))) {
    const here = onNoPage.filter((use) => withoutPage(use, report, phrases) === name)
    rows.push(row(name, here, columns))
  }
  const heads = columns.map((key) => {
    const [name, meaning] = [key ?? phrases.unknownType, meaningOf(key, language)]
    const [shown, more] = language === 'zh' && key ? [meaning, name] : [name, meaning]
    return `<th scope="col" title="${text(more)}">${text(shown)}</th>`
  })
  return `<h2>${text(phrases.pages)}</h2>
<div class="wide" tabindex="0"><table><thead><tr><th scope="col">${text(phrases.page)}</th>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
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

/** The worst first. */
const severities: readonly Severity[] = ['error', 'warning', 'info']

function findingList({ folder, findings }: AuditReport, phrases: Phrases): string {
  const frames = new Frames(folder)
  const bySeverity = severities.flatMap((severity) => findings.filter((each) => each.severity === severity))
  return bySeverity.map((finding) => renderFinding(finding, phrases, frames)).join('\n')
}

function renderFinding(finding: Finding, phrases: Phrases, frames: Frames): string {
  const { severity, rule, message, file, line, column, places, why, remedy } = finding
  const frame = frames.around(file, line, column)
  const lines = frame?.lines.map((code, index) => {
    const number = frame.from + index
    return `<span${number === line ? ' class="here"' : ''}><i>${number}</i>${text(code)}</span>`
  })
  return `<article class="${severity}">
<h3><b class="${severity}">${text(phrases.severity[severity])}</b> ${prose(message)} <small>${text(rule)}</small></h3>
${placeList(places, phrases)}
${lines ? `<pre class="code" tabindex="0">${lines.join('\n')}</pre>` : ''}
<p>${prose(remedy)}</p>
<p>${prose(why)}</p>
</article>`
}

/** Of many places the first are read; the others are there for who looks for them. */
const placesInSight = 6

function placeList(places: Finding['places'], phrases: Phrases): string {
  const lines = places.map((each) => `${breakable(each.file)}:${each.line}:${each.column}`)
  const [first, others] = [lines.slice(0, placesInSight), lines.slice(placesInSight)]
  const more = `<details class="place"><summary>${text(phrases.morePlaces(others.length))}</summary>${others.join('<br>')}</details>`
  return `<p class="place">${first.join('<br>')}</p>${others.length > 0 ? more : ''}`
}
