import { JSDOM, VirtualConsole } from 'jsdom'
import { bundleForWindow } from './build'
import type { RunningProgram, StartOptions } from './runtime/start'

export interface BootedProgram extends RunningProgram {
  readonly window: JSDOM['window']
  readonly document: Document
  /** What the program and the runtime wrote to the console as errors. */
  readonly errors: unknown[][]
  close(): void
}

type Bundles = Awaited<ReturnType<typeof bundleForWindow>>

/** Compiles a mini program once; each `boot` runs it anew in a jsdom window of its own. */
export async function prepareForJsdom(root: string): Promise<{ boot(options?: StartOptions): BootedProgram }> {
  const bundles = await bundleForWindow(root)
  return { boot: (options) => bootInJsdom(bundles, options) }
}

function bootInJsdom({ runtime, program }: Bundles, options: StartOptions = {}): BootedProgram {
  const errors: unknown[][] = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('error', (...args: unknown[]) => errors.push(args))
  virtualConsole.on('jsdomError', (error) => errors.push([error]))
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'http://localhost/',
    virtualConsole
  })
  Object.assign(window, { innerWidth: 375, innerHeight: 812 })
  lendMissing(window)
  window.eval(runtime)
  window.eval(program)
  const running = (window as unknown as typeof globalThis).preview.start(options)
  return { ...running, window, document: window.document, errors, close: () => window.close() }
}

/** What every browser has and jsdom does not. Nothing is laid out there, so nothing is seen to intersect. */
function lendMissing(window: JSDOM['window']): void {
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
