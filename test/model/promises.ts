import type { WeixinOptions } from '../../simulator'
import type { PrivacyManager, PrivacyOptions } from '../../src/index'
import { freshManager, startProgram, type Program } from '../manager/program'
import { startWitness } from '../promises/ten-promises'

/** A program under watch of the ten promises. Checks throw where one is broken. */
export interface Promises {
  program: Program
  /** Other code registers a listener, an SDK: it refuses what a button asks for and forgets all else. */
  strangerRegisters(): void
  /** A build of the library that cannot share the manager, as an older one may leave it: it works by itself. */
  byOtherBuild(act: (manager: PrivacyManager) => void): void
  /** What the test's own handlers threw: each must be reported, exactly once. */
  thrown: unknown[]
  /** To be called after every step. */
  check(): void
  /** When everything has been given time and a user who answers: nothing waits. */
  checkAtRest(): void
}

class BrokenPromise extends Error {}

export function startWatched(options: WeixinOptions, privacyOptions: Partial<PrivacyOptions> = {}): Promises {
  const thrown: unknown[] = []
  const witness = startWitness({
    prompts: () =>
      program.prompts.map((prompt) => ({
        component: prompt,
        pageId: prompt.pageId,
        visible: prompt.visible,
        referrers: prompt.prompt?.referrers ?? [],
        changes: prompt.changes
      })),
    pageInSight: () => program.pageInSight(),
    alivePages: () => program.alivePages(),
    pending: () => program.privacyManager.pending,
    errors: () => program.errors,
    thrown: () => thrown,
    official: () => privacyOptions.mode === 'official'
  })
  let other: PrivacyManager | undefined
  const program: Program = startProgram(options, privacyOptions, () => {
    witness.listenTo((globalThis as unknown as { wx: Parameters<typeof witness.listenTo>[0] }).wx)
    return freshManager()
  })
  program.on((event) => {
    if (event.type === 'tap') witness.tapped(event.buttonId, event.openType)
    if (event.type === 'exit') witness.exited()
  })

  return {
    program,
    thrown,
    strangerRegisters: () =>
      witness.lookAway(() =>
        program.wx.onNeedPrivacyAuthorization((resolve, { referrer }) => {
          // What is called through the manager never gets here, or it would hang.
          if (referrer.startsWith('button.')) setTimeout(() => resolve({ event: 'disagree' }), 0)
        })
      ),
    byOtherBuild: (act) =>
      witness.lookAway(() => {
        if (!other) {
          other = freshManager().privacyManager
          other.configure({ ...privacyOptions, onError: (error) => program.errors.push(error) })
        }
        act(other)
      }),
    check() {
      const [broken] = witness.broken()
      if (broken) throw new BrokenPromise(broken)
    },
    checkAtRest() {
      const waiting = program.calls.filter(({ state }) => state === 'pending').map(({ api }) => api)
      if (waiting.length) throw new BrokenPromise(`"settled" is broken: ${waiting} never came back`)
      if (other?.pending.length) throw new BrokenPromise('"settled" is broken: the other build still waits')
      if (program.privacyManager.pending.length) throw new BrokenPromise('"settled" is broken: the manager still waits')
    }
  }
}
