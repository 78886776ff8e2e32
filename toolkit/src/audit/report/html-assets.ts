/** What the HTML report carries with it, so that it opens without a network. */
export const style = `
:root { color-scheme: light dark; --surface: #fff; --text: #1a1a1a; --quiet: #5f5f5f; --line: #e6e6e6; --fill: #f6f7f6; --on-accent: #fff;
  --accent: #077a3f; --error: #c5221f; --warning: #9a6700; --info: #576b95 }
@media (prefers-color-scheme: dark) { :root { --surface: #191919; --text: #ddd; --quiet: #999; --line: #333; --fill: #222;
  --accent: #3fc17b; --on-accent: #10281b; --error: #ff8a80; --warning: #e3b341; --info: #8fa3d0 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--surface); color: var(--text); font: 15px/1.6 -apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif }
main { max-width: 1080px; margin: 0 auto; padding: 48px 24px; overflow-wrap: anywhere }
h1 { font-size: 24px; font-weight: 600; margin: 0 }
h2 { font-size: 17px; font-weight: 600; margin: 48px 0 16px }
h3 { font-size: 15px; font-weight: 500; margin: 0 }
section + section { margin-top: 72px; padding-top: 48px; border-top: 1px solid var(--line) }
small, .kind, .sum, .place, dd { color: var(--quiet); font-weight: 400 }
.kind { margin: 0 0 4px }
summary { cursor: pointer } :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
code { font: .9em/1.6 ui-monospace, monospace; padding: 1px 4px; border-radius: 4px; background: var(--fill) }
dl { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); margin: 0 } dt, dd { margin: 0; padding: 8px 0; border-bottom: 1px solid var(--line) } dt { padding-right: 24px }
@media (max-width: 600px) { dl { display: block } dt { border: 0; padding-bottom: 0 } dd { padding-top: 0 } }
.error { --tone: var(--error) } .warning { --tone: var(--warning) } .info { --tone: var(--info) }
b.error, b.warning, b.info { color: var(--tone) }

.verdict { font-size: 17px; font-weight: 500; margin: 16px 0 } .verdict p { margin: 0 0 4px } h3 b { margin-right: 8px }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: 13px }
th, td { padding: 8px 12px; border-bottom: 1px solid var(--line); text-align: center; white-space: nowrap }
th { font-weight: 500 } thead th { color: var(--quiet); vertical-align: bottom } thead th:not(:first-child) { min-width: 6.5em; white-space: normal } th:first-child { text-align: left; position: sticky; left: 0; background: var(--surface) }
th[scope=row] { min-width: min(320px, 38vw); white-space: normal }
td.used { color: var(--accent); font-weight: 600; cursor: help }
article { border-left: 3px solid var(--tone); padding: 4px 0 4px 16px; margin: 0 0 24px }
article p { margin: 4px 0 } .place { font: 13px/1.6 ui-monospace, monospace }
pre { margin: 8px 0; padding: 12px 16px; background: var(--fill); border-radius: 8px; overflow-x: auto; font: 13px/1.6 ui-monospace, monospace; tab-size: 2 }
.code span { display: inline-block; min-width: 100%; color: var(--quiet) } .code .here { color: var(--text) }
.code i { display: inline-block; width: 4em; font-style: normal; user-select: none }
.draft { position: relative } .draft button { position: absolute; top: 16px; right: 12px; min-height: 32px; padding: 0 16px; border: 0; border-radius: 6px;
  background: var(--accent); color: var(--on-accent); font: inherit; font-size: 13px; cursor: pointer }
@media print {
  :root { color-scheme: light; --surface: #fff; --text: #000; --quiet: #555; --line: #ccc; --fill: #f6f7f6; --accent: #077a3f; --error: #c5221f; --warning: #9a6700; --info: #576b95 }
  body { font-size: 12px; print-color-adjust: exact } main { max-width: none; padding: 0 } h2 { margin-top: 28px; break-after: avoid } article, tr, dt, dd { break-inside: avoid }
  pre { white-space: pre-wrap } .draft button { display: none } .wide { overflow: visible } table { font-size: 8px; width: 100% }
  th, td { padding: 3px 4px } thead th:not(:first-child), th[scope=row] { min-width: 0 } th:first-child { position: static }
}
`

export const script = `
for (const button of document.querySelectorAll('.draft button')) {
  button.addEventListener('click', async () => {
    const draft = button.nextElementSibling
    try {
      await navigator.clipboard.writeText(draft.textContent)
      button.textContent = button.dataset.copied
    } catch {
      getSelection().selectAllChildren(draft)
      button.textContent = document.execCommand('copy') ? button.dataset.copied : button.dataset.selected
    }
  })
}
`
