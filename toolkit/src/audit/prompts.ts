import type { Collected } from './collect'
import { agreeOpenType } from './interfaces'
import { isLibrary } from './ownership'
import { pieceIdAt } from './outline/connections'
import { scriptText } from './scan'
import type { Element } from './wxml/parse'

const libraryPrompts = /\/privacy-(?:popup|button|page)(?:\/|$)/

/**
 * Whether the program listens for requests itself: without a listener Weixin's own pop-up asks. The library listens as
 * soon as there is something to ask with.
 */
export function listens(collected: Collected): boolean {
  const { scan, app, facts, reach, outlines } = collected
  if (scan.hasConsentPage || app.pages.some((page) => isLibrary(page))) return true
  if (pagesPlacing(collected, (path) => libraryPrompts.test(path)).size > 0) return true
  return facts.listeners.some(
    ({ site }) => !isLibrary(site.file) && reach.reaches(pieceIdAt(outlines, site.module, site.offset))
  )
}

/**
 * Pages on which the user can be asked for consent: by the library's tags, an agree button, a dialog that is opened with
 * one, or a page of its own.
 */
export function pagesWithPrompt(collected: Collected): Set<string> {
  const { scan, app, facts, markup, reach, outlines } = collected
  if (scan.hasConsentPage || app.pages.some((page) => isLibrary(page)) || opensPageThatAsks(collected))
    return new Set(app.pages)
  const pages = pagesPlacing(collected, (path) => libraryPrompts.test(path))
  for (const { part } of markup.agreeButtons) for (const page of reach.pagesOf(part.id)) pages.add(page)
  for (const { module, offset } of facts.openTypes.get(agreeOpenType) ?? []) {
    const piece = pieceIdAt(outlines, module, offset)
    for (const page of reach.isLaunched(piece) ? app.pages : reach.pagesOf(piece)) pages.add(page)
  }
  return pages
}

/** A script of the program listens, and opens a page with an agree button. */
function opensPageThatAsks({ scan, app, facts, markup, reach }: Collected): boolean {
  const asking = new Set(markup.agreeButtons.flatMap(({ part }) => reach.pagesOf(part.id)))
  const opened = app.pages.filter((page) => asking.has(page))
  return facts.listeners.some(({ site: { file } }) => {
    const text = isLibrary(file) || opened.length === 0 ? '' : scriptText(scan, file)
    return opens.test(text) && opened.some((page) => text.includes(page))
  })
}

const opens = /\b(?:navigateTo|redirectTo|reLaunch)\b/

/** Pages on which something asks before any privacy interface is touched. */
export function pagesAskingFirst(collected: Collected): Set<string> {
  const pages = pagesPlacing(
    collected,
    (path, { attributes }) => /privacy-gate/.test(path) || (/privacy-popup/.test(path) && attributes.has('auto'))
  )
  for (const file of collected.scan.asks) {
    if (!isLibrary(file)) for (const page of collected.reach.pagesOf(file)) pages.add(page)
  }
  return pages
}

/** Pages that place a component of the library. */
function pagesPlacing({ units, reach }: Collected, matches: (path: string, element: Element) => boolean): Set<string> {
  const pages = new Set<string>()
  for (const { parts, paths } of units.all.values()) {
    for (const part of parts) {
      const places = part.elements.some((element) => {
        const path = paths.get(element.tag)
        return path !== undefined && isLibrary(path) && matches(path, element)
      })
      if (places) for (const page of reach.pagesOf(part.id)) pages.add(page)
    }
  }
  return pages
}
