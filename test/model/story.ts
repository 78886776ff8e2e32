import { undocumented, type UndocumentedChoices, type UndocumentedOption, type WeixinOptions } from '../../simulator'
import type { PrivacyManager } from '../../src/index'
import { startWatched } from './promises'

/** Every combination of the readings that the documentation allows, by number. */
const points = Object.entries(undocumented) as [UndocumentedOption, { choices: Record<string, string> }][]
export const combinations = points.reduce((count, [, { choices }]) => count * Object.keys(choices).length, 1)

export function combination(number: number): UndocumentedChoices {
  let rest = number % combinations
  const choices: Record<string, string> = {}
  for (const [option, point] of points) {
    const names = Object.keys(point.choices)
    choices[option] = names[rest % names.length]
    rest = Math.floor(rest / names.length)
  }
  return choices as UndocumentedChoices
}

export const timeout = 3000

const apis = ['getClipboardData', 'getLocation', 'chooseMedia', 'requirePrivacyAuthorize'] as const
export type Api = (typeof apis)[number]
export { apis }

/** What can happen in a mini program, told step by step; after each the ten promises are checked. */
export type Story = ReturnType<typeof begin>

export function begin(reading: number, settings: WeixinOptions = {}) {
  const promises = startWatched({ ...combination(reading), ...settings }, { presenterTimeout: timeout, mode: 'custom' })
  const { program, thrown } = promises
  let pages = 0
  let throwing = false
  let hurried = false

  /** Long enough for a request without a prompt to look around once. */
  const rest = async (ms = 120) => {
    await jest.advanceTimersByTimeAsync(ms)
    promises.check()
  }

  const explode = (where: string) => {
    if (!throwing) return
    const error = new Error(`handler of ${where}`)
    thrown.push(error)
    throw error
  }
  for (const event of ['need', 'show', 'agree', 'disagree'] as const) {
    program.privacyManager.on(event, () => explode(event))
  }

  const attach = (pageId: string) => {
    const prompt = program.prompt(pageId)
    prompt.onEvent = (event) => explode(`bind:${event}`)
    return prompt
  }

  const step =
    <Args extends unknown[]>(act: (...args: Args) => void) =>
    async (...args: Args) => {
      act(...args)
      if (hurried) hurried = false
      else await rest()
    }

  const callBy = (manager: PrivacyManager, api: Api) => {
    if (api === 'requirePrivacyAuthorize') manager.requirePrivacyAuthorize().catch(() => {})
    else
      manager
        .guard(program.wx[api] as (options: { fail?: unknown }) => void)({})
        .catch(() => {})
  }
  const call = (api: Api) => callBy(program.privacyManager, api)

  return {
    program,
    promises,
    push: step((prompt: 'with a prompt' | 'bare') => {
      const pageId = `${prompt === 'bare' ? 'bare' : 'page'}-${++pages}`
      program.push(pageId)
      if (prompt !== 'bare') attach(pageId)
    }),
    /** Nothing happens on the last page, as on Weixin. */
    pop: step(() => program.depth() > 1 && program.pop()),
    relaunch: step((prompt: 'with a prompt' | 'bare') => {
      const pageId = `${prompt === 'bare' ? 'bare' : 'page'}-${++pages}`
      program.relaunch(pageId)
      if (prompt !== 'bare') attach(pageId)
    }),
    switchTab: step((tab: 'tab-a' | 'tab-b' | 'bare-tab') => {
      const fresh = !program.alivePages().includes(tab)
      program.switchTab(tab)
      if (fresh && tab !== 'bare-tab') attach(tab)
    }),
    /** A `wx:if` turns true, on any page that is alive. */
    attachLate: step((nth: number) => {
      const alive = program.alivePages()
      if (alive.length) attach(alive[nth % alive.length])
    }),
    /** A `wx:if` turns false. On a tab page out of sight this cannot be told from the end of the page. */
    detach: step((nth: number) => {
      const removable = program.prompts.filter(({ pageId }) => pageId === program.pageInSight())
      if (removable.length) program.remove(removable[nth % removable.length])
    }),
    call: step(call),
    callTwo: step((first: Api, second: Api) => {
      call(first)
      call(second)
    }),
    /** When the calls of before have reached the listener of before. */
    async strangerRegisters() {
      await rest()
      promises.strangerRegisters()
    },
    callByOtherBuild: step((api: Api) => promises.byOtherBuild((manager) => callBy(manager, api))),
    comeToFront: step((inFront: boolean) => program.comeToFront(inFront)),
    /** A component that raises the event itself. */
    tapPhoneButton: step(() => program.tap('phone', 'getPhoneNumber', () => {})),
    agree: step(() => {
      const [prompt] = program.visiblePrompts()
      if (prompt?.pageId === program.pageInSight()) program.agree()
    }),
    /** An agree button of the page's own, whether something waits or not. */
    agreeByOwnButton: step(() => program.agree('own-button')),
    disagree: step(() => {
      const [prompt] = program.visiblePrompts()
      if (prompt?.pageId === program.pageInSight()) program.privacyManager.disagreed()
    }),
    openContract: step(() => void program.privacyManager.openPrivacyContract().catch(() => {})),
    closeContract: step(() => program.contractVisible && program.closeContract()),
    platformAnswers: step((answer: 'agree' | 'disagree') => {
      if (program.officialPopup.visible) program.officialPopup[answer]()
    }),
    getPrivacySetting: step((how: 'at once' | 'slow' | 'failing') =>
      program.configure({ getPrivacySetting: { delay: how === 'slow' ? 500 : 0, fail: how === 'failing' } })
    ),
    clearHistory: step(() => program.clearHistory()),
    declareMore: step(() => program.declare([...new Set([...program.settings.declared, 'Camera' as const])])),
    handlersThrow: step((yes: boolean) => {
      throwing = yes
    }),
    /** The next step is followed by the one after it at once, before anything is drawn or answered. */
    async hurry() {
      hurried = true
    },
    wait: rest,
    /** The user comes to a page with a prompt and agrees to whatever is asked: then nothing may wait any more. */
    async end() {
      throwing = false
      hurried = false
      program.comeToFront(true)
      const pageId = `page-${++pages}`
      program.push(pageId)
      attach(pageId)
      await rest(600)
      for (let turn = 0; turn < 3; turn++) {
        if (program.officialPopup.visible) program.officialPopup.agree()
        if (program.visiblePrompts().length) program.agree()
        await rest(timeout + 3000)
      }
      promises.checkAtRest()
    }
  }
}

/** A story told in a test of its own, as a failed model run prints it. */
export async function tell(reading: number, story: (step: Story) => Promise<void>): Promise<void> {
  jest.useFakeTimers()
  try {
    const step = begin(reading)
    await step.wait()
    await story(step)
    await step.end()
  } finally {
    jest.useRealTimers()
  }
}
