import type { Answer, NeedPrivacyAuthorizationListener } from '../../src/manager/weixin'

/** A prompt as it stands, on whatever screen there is. */
export interface Prompt {
  /** The same object for the same component. */
  component: object
  pageId: string
  visible: boolean
  referrers: readonly string[]
  /** How often it was told to change: each is one `setData`. */
  changes: number
}

/** What the promises are about: a mini program that runs, in whichever engine. */
export interface World {
  /** Those attached, on pages in sight and out of sight; on each page the one attached first comes first. */
  prompts(): readonly Prompt[]
  pageInSight(): string | undefined
  /** Those on the stack and the tabs out of sight. */
  alivePages(): readonly string[]
  /** What the manager says waits. */
  pending(): readonly { referrer: string; pageId: string; since: number }[]
  /** What was reported through `onError`. */
  errors(): readonly unknown[]
  /** What the test's own handlers threw: each must be reported, exactly once. */
  thrown(): readonly unknown[]
  official(): boolean
}

/** One `resolve` the platform handed over, and all that was done with it. */
interface Handed {
  referrer: string
  answers: Answer[]
  /** Whether the page in sight showed this request when it was reported as shown. */
  shownInFact: boolean[]
}

interface Wx {
  onNeedPrivacyAuthorization?: (listener: NeedPrivacyAuthorizationListener) => void
}

const isDecision = ({ event }: Answer) => event !== 'exposureAuthorization'
const decisions = (answers: readonly Answer[]) => answers.filter(isDecision)

/**
 * The promises of the manager that can be seen from outside: ten but for "old Weixin", which is about what is absent.
 * Knows no engine and no test framework, so that it can stand inside a mini program as well.
 */
