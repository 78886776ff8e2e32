import { BuildError } from './build-error'
import { lineAt } from './source-tree'

/** Tags of the template language itself. */
const syntaxTags = ['block', 'slot', 'template', 'import', 'include', 'wxs']

/** Built-in components, https://developers.weixin.qq.com/miniprogram/dev/component/ */
export const builtinTags: readonly string[] = [
  ...['view', 'text', 'scroll-view', 'swiper', 'swiper-item', 'cover-view', 'cover-image', 'root-portal'],
  ...['page-container', 'share-element', 'match-media', 'movable-area', 'movable-view', 'sticky-section'],
  ...['sticky-header', 'list-view', 'grid-view', 'draggable-sheet', 'snapshot', 'span', 'open-container'],
  ...['icon', 'progress', 'rich-text', 'selection'],
  ...['button', 'checkbox', 'checkbox-group', 'editor', 'form', 'input', 'label', 'picker', 'picker-view'],
  ...['picker-view-column', 'radio', 'radio-group', 'slider', 'switch', 'textarea', 'keyboard-accessory'],
  ...['navigator', 'functional-page-navigator', 'image', 'video', 'audio', 'camera', 'live-player', 'live-pusher'],
  ...['voip-room', 'channel-video', 'channel-live', 'map', 'canvas', 'web-view', 'ad', 'ad-custom', 'official-account'],
  ...['open-data', 'open-data-list', 'open-data-item', 'page-meta', 'navigation-bar', 'store-home', 'store-product']
]

/** Fails on the first tag that is neither part of the language, built in, nor in `declared`. */
export function checkTags(file: string, source: string, declared: ReadonlySet<string>): void {
  const known = new Set([...syntaxTags, ...builtinTags, ...declared])
  const text = maskExpressions(source)
  for (const { 1: name, index } of text.matchAll(openingTag)) {
    if (known.has(name!)) continue
    throw new BuildError(file, lineAt(text, index), `unknown tag <${name}>: neither built in nor in "usingComponents"`)
  }
}

/** With its attributes, whose values may hold anything. */
const openingTag = /<([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/g

/** Blanks out what may hold a `<` that opens no tag, and keeps every line where it is. */
function maskExpressions(source: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ')
  return source
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(<wxs\b[^>]*[^/]>)([\s\S]*?)(?=<\/wxs>)/g, (_, open: string, body: string) => open + blank(body))
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
}
