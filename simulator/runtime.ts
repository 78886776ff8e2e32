import type { Ledger } from './ledger'
import type { Clock, WeixinSettings } from './types'

/** What every part of the simulated platform works with. */
export interface Runtime {
  readonly clock: Clock
  readonly settings: WeixinSettings
  readonly ledger: Ledger
  /** In a task of its own, as results arrive on the platform. */
  later(task: () => void): void
  /** Runs code of the program. What it throws is reported, as Weixin does, and stops nothing here. */
  runProgram(where: string, code: () => void): void
}

export function createRuntime(clock: Clock, settings: WeixinSettings, ledger: Ledger): Runtime {
  return {
    clock,
    settings,
    ledger,
    later: (task) => void clock.setTimeout(task, 0),
    runProgram(where, code) {
      try {
        code()
      } catch (cause) {
        settings.console.error(`Error thrown by ${where}`, cause)
      }
    }
  }
}
