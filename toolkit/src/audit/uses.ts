import type { Facts } from './facts'
import type { KitChoices } from './kit-choices'
import { agreeOpenType, rows } from './interfaces'
import { isForeign, isPackage } from './ownership'
import { pieceIdAt } from './outline/connections'
import type { Outlines } from './outline/outlines'
import type { Reach } from './reach'
import type { Scan } from './scan'
import type { Place, Use } from './types'
import type { Site } from './values/cell'
import type { MarkupResult } from './wxml/markup-uses'

export interface Uses {
  /** Of the user's information, or of something that cannot be told. */
  uses: Use[]
  /** Calls that are on no list of information types and are asked for all the same, such as `wx.onLocationChange`. */
  mentions: Use[]
  /** Whether a page or app.js leads there. The platform may scan what does not run all the same. */
  runs(use: Use): boolean
  /** Whether it stands in a package, bundled or not. */
  isOfPackage(use: Use): boolean
  /** Information types that a placed component of a package would use if it were given other properties. */
  unchosen: ReadonlySet<string>
}

interface Found {
  scan: Scan
  facts: Facts
  markup: MarkupResult
  reach: Reach
  outlines: Outlines
  choices: KitChoices
  positionOf(file: string, offset: number): { line: number; column: number }
}

interface UsedAt extends Site {
  api: string
  isGuess: boolean
  /** Of a template. */
  tag?: string
}

const openTypesOf = (places: readonly UsedAt[]) =>
  new Set(places.map(({ api }) => /^button\[open-type=(\w+)\]$/.exec(api)?.[1]))

/** What is used, in the order of the files. */
export function findUses({ scan, facts, markup, reach, outlines, choices, positionOf }: Found): Uses {
  const places: UsedAt[] = []
  const add = (api: string, site: Site & { tag?: string }, isGuess: boolean) => places.push({ api, ...site, isGuess })
  for (const [api, sites] of facts.uses) for (const site of sites) add(api, site, api.includes('*'))
  for (const [api, sites] of facts.guesses) for (const site of sites) add(api, site, true)
  for (const { api, part, offset, tag } of markup.uses)
    add(api, { module: part.id, file: part.file, offset, tag }, api.includes('*'))
  for (const [file, guessed] of scan.guessed)
    for (const { api, offset } of guessed) add(api, { module: file, file, offset }, true)
  const apis = new Set(places.map(({ api }) => api))
  for (const [api, sites] of facts.openTypes) {
    if (api === agreeOpenType) continue
    for (const site of sites) {
      if (isForeign(site.module)) continue
      // A function that is handed what a component on a page takes shows that component.
      if (markup.takes(site.path)) add(api, site, false)
      // Where nothing is known to place it, whoever is handed it may.
      else if (!apis.has(api)) add(api, site, true)
    }
  }
  const all = new Map<string, Use>()
  const launched = new Set<Use>()
  const ofPackages = new Set<Use>()
  const unchosen = new Set<string>()
  const openTypes = openTypesOf(places)
  // A kit's component does what it does for an open-type where it is given one, and not for the program's own buttons.
  const ofComponents = openTypesOf(places.filter(({ tag, module }) => tag !== 'button' || isForeign(module)))
  for (const { api, module, file, offset, isGuess, openType, setting } of places) {
    // Nothing sets it.
    if (setting?.values.length === 0) continue
    if (openType !== undefined && !(isForeign(module) ? ofComponents : openTypes).has(openType)) continue
    // In code that is not the team's, what cannot be told says nothing about the program.
    if (isGuess && api.includes('*') && isForeign(module)) continue
    const piece = pieceIdAt(outlines, module, offset)
    const isUnchosen = choices.isUnchosen({ module, file, offset })
    for (const row of rows.get(api) ?? [unlisted(api)]) {
      const use: Use = {
        ...row,
        file,
        ...positionOf(file, offset),
        pages: isUnchosen ? [] : reach.pagesOf(piece),
        certainty: isGuess ? 'unknown' : 'certain'
      }
      all.set(`${api} ${row.privacyKey} ${file} ${offset}`, use)
      if (!isUnchosen && reach.isLaunched(piece)) launched.add(use)
      if (isPackage(module)) ofPackages.add(use)
      if (isUnchosen && row.privacyKey !== null) unchosen.add(row.privacyKey)
    }
  }
  const sorted = [...all.values()].sort(inOrder)
  const isUse = ({ privacyKey, certainty }: Use) => privacyKey !== null || certainty === 'unknown'
  return {
    uses: sorted.filter(isUse),
    mentions: sorted.filter((use) => !isUse(use)),
    runs: (use) => use.pages.length > 0 || launched.has(use),
    isOfPackage: (use) => ofPackages.has(use),
    unchosen
  }
}

/** Uses where they were written: what was bundled into several files is one. */
export function usesAsWritten(uses: readonly Use[], written: (place: Place) => Place): Use[] {
  const all = new Map<string, Use>()
  for (const use of uses) {
    const { file, line, column } = written(use)
    const key = [use.api, use.privacyKey, use.certainty, file, line, column].join(' ')
    const known = all.get(key)
    const pages = [...new Set([...(known?.pages ?? []), ...use.pages])]
    all.set(key, { ...use, file, line, column, pages })
  }
  return [...all.values()].sort(inOrder)
}

const unlisted = (api: string): Pick<Use, 'api' | 'kind' | 'privacyKey'> => ({
  api,
  kind: api.startsWith('scope') ? 'scope' : api.includes('[') ? 'open-type' : 'api',
  privacyKey: null
})

const inOrder = (a: Use, b: Use) =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.api, b.api)

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
