import type { WeixinOptions } from '../../simulator'
import { freshManager, startProgram, type FakePrompt, type Program } from '../manager/program'
import type { PrivacyOptions } from '../../src/index'
import type { Answer, NeedPrivacyAuthorizationListener } from '../../src/manager/weixin'

/** One `resolve` the platform handed over, and all that was done with it. */
interface Handed {
  referrer: string
  answers: Answer[]
  /** Whether the page in sight showed this request when it was reported as shown. */
  shownInFact: boolean[]
}

/** The nine promises of the manager, to be checked after every step. Each throws where it is broken. */
export interface Promises {
  program: Program
  /** What the test's own handlers threw: each must be reported, exactly once. */
  thrown: unknown[]
  check(): void
  /** When everything has been given time and a user who answers: nothing waits. */
  checkAtRest(): void
}

class BrokenPromise extends Error {}

function promise(name: string, kept: unknown, detail: () => string): void {
  if (!kept) throw new BrokenPromise(`"${name}" is broken: ${detail()}`)
}

const decisions = (answers: readonly Answer[]) => answers.filter(({ event }) => event !== 'exposureAuthorization')

export function startWatched(options: WeixinOptions, privacyOptions: Partial<PrivacyOptions> = {}): Promises {
  const handed: Handed[] = []
  const tapped = new Set<string>()
  const brokenAtOnce: string[] = []
  /** Requests whose page had a prompt of its own while they waited. */
  const attended = new Set<string>()
  const thrown: unknown[] = []

  const program = startProgram(options, privacyOptions, () => {
    watchListener()
    return freshManager()
  })

  const inSight = (prompt: FakePrompt) => prompt.pageId === program.pageInSight()
  const promptsInSight = () => program.prompts.filter(inSight)
  const shows = (prompt: FakePrompt, referrer: string) => prompt.visible && prompt.prompt!.referrers.includes(referrer)

  /** Puts a witness between the platform and the manager's listener. */
  function watchListener(): void {
    const { wx } = globalThis as unknown as {
      wx: { onNeedPrivacyAuthorization?: (listener: NeedPrivacyAuthorizationListener) => void }
    }
    const register = wx.onNeedPrivacyAuthorization
    if (!register) return
    wx.onNeedPrivacyAuthorization = (listener) =>
      register((resolve, info) => {
        const one: Handed = { referrer: info.referrer, answers: [], shownInFact: [] }
        handed.push(one)
        const changes = new Map(program.prompts.map((prompt) => [prompt, prompt.changes]))
        listener((answer) => {
          one.answers.push(answer)
          if (answer.event === 'exposureAuthorization') {
            one.shownInFact.push(promptsInSight().some((prompt) => shows(prompt, one.referrer)))
          }
          resolve(answer)
        }, info)
        const [prompt] = promptsInSight()
        if (!prompt || decisions(one.answers).length) return
        if (!shows(prompt, one.referrer)) brokenAtOnce.push(`${one.referrer} is not shown in the step of its event`)
        const steps = prompt.changes - (changes.get(prompt) ?? 0)
        if (steps !== 1) brokenAtOnce.push(`${one.referrer} took ${steps} changes of the prompt`)
      })
  }

  program.on((event) => {
    // A tap is the platform's word for an agree button that was touched; the manager must wait for the event that follows.
    if (event.type === 'tap' && event.openType.includes('agreePrivacyAuthorization')) tapped.add(event.buttonId)
  })

  function settled(): void {
    for (const { referrer, answers } of handed) {
      promise('settled', decisions(answers).length <= 1, () => `${referrer} was answered twice`)
    }
    const open = handed.filter(({ answers }) => !decisions(answers).length).map(({ referrer }) => referrer)
    const pending = program.privacyManager.pending.map(({ referrer }) => referrer)
    promise('settled', open.join() === pending.join(), () => `open are [${open}], the manager knows of [${pending}]`)
    const alive = program.alivePages()
    for (const { pageId, referrer, since } of program.privacyManager.pending) {
      const request = `${pageId} ${referrer} ${since}`
      if (program.prompts.some((prompt) => prompt.pageId === pageId)) attended.add(request)
      // Whether a bottom page without a prompt left, or is a tab out of sight, cannot be told: its wait ends otherwise.
      promise('settled', alive.includes(pageId) || !attended.has(request), () => `${referrer} outlives ${pageId}`)
    }
  }

  function honest(): void {
    for (const { referrer, answers } of handed) {
      for (const answer of answers) {
        if (answer.event !== 'agree') continue
        promise('honest', tapped.has(answer.buttonId), () => `${referrer} was agreed to by an untouched button`)
      }
    }
  }

  function shown(): void {
    for (const { referrer, answers, shownInFact } of handed) {
      const exposures = answers.filter(({ event }) => event === 'exposureAuthorization')
      promise('shown', exposures.length <= 1, () => `${referrer} was reported as shown twice`)
      promise('shown', !exposures.length || answers[0] === exposures[0], () => `${referrer} was shown after its answer`)
      promise('shown', shownInFact.every(Boolean), () => `${referrer} was reported as shown and was not`)
    }
  }

  function onePrompt(): void {
    const visible = program.visiblePrompts()
    promise('one prompt', visible.length <= 1, () => `${visible.length} prompts are open`)
    const pending = program.privacyManager.pending
    const [expected] = promptsInSight()
    if (!pending.length || !expected) return
    promise('one prompt', visible[0] && inSight(visible[0]), () => `nothing is open on ${program.pageInSight()}`)
    for (const { referrer } of pending) {
      promise('one prompt', shows(visible[0], referrer), () => `${referrer} is not named in the prompt`)
    }
  }

  function noGhosts(): void {
    if (program.privacyManager.pending.length) return
    const ghost = program.visiblePrompts().find(({ stay }) => !stay)
    promise('no ghosts', !ghost, () => `a prompt is open on ${ghost?.pageId} and nothing waits`)
  }

  function oneOfIt(): void {
    const allowed = privacyOptions.mode === 'official' ? 0 : 1
    promise(
      'one of it',
      program.listenerRegistrations <= allowed,
      () => `${program.listenerRegistrations} registrations`
    )
  }

  function unshaken(): void {
    const reported = program.errors.filter((error) => (error as { kind?: string }).kind !== 'no-prompt')
    const expected = reported.filter((error) => thrown.includes(error))
    const lookUps = reported.filter((error) =>
      /^getPrivacySetting:fail/.test((error as { errMsg?: string }).errMsg ?? '')
    )
    promise(
      'unshaken',
      expected.length === thrown.length,
      () => `${thrown.length} threw, ${expected.length} were reported`
    )
    const strange = reported.find((error) => !expected.includes(error) && !lookUps.includes(error))
    promise('unshaken', !strange, () => `reported out of nowhere: ${String(strange)} ${JSON.stringify(strange)}`)
  }

  return {
    program,
    thrown,
    check() {
      settled()
      honest()
      shown()
      onePrompt()
      noGhosts()
      oneOfIt()
      unshaken()
      promise('at once', !brokenAtOnce.length, () => brokenAtOnce.join('; '))
    },
    checkAtRest() {
      const waiting = program.calls.filter(({ state }) => state === 'pending')
      promise('settled', !waiting.length, () => `${waiting.map(({ api }) => api)} never came back`)
      promise('settled', !program.privacyManager.pending.length, () => 'the manager still waits')
    }
  }
}
