import { independentRootOf } from '../../../mini-program'
import type { Collected } from './collect'
import type { Conduct } from './conduct'
import { agreeOpenType } from './interfaces'
import { isLibrary } from './ownership'
import { pieceAround, pieceIdAt } from './outline/connections'
import { promptElement, scriptText } from './scan'
import type { Site } from './values/cell'
import { drawsScripts, type Element } from './wxml/parse'

const libraryPrompts = /\/privacy-(?:popup|button|page)(?:\/|$)/

/** Whether the library listens, as it does as soon as there is something to ask with, be it read with the program or not. */
export function libraryListens(collected: Collected): boolean {
  const { scan, app, reach } = collected
  if (scan.hasPlugInPage || app.pages.some((page) => isLibrary(page))) return true
  if ([...scan.attaching, ...scan.prompting].some((file) => reach.reaches(file))) return true
  return pagesPlacing(collected, (path) => libraryPrompts.test(path)).size > 0
}

/** Whether the program listens for requests itself: without a listener Weixin's own pop-up asks. */
export function listens(collected: Collected): boolean {
  const { scan, facts, reach, outlines } = collected
  if (scan.hasConsentPage || libraryListens(collected)) return true
  return facts.listeners.some(
    ({ site }) => !isLibrary(site.file) && reach.reaches(pieceIdAt(outlines, site.module, site.offset))
  )
}

/** How much is wrong with an agree button: where nothing listens, no request waits for it, and a tap counts all the same. */
export function severityOfAgreeButtons(collected: Collected): 'error' | 'info' {
  const { listeners, answers } = collected.facts
  return listeners.length > 0 || answers.length > 0 || listens(collected) ? 'error' : 'info'
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
  for (const file of scan.prompting)
    for (const piece of piecesWith(promptElement, file, collected))
      for (const page of reach.pagesOf(piece)) pages.add(page)
  // Those of the library are where its tags are.
  const buttons = markup.agreeButtons.filter(({ part }) => !isLibrary(part.file))
  for (const { part } of buttons) {
    // A framework's build puts its components where they are needed.
    const there = collected.source === 'native' ? pagesBeside(part.file, collected) : () => true
    for (const page of reach.pagesOf(part.id).filter(there)) pages.add(page)
  }
  for (const { module, offset } of facts.openTypes.get(agreeOpenType) ?? []) {
    const piece = pieceIdAt(outlines, module, offset)
    for (const page of reach.isLaunched(piece) ? app.pages : reach.pagesOf(piece)) pages.add(page)
  }
  return pages
}

/** A script of the program listens, and opens a page with an agree button. */
function opensPageThatAsks({ scan, app, facts, markup, reach, conduct }: Collected): boolean {
  const asking = new Set(markup.agreeButtons.flatMap(({ part }) => reach.pagesOf(part.id)))
  const opened = app.pages.filter((page) => asking.has(page))
  return facts.listeners.some(({ site }) => {
    const text = isLibrary(site.file) || opened.length === 0 ? '' : scriptText(scan, site.file)
    return opens.test(text) && opened.some((page) => text.includes(page)) && mayOpen(conduct, site, text)
  })
}

const opens = /\b(?:navigateTo|redirectTo|reLaunch)\b/

/** Whether a listener may be what opens a page in its file: not where all that it calls is seen, and none of it does. */
function mayOpen(conduct: Conduct, { file, offset }: Site, text: string): boolean {
  const functions = conduct.functionsOf(file)
  const listener = functions.find(({ start }) => start > offset)
  if (!listener || watches.test(text) || !handsOver.test(text.slice(offset, listener.start))) return true
  const running = new Set([listener])
  for (const { start, end, calls } of running) {
    if (opens.test(text.slice(start, end))) return true
    for (const { name } of calls?.values() ?? []) {
      const called = functions.filter((each) => each.name === name)
      if (called.length === 0 && !opensNothing.has(name)) return true
      for (const each of called) running.add(each)
    }
  }
  return false
}

/** What may call a function because something was set. */
const watches = /\b(?:watch|observers?|useEffect|useLayoutEffect|autorun|reaction)\b|\bset \w+\(/

/** `wx.onNeedPrivacyAuthorization(` before a function. */
const handsOver = /^[\w$.?!\s]*\(\s*$/

const opensNothing = new Set(['log', 'info', 'warn', 'error', 'setData', 'getApp', 'getCurrentPages'])

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

/** Where in a script something is written. */
function piecesWith({ source }: RegExp, file: string, { scan, outlines }: Collected): string[] {
  const found = [...scriptText(scan, file).matchAll(new RegExp(source, 'g'))]
  return found.map(({ index }) => pieceAround(outlines, file, index))
}

/** Pages that place a component of the library, where it can be had: it is drawn nowhere else. */
function pagesPlacing(collected: Collected, matches: (path: string, element: Element) => boolean): Set<string> {
  const { units, reach, scan } = collected
  const pages = new Set<string>()
  for (const { parts, paths, components } of units.all.values()) {
    for (const part of parts) {
      // Taro's has all that scripts may draw.
      if (drawsScripts(scan.wxml.get(part.file)?.templates ?? new Map())) continue
      for (const element of part.elements) {
        const path = paths.get(element.tag)
        if (path === undefined || !isLibrary(path) || !matches(path, element)) continue
        const base = components.get(element.tag) ?? putByPlugIn(collected, path)
        const there = base === undefined ? () => true : pagesBeside(base, collected)
        for (const page of reach.pagesOf(part.id).filter(there)) pages.add(page)
      }
    }
  }
  return pages
}

/** Our plug-ins for uni-app and Taro put the library into the main package. */
const putByPlugIn = ({ source }: Collected, path: string): string | undefined =>
  source === 'uni-app' || source === 'taro' ? `miniprogram_npm/${path}` : undefined

/** Whether a page is on the same side of independent sub-packages as a file. */
function pagesBeside(file: string, { app }: Collected): (page: string) => boolean {
  const root = independentRootOf(app.settings, file)
  return (page) => independentRootOf(app.settings, page) === root
}