export function startWitness(world: World) {
  const handed: Handed[] = []
  const tapped = new Set<string>()
  const notAtOnce: string[] = []
  /** Requests whose page had a prompt of its own while they waited. */
  const attended = new Set<string>()
  let registrations = 0
  let looking = true
  let exits = 0

  const isInSight = ({ pageId }: Prompt) => pageId === world.pageInSight()
  const promptsInSight = () => world.prompts().filter(isInSight)
  const shows = ({ visible, referrers }: Prompt, referrer: string) => visible && referrers.includes(referrer)
  const isShown = (referrer: string) => promptsInSight().some((prompt) => shows(prompt, referrer))

  /** Hands a request on to the library and sees what comes of it in the same step. */
  function witnessed(listener: NeedPrivacyAuthorizationListener): NeedPrivacyAuthorizationListener {
    return (resolve, info) => {
      const { referrer } = info
      const one: Handed = { referrer, answers: [], shownInFact: [] }
      handed.push(one)
      const before = new Map(world.prompts().map(({ component, changes }) => [component, changes]))
      listener((answer) => {
        one.answers.push(answer)
        if (!isDecision(answer)) one.shownInFact.push(isShown(referrer))
        resolve(answer)
      }, info)
      const [prompt] = promptsInSight()
      if (!prompt || decisions(one.answers).length) return
      if (!shows(prompt, referrer)) notAtOnce.push(`${referrer} is not shown in the step of its event`)
      const steps = prompt.changes - (before.get(prompt.component) ?? 0)
      if (steps !== 1) notAtOnce.push(`${referrer} took ${steps} changes of the prompt`)
    }
  }

  function* settled() {
    for (const { referrer, answers } of handed) {
      if (decisions(answers).length > 1) yield `${referrer} was answered twice`
    }
    const open = handed.filter(({ answers }) => !decisions(answers).length).map(({ referrer }) => referrer)
    const pending = world.pending()
    const known = pending.map(({ referrer }) => referrer)
    if (open.join() !== known.join()) yield `open are [${open}], the manager knows of [${known}]`
    for (const { pageId, referrer, since } of pending) {
      const request = `${pageId} ${referrer} ${since}`
      if (world.prompts().some((prompt) => prompt.pageId === pageId)) attended.add(request)
      // Whether a bottom page without a prompt left, or is a tab out of sight, cannot be told: its wait ends otherwise.
      if (attended.has(request) && !world.alivePages().includes(pageId)) yield `${referrer} outlives ${pageId}`
    }
  }

  function* honest() {
    for (const { referrer, answers } of handed) {
      for (const answer of answers) {
        if (answer.event === 'agree' && !tapped.has(answer.buttonId)) {
          yield `${referrer} was agreed to by an untouched button`
        }
      }
    }
  }

  function* shown() {
    for (const { referrer, answers, shownInFact } of handed) {
      const exposures = answers.filter((answer) => !isDecision(answer))
      if (exposures.length > 1) yield `${referrer} was reported as shown twice`
      if (exposures.length && isDecision(answers[0]!)) yield `${referrer} was shown after its answer`
      if (shownInFact.includes(false)) yield `${referrer} was reported as shown and was not`
      if (!answers.length && isShown(referrer)) yield `${referrer} is on screen and was not reported as shown`
    }
  }

  function* onePrompt(): Generator<string> {
    const [first, ...more] = world.prompts().filter(({ visible }) => visible)
    if (more.length) yield `${more.length + 1} prompts are open`
    const pending = world.pending()
    if (!pending.length || !promptsInSight().length) return
    if (!first || !isInSight(first)) return yield `nothing is open on ${world.pageInSight()}`
    for (const { referrer } of pending) {
      if (!shows(first, referrer)) yield `${referrer} is not named in the prompt`
    }
  }

  function* noGhosts() {
    if (world.pending().length) return
    const ghost = world.prompts().find(({ visible }) => visible)
    if (ghost) yield `a prompt is open on ${ghost.pageId} and nothing waits`
  }

  function* oneOfIt() {
    if (registrations > (world.official() ? 0 : 1)) yield `${registrations} registrations`
  }

  function* unshaken() {
    const thrown = world.thrown()
    const reported = world.errors().filter((error) => (error as { kind?: string }).kind !== 'no-prompt')
    const expected = reported.filter((error) => thrown.includes(error))
    if (expected.length !== thrown.length) yield `${thrown.length} threw, ${expected.length} were reported`
    const isFailedLookUp = (error: unknown) =>
      /^getPrivacySetting:fail/.test((error as { errMsg?: string }).errMsg ?? '')
    const strange = reported.find((error) => !expected.includes(error) && !isFailedLookUp(error))
    if (strange) yield `reported out of nowhere: ${String(strange)} ${JSON.stringify(strange)}`
  }

  function* atOnce() {
    yield* notAtOnce
  }

  /** Weixin's rules of conduct, as far as they can be seen here: whatever the user decides, the program goes on. */
  function* conduct() {
    if (exits) yield 'the program was left'
  }

  const promises = {
    settled,
    honest,
    shown,
    'one prompt': onePrompt,
    'no ghosts': noGhosts,
    'one of it': oneOfIt,
    unshaken,
    'at once': atOnce,
    conduct
  }

  return {
    /** Puts itself between the platform and whoever registers from now on. */
    listenTo(wx: Wx): void {
      const register = wx.onNeedPrivacyAuthorization
      if (!register) return
      const known = new Map<NeedPrivacyAuthorizationListener, NeedPrivacyAuthorizationListener>()
      wx.onNeedPrivacyAuthorization = (listener) => {
        if (!looking) return register(listener)
        // The same one again is no second listener: it only makes sure that it is still the one.
        if (!known.has(listener)) known.set(listener, witnessed(listener))
        registrations = known.size
        register(known.get(listener)!)
      }
    },

    /** Who registers during this is a stranger: what becomes of its requests is no promise of the manager's. */
    lookAway(act: () => void): void {
      looking = false
      act()
      looking = true
    },

    /** The platform's word for an agree button that was touched; the manager must wait for the event that follows. */
    tapped(buttonId: string, openType: string): void {
      if (openType.includes('agreePrivacyAuthorization')) tapped.add(buttonId)
    },

    /** The platform's word that the program left itself. */
    exited: () => void exits++,

    /** What is broken now, in words; empty while all promises are kept. */
    broken(): string[] {
      return Object.entries(promises).flatMap(([name, check]) =>
        [...check()].map((what) => `"${name}" is broken: ${what}`)
      )
    }
  }
}
