import type { Asks } from '../runtime/agent/asks'
import type { RunningProgram, StartOptions } from '../runtime/start'
import type { Engine } from './engine'
import { openWindow, type WindowScripts } from './jsdom-window'
import { watchRejections } from './rejections'
import { VirtualClock } from './virtual-clock'

interface JsdomOptions extends StartOptions {
  /** Time stands still until it is told to pass. */
  virtualTime?: boolean
  /** Before the program's first script. */
  beforeLaunch?(running: RunningProgram): void
}

export interface JsdomEngine extends Engine {
  /** The agent itself: in this process nothing has to be waited for. */
  readonly agent: Asks
  /** With virtual time: lets it pass until something holds, or nothing is to come. */
  passUntil(ms: number, holds: () => boolean): Promise<void>
}

export function startInJsdom(
  scripts: WindowScripts,
  { virtualTime = false, beforeLaunch, network, ...options }: JsdomOptions
): JsdomEngine {
  let clock: VirtualClock | undefined
  const opened = openWindow(scripts, {
    ...options,
    network: network && ((request) => (clock ? clock.await(network(request)) : network(request))),
    beforeLaunch,
    prepare(window) {
      const report = (error: unknown) =>
        void window.dispatchEvent(new window.ErrorEvent('error', { error, message: String(error) }))
      if (virtualTime) clock = new VirtualClock(window as never, report)
    }
  })
  const { window, running } = opened
  const { preview } = window as unknown as typeof globalThis
  const agent = preview.agent!
  const rejected = watchRejections({
    Promise: window.Promise,
    hear: (reason) => void window.dispatchEvent(Object.assign(new window.Event('unhandledrejection'), { reason }))
  })
  return {
    agent,
    passUntil: (ms, holds) => clock!.pass(ms, holds),
    weixin: running.weixin,
    ask: async (name, ...args) => own(await (agent[name] as (...args: unknown[]) => unknown)(...args)) as never,
    pass: (ms) => (clock ? clock.pass(ms) : turns(Math.ceil(ms / 4))),
    mock: (name, answer) => Promise.resolve(preview.mock(name, answer)),
    restore: (name) => Promise.resolve(preview.restore(name)),
    errors: () => Promise.resolve(own(agent.errors())),
    screenshot: () => Promise.reject(new Error("jsdom draws nothing: open the program with engine: 'chromium'")),
    close() {
      rejected()
      opened.close()
      return Promise.resolve()
    }
  }
}

/** Objects of this process in the place of the window's: strict comparisons take those for others. Functions stay there. */
function own<T>(value: T): T {
  try {
    return structuredClone(value)
  } catch {
    return value
  }
}

/** A program's task comes to its end in a few turns of the loop, however slow the machine is. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setTimeout(resolve, 1))
}
