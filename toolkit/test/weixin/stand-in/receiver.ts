import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPushHandler, type PrivacyApplyEvent } from '../../../src/weixin'
import type { PushEnvelope, PushHandler, PushHandlerOptions } from '../../../src/weixin'
import { settings } from './push'

/** A platform's server that takes pushes, and what has arrived there. */
export class Receiver {
  readonly events: PrivacyApplyEvent[] = []
  readonly envelopes: PushEnvelope[] = []
  readonly programs: (string | undefined)[] = []
  /** Messages of other kinds. */
  readonly others: unknown[] = []
  readonly errors: unknown[] = []
  readonly #servers: Server[] = []
  #whenRead: () => unknown = () => {}

  handler(options: Partial<PushHandlerOptions> = {}): PushHandler {
    return createPushHandler({
      ...settings,
      onPrivacyApply: ({ appId, event }, envelope) => {
        this.programs.push(appId)
        this.events.push(event)
        this.envelopes.push(envelope)
      },
      onEvent: (pushed) => this.others.push(pushed),
      onError: (error) => this.errors.push(error),
      ...options
    })
  }

  /** Fulfilled when so many more requests have come in whole. */
  requests(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.#whenRead = () => --count === 0 && setImmediate(resolve)
    })
  }

  /** The address at which a listener is served; a handler of this receiver's where none is given. */
  async serve(listener: RequestListener | Partial<PushHandlerOptions> = {}): Promise<string> {
    const server = createServer(typeof listener === 'function' ? listener : this.handler(listener))
    this.#servers.push(server)
    server.on('request', (incoming) => incoming.once('end', () => this.#whenRead()))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  stop(): void {
    for (const server of this.#servers) {
      server.closeAllConnections()
      server.close()
    }
  }
}
