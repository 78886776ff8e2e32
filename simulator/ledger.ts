import type { PrivacyKey } from '../catalogue'
import type { CallState, Clock, PrivacyCall, WeixinConsole, WeixinEvent } from './types'
import type { WeixinError } from './wx-types'

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never

interface LedgerCall extends PrivacyCall {
  state: CallState
  endedAt?: number
  error?: WeixinError
}

/** Every privacy call and how it ended, and those who want to hear of it. */
export class Ledger {
  readonly calls: LedgerCall[] = []
  private readonly handlers = new Set<(event: WeixinEvent) => void>()

  constructor(
    private readonly clock: Clock,
    private readonly settings: { readonly console: WeixinConsole }
  ) {}

  on(handler: (event: WeixinEvent) => void): () => void {
    // Wrapped, so that a handler given twice is heard twice and each `off` takes away its own.
    const own = (event: WeixinEvent) => handler(event)
    this.handlers.add(own)
    return () => void this.handlers.delete(own)
  }

  emit(event: WithoutTime<WeixinEvent>): void {
    const timed = { ...event, at: this.clock.now() } as WeixinEvent
    for (const handler of [...this.handlers]) {
      try {
        handler(timed)
      } catch (cause) {
        this.settings.console.error(`A handler of weixin.on threw at the event "${event.type}"`, cause)
      }
    }
  }

  begin(api: string, referrer: string, privacyKey: PrivacyKey | null): LedgerCall {
    const call: LedgerCall = {
      id: this.calls.length + 1,
      api,
      referrer,
      privacyKey,
      calledAt: this.clock.now(),
      state: 'pending'
    }
    this.calls.push(call)
    this.emit({ type: 'call', call })
    return call
  }

  end(call: PrivacyCall, error?: WeixinError): void {
    const own = call as LedgerCall
    own.state = error ? 'failed' : 'succeeded'
    own.endedAt = this.clock.now()
    if (error) own.error = error
    this.emit({ type: 'outcome', call })
  }
}
