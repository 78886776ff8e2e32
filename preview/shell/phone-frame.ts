import type { PrivacyCall, WeixinEvent } from '../../simulator'
import { element } from '../runtime/overlay/element'
import type { Theme } from '../runtime/style-sheets'
import { writeState, type PreviewState } from '../state'
import type { StoryAction } from '../story'
import type { FromPhone, ToPhone } from './messages'

/** CSS pixels, by width: the phones that are most used of each. */
const heights: Record<number, number> = { 320: 568, 375: 812, 390: 844, 430: 932 }

export type StartedPhone = Extract<FromPhone, { type: 'started' }>

export interface PhoneListener {
  started(phone: StartedPhone): void
  event(event: WeixinEvent, asking: readonly PrivacyCall[]): void
  consented(keys: readonly string[]): void
}

/** The window the mini program runs in: of no origin, so that a program reaches nothing but itself. */
export class PhoneFrame {
  readonly element: HTMLElement
  private iframe: HTMLIFrameElement | undefined
  private readonly calls = new Map<number, PrivacyCall>()
  private consented: readonly string[] | undefined
  /** What is said while the program starts, and nobody listens yet; undefined once it has started. */
  private unheard: ToPhone[] | undefined = []
  /** Hear of the next start, and of the end of what is being done. */
  private started = () => {}
  private acted = (_problem?: string) => {}

  constructor(
    private readonly title: string,
    private readonly on: PhoneListener
  ) {
    this.element = element('div', { className: 'device' })
    window.addEventListener('message', ({ source, data }: MessageEvent<FromPhone>) => {
      if (source && source === this.iframe?.contentWindow) this.hear(data)
    })
  }

  send(message: ToPhone): void {
    if (this.unheard) this.unheard.push(message)
    else this.iframe?.contentWindow?.postMessage(message, '*')
  }

  /** Starts the program anew. What the user agreed to before is not forgotten by that. */
  restart(state: PreviewState): void {
    const kept = this.consented && { consented: this.consented as never }
    const query = writeState({ ...state, settings: { ...state.settings, ...kept } })
    this.calls.clear()
    this.unheard = []
    this.resize(state.width)
    this.shade(state.theme)
    this.iframe = element('iframe', { title: this.title, src: new URL(`phone.html${query}`, location.href).href })
    this.iframe.setAttribute('sandbox', 'allow-scripts')
    // A frame of its own for each start: what the one before still has to say is not heard.
    this.element.replaceChildren(this.iframe)
  }

  /** Starts it for a user who has agreed to nothing yet. Resolves when it has started. */
  begin(state: PreviewState): Promise<void> {
    this.consented = undefined
    const started = new Promise<void>((resolve) => (this.started = resolve))
    this.restart(state)
    return started
  }

  /** Rejects where it cannot be done. */
  act(action: StoryAction): Promise<void> {
    const acted = new Promise<void>((resolve, reject) => {
      this.acted = (problem) => (problem ? reject(new Error(problem)) : resolve())
    })
    this.send({ type: 'act', action })
    return acted
  }

  resize(width: number): void {
    this.element.style.setProperty('--device-width', `${width}px`)
    this.element.style.setProperty('--device-height', `${heights[width] ?? 812}px`)
  }

  /** Before the program has drawn anything the screen is as dark as it will be. */
  shade(theme: Theme): void {
    this.element.classList.toggle('is-dark', theme === 'dark')
  }

  private hear(message: FromPhone): void {
    switch (message.type) {
      case 'started':
        this.consented = message.consented
        this.sayUnheard()
        this.on.started(message)
        return this.started()
      case 'event':
        return this.on.event(
          this.revived(message.event),
          message.asking.map((call) => this.known(call))
        )
      case 'consented':
        this.consented = message.consented
        return this.on.consented(message.consented)
      case 'acted':
        return this.acted(message.problem)
      case 'problem':
    }
  }

  private sayUnheard(): void {
    const unheard = this.unheard ?? []
    this.unheard = undefined
    for (const message of unheard) this.send(message)
  }

  /** What was one call in the phone is one here too, as it now stands. */
  private known(call: PrivacyCall): PrivacyCall {
    const known = Object.assign(this.calls.get(call.id) ?? {}, call)
    this.calls.set(call.id, known)
    return known
  }

  private revived(event: WeixinEvent): WeixinEvent {
    return 'call' in event && event.call ? ({ ...event, call: this.known(event.call) } as WeixinEvent) : event
  }
}
