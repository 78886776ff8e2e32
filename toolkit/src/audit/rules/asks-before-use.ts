import { callersOf } from '../conduct'
import { rows } from '../interfaces'
import { isForeign } from '../ownership'
import type { Rule } from './rule'

const starts = new Set(['onLaunch', 'useLaunch', 'onLoad', 'useLoad'])
const launches = new Set(['onLaunch', 'useLaunch'])

/** Consent is asked for before the user has started anything: 15.1.3.1 of Weixin's rules of conduct. */
export const asksBeforeUse: Rule = {
  name: 'asks-before-use',
  severity: 'warning',
  *check({ conduct, facts, starting, scan, resolver, positionOf }) {
    let loaders: Map<string, Set<string>> | undefined
    const asking = conduct.functionsWhere(/requirePrivacyAuthorize/)
    const places = asking.flatMap(({ file, asks }) =>
      asks.map((offset) => ({ api: 'wx.requirePrivacyAuthorize', file, offset }))
    )
    for (const [api, sites] of facts.uses) {
      if (!rows.has(api) || !api.startsWith('wx.')) continue
      for (const { file, module, offset } of sites) if (!isForeign(module)) places.push({ api, file, offset })
    }
    for (const { api, file, offset } of places) {
      const around = conduct.around(file, offset)
      if (around.some(({ waitsForUser }) => waitsForUser)) continue
      // What is kept for later runs when it is called, not with what it stands in.
      const kept = around.findIndex(({ isKept }) => isKept)
      const ran = kept < 0 ? around : around.slice(0, kept + 1)
      const begins = (name: string, where: string) =>
        starts.has(name) && starting.get(where) === (launches.has(name) ? 'launch' : 'page')
      const leads = (where: string): boolean => {
        const functions = [...conduct.functionsOf(where), ...(where === file ? [] : conduct.functionsOf(file))]
        const names = callersOf(
          ran.flatMap(({ name }) => name || []),
          functions.map(({ name, callsAtOnce }) => ({ name, calls: callsAtOnce }))
        )
        return functions.some(
          ({ name, callsAtOnce }) => begins(name, where) && [...callsAtOnce].some((each) => names.has(each))
        )
      }
      const isLed = ran.some(({ name }) => begins(name, file)) || (around.length > 0 && leads(file))
      if (isLed || (around.length > 0 && loading(file).some(leads)))
        yield { subject: api, file, ...positionOf(file, offset), facts: { api } }
    }

    function loading(file: string): string[] {
      loaders ??= startingLoaders()
      return [...(loaders.get(file) ?? [])].filter((other) => other !== file)
    }

    /** Script -> those of launch and pages that load it. */
    function startingLoaders(): Map<string, Set<string>> {
      const found = new Map<string, Set<string>>()
      for (const from of starting.keys()) {
        for (const specifier of scan.scripts.get(from)?.specifiers ?? []) {
          const file = resolver.script(from, specifier)
          if (file !== undefined) found.set(file, (found.get(file) ?? new Set()).add(from))
        }
      }
      return found
    }
  }
}
