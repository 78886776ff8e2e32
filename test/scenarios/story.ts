import type { WeixinSettings } from '../../simulator'
import type { PrivacyErrorKind } from '../../src/index'
import type { PageName } from './program/pages'
import type { Place } from './program/on-screen'
import type { Word } from './program/platform'
import type { Api, AppSettings, Look, Outcome, Way } from './program/scene'
import type { Stage } from './stage'

/** The words in which scenarios are told. After each, the ten promises are checked. */
export type Story = ReturnType<typeof begin>

/** A call of the story, as far as it has come back. */
export type Call = number

/** How long to wait for what must come, in ms: far more than a busy machine takes, and less than a test may. */
const patience = 20_000

export function begin(stage: Stage) {
  const told: string[] = []

  async function eventually(check: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + patience
    for (;;) {
      try {
        return await check()
      } catch (error) {
        // What is not so yet may become so; what cannot even be asked is broken.
        const isNotSoYet = 'matcherResult' in (error as Error)
        if (!isNotSoYet || Date.now() > deadline) throw error
        await stage.rest()
      }
    }
  }

  const keepsItsPromises = () => eventually(async () => expect(await stage.broken()).toEqual([]))

  /** Tells one step. What fails in it fails with the story so far. */
  async function step<T>(words: string, act: () => Promise<T>): Promise<T> {
    told.push(words)
    try {
      const result = await act()
      await stage.rest()
      await keepsItsPromises()
      return result
    } catch (error) {
      const failed = error as Error
      failed.message = `${told.map((each, index) => `${index + 1}. ${each}`).join('\n')}\n\n${failed.message}`
      throw failed
    }
  }

  const sees = (words: string, check: (look: Look) => void) =>
    step(words, () => eventually(async () => check(await stage.look())))

  const tap = (words: string, place: Place) =>
    step(words, () => eventually(async () => expect({ [place]: await stage.tap(place) }).toEqual({ [place]: true })))

  const outcomes = (calls: Call[], outcome: (each: Outcome) => void) => (look: Look) => {
    for (const call of calls) outcome(look.calls[call]!)
  }

  const story = {
    /** The app is launched on this page. `app`: what it does by itself; `phone`: settings of the simulator. */
    open: (page: PageName, app: AppSettings = {}, phone: Partial<WeixinSettings> = {}) =>
      step(`The app opens on ${page}.`, () => stage.open(page, app, { clipboard: 'hello', ...phone })),
    push: (page: PageName) => step(`${page} opens on top.`, () => stage.push(page)),
    back: () => step('The user goes back.', () => stage.back()),
    relaunch: (page: PageName) => step(`The app relaunches on ${page}.`, () => stage.relaunch(page)),
    switchTab: (page: 'tab-a' | 'tab-b') => step(`The user taps ${page} of the tab bar.`, () => stage.switchTab(page)),
    turnOnPrompt: (page: PageName) => step(`wx:if turns true on ${page}.`, () => stage.turnPrompt(page, true)),
    loading: (visible: boolean) =>
      step(visible ? 'A loading mask covers all.' : 'The loading mask goes away.', () => stage.loading(visible)),

    call: (api: Api, way: Way = 'wx'): Promise<Call> =>
      step(`${api} is called${way === 'wx' ? '' : ` by ${way}`}.`, () => stage.call(api, way)),

    agree: () => tap('The user agrees.', 'agree'),
    /** Two taps, before anything comes of the first. */
    agreeHastily: () =>
      step('The user taps agree twice.', async () => {
        expect(await stage.tap('agree')).toBe(true)
        await stage.tap('agree')
      }),
    refuse: () => tap('The user refuses.', 'refuse'),
    readGuideline: () => tap('The user opens the guideline from the prompt.', 'guideline'),
    chooseAvatar: () => tap('The user taps the avatar button.', 'avatar'),
    tellWeixin: (word: Word) => step(`The user does this: ${word}.`, () => stage.tell(word)),

    isOn: (page: PageName, depth: number) =>
      sees(`${page} is in sight, ${depth} pages are open.`, ({ pageInSight, pagesOnStack }) =>
        expect([pageInSight, pagesOnStack]).toEqual([page, depth])
      ),
    isAsked: (page: PageName, ...referrers: string[]) =>
      sees(`The prompt on ${page}, and no other, asks for ${referrers}.`, ({ prompts }) =>
        expect(prompts).toEqual([{ page, inSight: true, referrers }])
      ),
    isAskedNothing: () => sees('No prompt is open anywhere.', ({ prompts }) => expect(prompts).toEqual([])),
    cannotReachAgree: () =>
      step('The agree button is out of reach.', async () => expect(await stage.tap('agree')).toBe(false)),

    wait: (...calls: Call[]) =>
      sees(
        'The calls wait.',
        outcomes(calls, (each) => expect(each).toEqual({ state: 'waits' }))
      ),
    succeed: (...calls: Call[]) =>
      sees(
        'The calls succeed.',
        outcomes(calls, (each) => expect(each).toMatchObject({ state: 'succeeded' }))
      ),
    succeedWith: (call: Call, result: object) =>
      sees(
        'The call succeeds.',
        outcomes([call], (each) => expect(each).toMatchObject({ state: 'succeeded', result }))
      ),
    /** With the platform's own error, as a raw call hears it. */
    fail: (errno: number, ...calls: Call[]) =>
      sees(
        `The calls fail with ${errno}.`,
        outcomes(calls, (each) => expect(each).toMatchObject({ state: 'failed', errno }))
      ),
    /** With a `PrivacyError`, as a guarded call hears it. */
    failAs: (kind: PrivacyErrorKind, ...calls: Call[]) =>
      sees(
        `The calls fail as ${kind}.`,
        outcomes(calls, (each) => expect(each).toMatchObject({ state: 'failed', kind }))
      ),
    mayTryAgainWithin: (ms: number, call: Call) =>
      sees(
        `The error says when to try again.`,
        outcomes([call], (each) => {
          const { retryAfter = 0 } = each as { retryAfter?: number }
          expect(retryAfter > 0 && retryAfter <= ms).toBe(true)
        })
      ),

    /** With this page in sight: a call must not come back over the page that asked the user. */
    comeBackOver: (page: PageName, ...calls: Call[]) =>
      sees(
        `The calls came back over ${page}.`,
        outcomes(calls, (each) => expect(each).toMatchObject({ over: page }))
      ),

    hears: (...events: string[]) =>
      sees(`The app has heard ${events}.`, ({ heard }) => expect(heard).toEqual(expect.arrayContaining(events))),
    hasNotHeard: (event: string) =>
      sees(`The app has not heard ${event}.`, ({ heard }) => expect(heard).not.toContain(event)),
    isReported: (...reports: { kind?: PrivacyErrorKind; errMsg?: unknown }[]) =>
      sees('The developer is told.', ({ reported }) =>
        expect(reported).toEqual(reports.map((each) => expect.objectContaining(each)))
      ),
    weixinShows: (what: { officialPopup?: boolean; guideline?: boolean; registrations?: number }) =>
      step(`Weixin: ${JSON.stringify(what)}.`, () =>
        eventually(async () => expect(await stage.platform()).toMatchObject(what))
      )
  }

  return {
    ...story,
    /** Every call came back. */
    end: () =>
      step('Nothing waits any more.', () =>
        eventually(async () => {
          expect((await stage.platform()).waiting).toEqual([])
          expect((await stage.look()).pending).toEqual([])
        })
      )
  }
}
