import { createWeixin, type Weixin, type WeixinOptions } from '../../simulator'
import type * as Library from '../../src/index'
import type { Consent } from '../../src/manager/consent'
import type { Presenter, Prompt, PromptEvent } from '../../src/manager/presenters'

/** A prompt as the manager sees one: what it was told to show, and what it raised. */
export interface FakePrompt extends Presenter {
  visible: boolean
  prompt?: Prompt
  raised: PromptEvent[]
  /** How often it was told to change: each is one `setData`. */
  changes: number
  stay: boolean
  /** What its component's event handlers do. */
  onEvent?: (event: PromptEvent) => void
}

/** A mini program in Node: the simulator as `wx`, a page stack, and prompts without a screen. */
export interface Program extends Weixin {
  privacyManager: Library.PrivacyManager
  library: typeof Library
  consent: Consent
  errors: unknown[]
  push(pageId: string): void
  pop(): void
  relaunch(pageId: string): void
  /** A tab page comes in sight; the one before stays alive. */
  switchTab(pageId: string): void
  prompt(pageId: string): FakePrompt
  remove(prompt: FakePrompt): void
  /** The user taps the agree button of the visible prompt. */
  agree(buttonId?: string): void
  visiblePrompts(): FakePrompt[]
  /** Loads a second copy of the library, as a sub-package would. */
  secondCopy(): { library: typeof Library; consent: Consent }
}

function load() {
  let library!: typeof Library
  let consent!: Consent
  jest.isolateModules(() => {
    library = require('../../src/index')
    consent = require('../../src/manager/privacy-manager').consent
  })
  return { library, consent }
}

/** `privacyOptions` are what the app configures in the same step in which it loads the library. */
export function startProgram(
  options: WeixinOptions = {},
  privacyOptions: Partial<Library.PrivacyOptions> = {}
): Program {
  const weixin = createWeixin({ console: { warn() {}, error() {} }, ...options })
  const prompts: FakePrompt[] = []
  let stack: string[] = []
  Object.assign(globalThis, {
    wx: weixin.wx,
    getCurrentPages: () => stack.map((id) => ({ route: id, getPageId: () => id }))
  })
  const { library, consent } = load()
  const errors: unknown[] = []
  library.privacyManager.configure({ onError: (error) => errors.push(error), ...privacyOptions })

  const unload = (pageIds: string[]) => {
    for (const prompt of prompts.filter(({ pageId }) => pageIds.includes(pageId))) program.remove(prompt)
  }

  const own = {
    library,
    consent,
    errors,
    privacyManager: library.privacyManager,
    push(pageId: string) {
      stack = [...stack, pageId]
      consent.present()
    },
    pop() {
      const [gone] = stack.slice(-1)
      stack = stack.slice(0, -1)
      unload([gone])
      consent.present()
    },
    relaunch(pageId: string) {
      const gone = [...stack]
      stack = [pageId]
      unload(gone)
      consent.present()
    },
    switchTab(pageId: string) {
      const gone = stack.slice(1)
      stack = [pageId]
      unload(gone)
      consent.present()
    },
    prompt(pageId: string) {
      const prompt: FakePrompt = {
        pageId,
        visible: false,
        raised: [],
        changes: 0,
        stay: false,
        show(asked, shown) {
          prompt.changes++
          prompt.visible = true
          prompt.prompt = asked
          setTimeout(shown, 0)
        },
        hide() {
          prompt.changes++
          prompt.visible = false
        },
        rename(contractName) {
          prompt.changes++
          prompt.prompt = { ...prompt.prompt!, contractName }
        },
        notify(event) {
          prompt.raised.push(event)
          prompt.onEvent?.(event)
        },
        stays: () => prompt.stay
      }
      prompts.push(prompt)
      consent.attach(prompt)
      return prompt
    },
    remove(prompt: FakePrompt) {
      prompts.splice(prompts.indexOf(prompt), 1)
      consent.detach(prompt)
    },
    agree(buttonId = 'privacy-agree') {
      weixin.tap(buttonId, 'agreePrivacyAuthorization', (event) => {
        if (event === 'agreeprivacyauthorization') library.privacyManager.agreed(buttonId)
      })
    },
    visiblePrompts: () => prompts.filter(({ visible }) => visible),
    secondCopy: load
  }
  const program = Object.defineProperties(own, Object.getOwnPropertyDescriptors(weixin)) as unknown as Program
  return program
}

/** Lets the platform, the prompt and promises come to rest. */
export const settle = (ms = 50) => jest.advanceTimersByTimeAsync(ms)
