import type { MarkdownRenderer } from 'vitepress'
import type { SiteLanguage } from './pages'
import { replaceRegions } from './written/regions'

/**
 * What is alive on the site, in the place of what can be read anywhere: a running phone for `<!-- live: pages/popup/index -->`
 * and its picture, the drawing for `<!-- figure: life -->` and its list. `<!-- widget: interface-finder -->` stands alone.
 */
export function figures(md: MarkdownRenderer): void {
  md.core.ruler.before('normalize', 'figures', (state) => {
    const language: SiteLanguage = String(state.env.relativePath).startsWith('zh/') ? 'zh' : 'en'
    const alive = replaceRegions(state.src, 'live', livePreview)
    const drawn = replaceRegions(alive, 'figure', () => `<RequestLife language="${language}" />`)
    state.src = drawn.replace(/^<!-- widget: (\S+) -->$/gm, (_, name: string) => `<${name} language="${language}" />`)
  })
}

/** A page of the demo, with its query if need be; or `example`, the program of the quick start. */
const livePreview = (subject: string) =>
  subject === 'example' ? '<LivePreview program="example" />' : `<LivePreview page="${subject}" />`
