import type { PrivacyCall, WeixinEvent } from '../../simulator'

export const stations = ['call', 'event', 'exposure', 'decision', 'outcome'] as const
export type Station = (typeof stations)[number]

export interface Stop {
  /** ms since the call. */
  readonly after: number
  readonly decision?: 'agree' | 'disagree'
  readonly by?: 'listener' | 'official-popup' | 'button'
}

/** What happened to one privacy call, station by station. */
export interface CallStory {
  readonly call: PrivacyCall
  readonly stops: Partial<Record<Station, Stop>>
  /** Answers of the listener that the platform did not accept. */
  readonly refusedAnswers: string[]
  /** Its program was started anew while it waited. */
  interrupted: boolean
}

/** Puts the events of the simulator together, call by call. */
export class CallStories {
  private readonly byCall = new Map<PrivacyCall, CallStory>()

  get inOrder(): CallStory[] {
    return [...this.byCall.values()]
  }

  interrupt(): void {
    for (const story of this.byCall.values()) if (story.call.state === 'pending') story.interrupted = true
  }

  clear(): void {
    this.byCall.clear()
  }

  /** `asking` are the calls the official pop-up shows. */
  add(event: WeixinEvent, asking: readonly PrivacyCall[]): void {
    switch (event.type) {
      case 'call':
        this.byCall.set(event.call, {
          call: event.call,
          stops: { call: { after: 0 } },
          refusedAnswers: [],
          interrupted: false
        })
        break
      case 'need':
        this.stop(event.call, 'event', event.at, { by: 'listener' })
        break
      case 'exposure':
        this.stop(event.call, 'exposure', event.at)
        break
      case 'official-popup':
        if (event.visible) for (const call of asking) this.officialPopupShown(call, event.at)
        break
      case 'decision':
        if (event.call && event.refusedBecause) this.byCall.get(event.call)?.refusedAnswers.push(event.refusedBecause)
        else if (event.call) this.stop(event.call, 'decision', event.at, event)
        break
      case 'outcome':
        this.stop(event.call, 'outcome', event.at)
        break
      // These are no part of one call's story.
      case 'tap':
      case 'contract':
      case 'exit':
      case 'setting':
    }
  }

  private officialPopupShown(call: PrivacyCall, at: number): void {
    this.stop(call, 'event', at, { by: 'official-popup' })
    this.stop(call, 'exposure', at, { by: 'official-popup' })
  }

  private stop(call: PrivacyCall, station: Station, at: number, { decision, by }: Partial<Stop> = {}): void {
    const story = this.byCall.get(call)
    if (story) story.stops[station] ??= { after: Math.max(0, Math.round(at - call.calledAt)), decision, by }
  }
}
