import type { Page } from 'playwright-core'
import type { Weixin, WeixinEvent } from '../../simulator'

/** What the simulator tells of itself, as it comes out of the browser. */
type Told = Pick<Weixin, 'calls' | 'settings' | 'listenerRegistrations' | 'contractVisible'> & {
  readonly officialPopup: Pick<Weixin['officialPopup'], 'visible' | 'style' | 'calls'>
}

type Handler = (event: WeixinEvent) => void

/** What the browser calls with each event, beside what the simulator tells then. */
const hears = 'previewHears'

/** A likeness of the simulator in a browser. What it tells is kept up to date; what it does comes later, as a promise. */
export async function remoteWeixin(page: Page): Promise<{ weixin: Weixin; connect(): Promise<void> }> {
  const handlers = new Set<Handler>()
  let told: Told | undefined
  await page.exposeFunction(hears, (event: WeixinEvent | null, now: Told) => {
    told = now
    if (event) for (const handler of [...handlers]) handler(event)
  })
  const act =
    (path: string) =>
    (...args: unknown[]) =>
      page.evaluate(actInside, [path, args] as const) as never
  const weixin = {
    get wx() {
      throw new Error('wx is inside of the browser: use program.callWxMethod')
    },
    get calls() {
      return told!.calls
    },
    get settings() {
      return told!.settings
    },
    get listenerRegistrations() {
      return told!.listenerRegistrations
    },
    get contractVisible() {
      return told!.contractVisible
    },
    get officialPopup() {
      return { ...told!.officialPopup, agree: act('officialPopup.agree'), disagree: act('officialPopup.disagree') }
    },
    on(handler: Handler) {
      handlers.add(handler)
      return () => void handlers.delete(handler)
    },
    ...Object.fromEntries(
      ['configure', 'declare', 'clearHistory', 'tap', 'mountComponent', 'focusNickname', 'closeContract'].map(
        (name) => [name, act(name)]
      )
    )
  }
  return { weixin: weixin as unknown as Weixin, connect: () => page.evaluate(connectInside, hears) }
}

/* The functions below run in the browser. */

function connectInside(hears: string): Promise<void> {
  const { weixin } = globalThis.preview.running!
  const send = (globalThis as unknown as Record<string, (event: unknown, told: object) => Promise<void>>)[hears]!
  const tell = (event: unknown) => {
    const { calls, settings, listenerRegistrations, contractVisible, officialPopup } = weixin
    const { console: _console, ...values } = settings
    const popup = { visible: officialPopup.visible, style: officialPopup.style, calls: officialPopup.calls }
    const told = { calls, settings: values, listenerRegistrations, contractVisible, officialPopup: popup }
    return send(JSON.parse(JSON.stringify(event)), JSON.parse(JSON.stringify(told)) as object)
  }
  // After the platform has taken note of it.
  weixin.on((event) => queueMicrotask(() => void tell(event)))
  return tell(null)
}

function actInside([path, args]: readonly [string, unknown[]]): unknown {
  const parts = path.split('.')
  const name = parts.pop()!
  const owner = parts.reduce<unknown>(
    (object, part) => (object as Record<string, unknown>)[part],
    globalThis.preview.running!.weixin
  )
  return (owner as Record<string, (...args: unknown[]) => unknown>)[name]!(...args)
}
