import type { PrivacyEvents, PrivacyManager, PrivacyOptions } from '../../../src/index'
import type { WeixinEvent } from '../../../simulator'
import { startWitness, type World } from '../../promises/ten-promises'
import { pageAt, type PageName } from './pages'

/** How one call came back, if it did, and over which page. */
export type Outcome =
  | { state: 'waits' }
  | ({ over: PageName | undefined } & (
      | { state: 'succeeded'; result: Record<string, unknown> }
      | { state: 'failed'; errno?: number; errMsg: string; kind?: string; retryAfter?: number }
    ))

/** `wx`: as the platform has it; `guard`: through the library; `sub`: through the sub-package's copy of it. */
export type Way = 'wx' | 'guard' | 'sub'

export type Api =
  | 'getClipboardData'
  | 'getLocation'
  | 'chooseMedia'
  | 'requirePrivacyAuthorize'
  | 'getPrivacySetting'
  | 'openPrivacyContract'

/** What the app does by itself, told when it is launched. */
export interface AppSettings {
  privacy?: Partial<Omit<PrivacyOptions, 'onError'>>
  /** Called in `App.onLaunch`. */
  onLaunch?: Api[]
  /** The app's handler of this event throws. */
  throwsOn?: keyof PrivacyEvents
}

/** What the user, the developer and the platform know at one moment. */
export interface Look {
  pageInSight: PageName | undefined
  pagesOnStack: number
  /** Those that are open, wherever. */
  prompts: { page: PageName; inSight: boolean; referrers: readonly string[] }[]
  calls: Outcome[]
  pending: string[]
  /** What the app heard: `agree`, `sub agree`, `chooseavatar`. */
  heard: string[]
  reported: { kind?: string; errMsg?: string }[]
}

type Wx = Record<string, (options: object) => unknown>
type Call = (options: object) => Promise<unknown>

/** The part of an engine that a scene needs: what is on the screen. */
export interface Screen extends Pick<World, 'prompts' | 'pageInSight' | 'alivePages'> {
  /** Paths of the pages on the stack. */
  stack(): string[]
  pathOfPage(pageId: string): string
}

/** The app's side of a scenario: makes calls, keeps what came of them, and has the ten promises watched. */
export function createScene(screen: Screen, wx: object, settings: AppSettings) {
  const copies = new Map<string, PrivacyManager>()
  const calls: Outcome[] = []
  const heard: string[] = []
  const errors: unknown[] = []
  const thrown: Error[] = []

  const pageInSight = (): PageName | undefined => {
    const [path] = screen.stack().slice(-1)
    return path === undefined ? undefined : pageAt(path)
  }
  const main = () => copies.get('main')!
  const witness = startWitness({
    ...screen,
    pending: () => main().pending,
    errors: () => errors,
    thrown: () => thrown,
    official: () => settings.privacy?.mode === 'official'
  })
  witness.listenTo(wx)

  function callBy(way: Way, api: Api): Call {
    if (way === 'wx') {
      return (options) => new Promise((success, fail) => (wx as Wx)[api]!({ ...options, success, fail }))
    }
    const manager = copies.get(way === 'sub' ? 'sub' : 'main')!
    const ofManager = (manager as unknown as Record<string, Call | undefined>)[api]
    return ofManager ?? (manager.guard((wx as Wx)[api] as (options: { success?: unknown }) => unknown) as Call)
  }

  function report(error: unknown): Look['reported'][number] {
    const { kind, errMsg } = error as { kind?: string; errMsg?: string }
    return { kind, errMsg: errMsg ?? String(error) }
  }

  /** The number of the call, for `look().calls`. */
  function call(api: Api, way: Way): number {
    const number = calls.push({ state: 'waits' }) - 1
    const end = (outcome: Outcome) => {
      if (calls[number]!.state !== 'waits') throw new Error(`${api} came back twice`)
      calls[number] = outcome
    }
    callBy(
      way,
      api
    )({}).then(
      (result) => end({ state: 'succeeded', over: pageInSight(), result: (result ?? {}) as Record<string, unknown> }),
      (error) => {
        const { errno, errMsg, kind, retryAfter } = error as Record<string, never>
        end({ state: 'failed', over: pageInSight(), errno, errMsg, kind, retryAfter })
      }
    )
    return number
  }

  return {
    /** The app has loaded its copy of the library, or the sub-package its own. */
    loaded(copy: 'main' | 'sub', manager: PrivacyManager): void {
      copies.set(copy, manager)
      if (copy === 'main')
        manager.configure({ presenterTimeout: 500, ...settings.privacy, onError: (error) => errors.push(error) })
      for (const event of ['need', 'show', 'agree', 'disagree'] as const) {
        manager.on(event, () => {
          heard.push(copy === 'main' ? event : `${copy} ${event}`)
          if (settings.throwsOn !== event || copy !== 'main') return
          thrown.push(new Error(`the app's handler of ${event}`))
          throw thrown[thrown.length - 1]
        })
      }
    },

    launched(): void {
      for (const api of settings.onLaunch ?? []) call(api, 'wx')
    },

    /** The platform tells what the user touches. */
    platformSays(event: WeixinEvent): void {
      if (event.type === 'tap') witness.tapped(event.buttonId, event.openType)
      if (event.type === 'exit') witness.exited()
    },

    hear: (event: string) => void heard.push(event),

    call,

    look(): Look {
      return {
        pageInSight: pageInSight(),
        pagesOnStack: screen.stack().length,
        prompts: screen
          .prompts()
          .filter(({ visible }) => visible)
          .map(({ pageId, referrers }) => ({
            page: pageAt(screen.pathOfPage(pageId)),
            inSight: pageId === screen.pageInSight(),
            referrers
          })),
        calls,
        pending: main().pending.map(({ referrer }) => referrer),
        heard,
        reported: errors.map(report)
      }
    },

    broken: () => witness.broken()
  }
}

export type Scene = ReturnType<typeof createScene>
