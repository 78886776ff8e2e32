import phoneStyles from './phone.css'
import builtinStyles from './builtin-tags.css'
import { Agent } from './agent'
import type { ProgramBundle } from './bundle'
import { noteUncaughtErrors } from './uncaught-errors'
import { mockWxMethod, type MockedAnswer } from './wx/mocks'
import { startMiniProgram, type RunningProgram, type StartOptions } from './start'

declare global {
  var miniProgram: ProgramBundle
  /** The way in for the host page and for tests. */
  var preview: {
    start(options?: StartOptions, beforeLaunch?: (running: RunningProgram) => void): RunningProgram
    running?: RunningProgram
    agent?: Agent
    /** An answer in the place of a function of `wx`, and the function back in its place. */
    mock(name: string, answer: MockedAnswer): void
    restore(name: string): void
  }
}

const originals = new Map<string, () => void>()

globalThis.preview = {
  start(options, beforeLaunch) {
    const styles = document.createElement('style')
    styles.textContent = phoneStyles + builtinStyles
    document.head.prepend(styles)
    noteUncaughtErrors()
    return startMiniProgram(globalThis.miniProgram, options, (running) => {
      globalThis.preview.running = running
      globalThis.preview.agent = new Agent(running, running.language)
      beforeLaunch?.(running)
    })
  },
  mock(name, answer) {
    globalThis.preview.restore(name)
    originals.set(name, mockWxMethod(globalThis.preview.running!.wx, name, answer))
  },
  restore(name) {
    originals.get(name)?.()
    originals.delete(name)
  }
}
