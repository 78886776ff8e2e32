import type { MarkdownRenderer } from 'vitepress'

/** A page is drawn for the browser, for the server and for the search: its code is coloured once, which is half of drawing. */
export function highlightOnce(md: MarkdownRenderer): void {
  const { highlight } = md.options
  if (!highlight) return
  const known = new Map<string, string>()
  md.options.highlight = (code, language, attributes) => {
    const key = JSON.stringify([code, language, attributes])
    let coloured = known.get(key)
    if (coloured === undefined) known.set(key, (coloured = highlight(code, language, attributes)))
    return coloured
  }
}
