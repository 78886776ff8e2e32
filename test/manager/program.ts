import { createWeixin, type Weixin, type WeixinOptions } from '../../simulator'
import type * as Library from '../../src/index'
import * as staticLibrary from '../../src/index'
import createConsent from '../../src/manager/consent'
import type { PrivacyEvents } from '../../src/manager/options'
import type { Presenter, Prompt } from '../../src/manager/presenters'
import createPrivacyManager from '../../src/manager/privacy-manager'

type PromptEvent = keyof PrivacyEvents

/** A prompt as the manager sees one: what it was told to show, and what it raised. */
export interface FakePrompt extends Required<Omit<Presenter, 'lang'>> {
  visible: boolean
  prompt?: Prompt
  raised: PromptEvent[]
  /** How often it was told to change: each is one `setData`. */
  changes: number
  /** What its component's event handlers do. */
  onEvent?: (event: PromptEvent) => void
}

/** A mini program in Node: the simulator as `wx`, a page stack, and prompts without a screen. */
export interface Program extends Weixin {
  privacyManager: Library.PrivacyManager
  library: typeof Library
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
  prompts: readonly FakePrompt[]
  pageInSight(): string | undefined
  /** How many pages are on the stack. */
  depth(): number
  /** Those on the stack and the tabs out of sight. */
  alivePages(): string[]
  /** The program goes to the background, or comes back. */
  comeToFront(inFront: boolean): void
  /** Loads a second copy of the library, as a sub-package would. */
  secondCopy(): Copy
}

type Copy = typeof Library

/** A manager of its own, without loading the library anew: for tests that need thousands. */
export function freshManager(): Copy {
  return { ...staticLibrary, privacyManager: createPrivacyManager(createConsent(() => undefined)) }
}

function load(): Copy {
  let library!: typeof Library
  jest.isolateModules(() => {
    library = require('../../src/index')
  })
  return library
}

/** `privacyOptions` are what the app configures in the same step in which it loads the library. */
export function startProgram(
  options: WeixinOptions = {},
  privacyOptions: Partial<Library.PrivacyOptions> = {},
  loadLibrary: () => Copy = load
): Program {
  const weixin = createWeixin({ console: { warn() {}, error() {} }, ...options })
  const prompts: FakePrompt[] = []
  const tabs = new Set<string>()
  let stack: string[] = []
  const routed: (() => void)[] = []
  const left: (() => void)[] = []
  const returned: (() => void)[] = []
  Object.assign(weixin.wx, {
    onAppRoute: (hear: () => void) => void routed.push(hear),
    onAppHide: (hear: () => void) => void left.push(hear),
    onAppShow: (hear: () => void) => void returned.push(hear)
  })
  Object.assign(globalThis, {
    wx: weixin.wx,
    getCurrentPages: () => stack.map((id) => ({ route: id, getPageId: () => id }))
  })
  const library = loadLibrary()
  const errors: unknown[] = []
  library.privacyManager.configure({ onError: (error) => errors.push(error), ...privacyOptions })

  const leave = new Map<FakePrompt, () => void>()
  const remove = (prompt: FakePrompt) => {
    prompts.splice(prompts.indexOf(prompt), 1)
    leave.get(prompt)!()
    weixin.removeButtons(['privacy-agree'])
  }

  /** Pages leave and one comes in sight; what hears of it are the prompts, as components do. */
  const goTo = (pages: string[]) => {
    stack = pages
    const [inSight] = stack.slice(-1)
    for (const prompt of prompts.filter(({ pageId }) => !stack.includes(pageId) && !tabs.has(pageId))) remove(prompt)
    if (prompts.some(({ pageId }) => pageId === inSight)) library.privacyManager.present()
    for (const hear of routed) hear()
  }

  const own = {
    library,
    errors,
    prompts,
    pageInSight: () => stack[stack.length - 1],
    depth: () => stack.length,
    alivePages: () => [...new Set([...stack, ...tabs])],
    privacyManager: library.privacyManager,
    push: (pageId: string) => goTo([...stack, pageId]),
    pop: () => goTo(stack.slice(0, -1)),
    relaunch(pageId: string) {
      tabs.clear()
      goTo([pageId])
    },
    switchTab(pageId: string) {
      tabs.add(pageId)
      goTo([pageId])
    },
    prompt(pageId: string) {
      const prompt: FakePrompt = {
        pageId,
        visible: false,
        raised: [],
        changes: 0,
        show(asked, shown) {
          prompt.changes++
          prompt.visible = true
          prompt.prompt = asked
          // `setData` calls back when the change is drawn, and not at all when the component is gone.
          setTimeout(() => prompts.includes(prompt) && shown(), 0)
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
        // Its page tells, as `privacyBehavior` does.
        get pageInSight() {
          return stack[stack.length - 1] === pageId
        }
      }
      prompts.push(prompt)
      leave.set(prompt, library.privacyManager.attach(prompt))
      return prompt
    },
    remove,
    agree(buttonId = 'privacy-agree') {
      weixin.tap(buttonId, 'agreePrivacyAuthorization', (event) => {
        if (event === 'agreeprivacyauthorization') library.privacyManager.agreed(buttonId)
      })
    },
    comeToFront(inFront: boolean) {
      for (const hear of inFront ? returned : left) hear()
    },
    visiblePrompts: () => prompts.filter(({ visible }) => visible),
    secondCopy: load
  }
  return Object.defineProperties(own, Object.getOwnPropertyDescriptors(weixin)) as unknown as Program
}

/** Lets the platform, the prompt and promises come to rest. */
export const settle = (ms = 50) => jest.advanceTimersByTimeAsync(ms)
