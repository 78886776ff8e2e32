import type { Weixin } from '../../simulator'
import type { Asks } from '../runtime/agent/asks'
import type { ProgramError } from '../runtime/program-error'
import type { MockedAnswer } from '../runtime/wx/mocks'

/** What a program runs in: a window of this process, or one of a browser. */
export interface Engine {
  /** The simulator; in another process a likeness of it, whose functions return promises. */
  readonly weixin: Weixin
  /** Asks the agent inside. */
  ask<Name extends keyof Asks>(name: Name, ...args: Parameters<Asks[Name]>): Promise<Awaited<ReturnType<Asks[Name]>>>
  /** Lets the program run for so many ms of its own time. */
  pass(ms: number): Promise<void>
  mock(name: string, answer: MockedAnswer): Promise<void>
  restore(name: string): Promise<void>
  /** Everything the program threw. */
  errors(): Promise<readonly ProgramError[]>
  /** PNG. @throws where nothing is drawn */
  screenshot(): Promise<Uint8Array>
  close(): Promise<void>
}
