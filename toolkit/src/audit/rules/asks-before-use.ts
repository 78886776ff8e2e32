import { openings, runningWith, type ScriptFunction } from '../conduct'
import { rows } from '../interfaces'
import { isForeign } from '../ownership'
import { sourceText } from '../scan'
import type { Rule, Subject } from './rule'

/** Consent is asked for before the user has started anything: 15.1.3.1 of Weixin's rules of conduct. */
export const asksBeforeUse: Rule = {
  name: 'asks-before-use',
  severity: 'warning',
  *check(subject) {
    const { conduct, ways, facts, isOfLibrary, positionOf } = subject
    const asking = conduct.functionsWhere(/requirePrivacyAuthorize/)
    const places = asking.flatMap(({ file, asks }) =>
      asks
        .filter((offset) => !isOfLibrary({ file, offset }))
        .map((offset) => ({ api: 'wx.requirePrivacyAuthorize', file, offset }))
    )
    for (const [api, sites] of facts.uses) {
      if (!rows.has(api) || !api.startsWith('wx.')) continue
      for (const { file, module, offset } of sites) if (!isForeign(module)) places.push({ api, file, offset })
    }
    for (const { api, file, offset } of places) {
      if (isInHandler(subject, file, offset)) continue
      const around = conduct.around(file, offset)
      if (around.some(({ waitsForUser }) => waitsForUser)) continue
      const runs = runningWith(around[0] ?? conduct.functionsOf(file)[0])
      const isOpening = (each: ScriptFunction) => opens(each, subject)
      if (ways.lead(runs, isOpening, ({ waits }) => !waits))
        yield { subject: api, file, ...positionOf(file, offset), facts: { api } }
    }
  }
}

/** `<button @click="uni.getLocation({})">` of a Vue template: it runs when the user taps. */
function isInHandler({ scan }: Subject, file: string, place: number): boolean {
  const handlers = [...scan.wxml.values()].flatMap(({ main }) => (main.file === file && main.calls) || [])
  return handlers.some(({ text, offset }) => offset <= place && place < offset + text.length)
}

/** It runs when the program or a page opens. */
function opens(
  { file, name, outer, isDefault }: ScriptFunction,
  { source, starting, conduct, ways, scan }: Subject
): boolean {
  const kind = starting.get(file)
  // A component's script may run later.
  if (!outer) return /\.(?:n?vue|uvue)$/.test(file) ? kind !== undefined : conduct.isReached(file)
  if (kind !== undefined) return openings[kind].has(name) || (isDefault && source === 'taro')
  return (
    openings.page.has(name) &&
    [...ways.loadersOf(file)].some((each) => starting.has(each) && mixes.test(sourceText(scan, each)))
  )
}

/** What a script says that takes over methods of a module it loads. */
const mixes = /\b(?:mixins?|behaviors)\b/
