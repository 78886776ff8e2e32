import type { JSDOM } from 'jsdom'
import { bundleForWindow } from './build'
import { openWindow } from './open/jsdom-window'
import type { RunningProgram, StartOptions } from './runtime/start'

export interface BootedProgram extends RunningProgram {
  readonly window: JSDOM['window']
  readonly document: Document
  /** What the program and the runtime wrote to the console as errors. */
  readonly errors: unknown[][]
  close(): void
}

/** Compiles a mini program once; each `boot` runs it anew in a jsdom window of its own. */
export async function prepareForJsdom(root: string): Promise<{ boot(options?: StartOptions): BootedProgram }> {
  const scripts = await bundleForWindow(root)
  return {
    boot(options) {
      const { window, running, consoleErrors, close } = openWindow(scripts, options)
      return { ...running, window, document: window.document, errors: consoleErrors, close }
    }
  }
}
