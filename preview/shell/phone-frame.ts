import type { RunningProgram } from '../runtime/start'
import { element } from '../runtime/overlay/element'
import { writeState, type PreviewState } from '../state'

/** CSS pixels, by width: the phones that are most used of each. */
const heights: Record<number, number> = { 320: 568, 375: 812, 390: 844, 430: 932 }

/** The window the mini program runs in. */
export class PhoneFrame {
  readonly element: HTMLElement
  private readonly iframe: HTMLIFrameElement
  private program: RunningProgram | undefined

  constructor(title: string, started: (program: RunningProgram) => void) {
    this.iframe = element('iframe', { title })
    this.element = element('div', { className: 'device' }, [this.iframe])
    window.addEventListener('phone-started', (event) => {
      this.program = (event as CustomEvent<RunningProgram>).detail
      started(this.program)
    })
  }

  get running(): RunningProgram | undefined {
    return this.program
  }

  /** Starts the program anew. What the user agreed to before is not forgotten by that. */
  restart(state: PreviewState): void {
    const kept = this.program && { consented: this.program.weixin.settings.consented }
    const address = `phone.html${writeState({ ...state, settings: { ...state.settings, ...kept } })}`
    this.program = undefined
    this.resize(state.width)
    if (this.iframe.isConnected) this.iframe.contentWindow!.location.replace(address)
    else this.iframe.src = address
  }

  resize(width: number): void {
    this.element.style.setProperty('--device-width', `${width}px`)
    this.element.style.setProperty('--device-height', `${heights[width] ?? 812}px`)
  }
}
