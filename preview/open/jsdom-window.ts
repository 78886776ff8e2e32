import { Script } from 'node:vm'
import type { DOMWindow, JSDOM as JSDOMClass, VirtualConsole as VirtualConsoleClass } from 'jsdom'
import type { RunningProgram, StartOptions } from '../runtime/start'
import { computedStyleOf } from './computed-style'
import { MissingPeer } from './missing-peer'

/** The runtime and the program, each as one script. */
export interface WindowScripts {
  readonly runtime: string
  readonly program: string
}

export interface OpenWindow {
  readonly window: DOMWindow
  readonly running: RunningProgram
  /** What was written to the console as errors. */
  readonly consoleErrors: unknown[][]
  close(): void
}

interface WindowOptions extends StartOptions {
  /** Before any script runs. */
  prepare?(window: DOMWindow): void
  /** Before the program's first script. */
  beforeLaunch?(running: RunningProgram): void
}

/** Compiled once for as many windows as there are. */
const compiled = new Map<string, Script>()

/** Runs a program in a jsdom window of its own. */
export function openWindow(
  { runtime, program }: WindowScripts,
  { prepare, beforeLaunch, ...options }: WindowOptions = {}
): OpenWindow {
  const { JSDOM, VirtualConsole } = loadJsdom()
  const consoleErrors: unknown[][] = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('error', (...args: unknown[]) => consoleErrors.push(args))
  virtualConsole.on('jsdomError', (error) => consoleErrors.push([error]))
  const dom = new JSDOM('<!doctype html><html><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'http://localhost/',
    virtualConsole
  })
  const { window } = dom
  Object.assign(window, { innerWidth: 375, innerHeight: 812, getComputedStyle: computedStyleOf(window) })
  lendMissing(window)
  prepare?.(window)
  const context = dom.getInternalVMContext()
  script(runtime, 'runtime.js').runInContext(context)
  script(program, 'program.js').runInContext(context)
  const running = (window as unknown as typeof globalThis).preview.start(options, beforeLaunch)
  return { window, running, consoleErrors, close: () => window.close() }
}

function script(code: string, filename: string): Script {
  let found = compiled.get(code)
  if (!found) compiled.set(code, (found = new Script(code, { filename })))
  return found
}

function loadJsdom(): { JSDOM: typeof JSDOMClass; VirtualConsole: typeof VirtualConsoleClass } {
  try {
    return require('jsdom') as ReturnType<typeof loadJsdom>
  } catch (error) {
    throw MissingPeer.orOther('jsdom', error)
  }
}

/** What every browser has and jsdom does not. Nothing is laid out there, so nothing is seen to intersect. */
function lendMissing(window: DOMWindow): void {
  class DOMRect {
    constructor(
      readonly x = 0,
      readonly y = 0,
      readonly width = 0,
      readonly height = 0
    ) {}
    readonly left = this.x
    readonly top = this.y
    readonly right = this.x + this.width
    readonly bottom = this.y + this.height
  }
  class IntersectionObserver {
    observe() {}
    disconnect() {}
  }
  Object.assign(window, { DOMRect: window.DOMRect ?? DOMRect, IntersectionObserver, TextDecoder, TextEncoder })
  window.matchMedia ??= (() => ({ matches: false, addEventListener() {} })) as unknown as typeof window.matchMedia
  window.Element.prototype.scrollIntoView ??= () => {}
}
