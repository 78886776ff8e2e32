import type { Collected } from './collect'
import { isLibrary } from './scan'

const libraryPrompts = /(?:^|\/)miniprogram-privacy-consent\/(?:.*\/)?privacy-(?:popup|button|page)(?:\/|$)/

/** Whether the user can be asked for consent on a page: the library's tags, an agree button, or a page of its own. */
export function reachesPrompt({ scan, app, markup, reach, owners }: Collected, page: string): boolean {
  if (scan.hasConsentPage || app.pages.some((each) => isLibrary(each))) return true
  if (markup.agreeButtons.some(({ part }) => reach.pagesOf(part.id).includes(page))) return true
  for (const { parts, paths } of owners.all.values()) {
    for (const part of parts) {
      if (!reach.pagesOf(part.id).includes(page)) continue
      if (part.elements.some(({ tag }) => libraryPrompts.test(paths.get(tag) ?? ''))) return true
    }
  }
  return false
}

/** Whether something on a page asks before any privacy interface is touched. */
export function asksFirst({ scan, reach, owners }: Collected, page: string): boolean {
  for (const file of scan.asks) {
    if (!isLibrary(file) && reach.pagesOf(file).includes(page)) return true
  }
  for (const { parts, paths } of owners.all.values()) {
    for (const part of parts) {
      if (!reach.pagesOf(part.id).includes(page)) continue
      for (const { tag, attributes } of part.elements) {
        const path = paths.get(tag) ?? ''
        if (isLibrary(path) && (/privacy-gate/.test(path) || (/privacy-popup/.test(path) && attributes.has('auto'))))
          return true
      }
    }
  }
  return false
}
