import type { Analysis } from './analysis'
import type { Answer, HandedOpenType } from './syntax/context'
import type { Parsed } from './syntax/parse'
import type { Site, Value } from './values/cell'

/** Something that is registered with `onNeedPrivacyAuthorization`. */
export interface Listener {
  site: Site
  /** No function that it can be looks at `resolve`. */
  neverResolves: boolean
  /** All that `resolve` is known to be handed are answers like `{ buttonId }`, of which the platform takes none. */
  lacksEvent: boolean
  /** The library of this project registers it, for whoever asks it to. */
  ofLibrary: boolean
}

/** What the scripts of a program say of the platform: all that a rule sees of the analysis. */
export interface Facts {
  /** Where each interface is used: `wx.getLocation`, `scope.userLocation`. */
  readonly uses: ReadonlyMap<string, readonly Site[]>
  /** The same in files that could not be read, by their words. */
  readonly guesses: ReadonlyMap<string, readonly Site[]>
  /** Open-types that functions are handed, each of which may have a button placed with it. */
  readonly openTypes: ReadonlyMap<string, readonly HandedOpenType[]>
  /** Answers to the platform: `resolve({ event: 'agree' })`. */
  readonly answers: readonly Answer[]
  /** Functions given to `onNeedPrivacyAuthorization`. */
  readonly listeners: readonly Listener[]
  /** Where a file could not be read on. */
  readonly errors: ReadonlyMap<string, NonNullable<Parsed['error']>>
  /** Kinds of syntax that the analysis does not know, and how often they came by: what is in them is walked all the same. */
  readonly notUnderstood: ReadonlyMap<string, number>
}

/** What is known once everything has been solved. `isOfLibrary` tells calls of the library, which ask for nothing by themselves. */
export function factsOf(
  { found, guessed, openTypes, scripts, calls, errors }: Analysis,
  isOfLibrary: (site: Site) => boolean
): Facts {
  const notUnderstood = new Map<string, number>()
  for (const script of scripts.values()) {
    for (const [kind, times] of script.notUnderstood) notUnderstood.set(kind, (notUnderstood.get(kind) ?? 0) + times)
  }
  return {
    uses: new Map(
      Array.from(found, ([api, sites]) => [
        api,
        [...sites.values()].filter((site) => !api.includes('*') || !isOfLibrary(site))
      ])
    ),
    guesses: guessed,
    openTypes,
    answers: [...scripts.values()].flatMap(({ answers }) => answers),
    listeners: Array.from(calls.listeners, ([site, { listener, answered }]) => {
      const functions = (listener?.values ?? []).filter((value) => value.type === 'function')
      const neverResolves = functions.length > 0 && functions.every(({ ignoresFirst }) => ignoresFirst)
      const lacksEvent = answered.values.length > 0 && answered.values.every(isWithoutEvent)
      return { site, neverResolves, lacksEvent, ofLibrary: isOfLibrary(site) }
    }),
    errors,
    notUnderstood
  }
}

/** `{ buttonId: 'agree' }`, and nothing more is ever put into it. */
const isWithoutEvent = (value: Value): boolean =>
  value.type === 'shape' &&
  value.properties.has('buttonId') &&
  !value.properties.has('event') &&
  !value.rest &&
  value.through.length === 0
