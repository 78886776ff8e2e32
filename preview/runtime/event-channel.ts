import { reportProgramError } from './program-error'

type Listener = (...args: unknown[]) => void

/**
 * One of the two ends between a page and the page it opened.
 * https://developers.weixin.qq.com/miniprogram/dev/api/route/EventChannel.html
 */
export class EventChannel {
  private readonly listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  private otherEnd: EventChannel | undefined

  /** The ends of the page that opens and of the page that is opened. */
  static pair(): [EventChannel, EventChannel] {
    const ends: [EventChannel, EventChannel] = [new EventChannel(), new EventChannel()]
    ends[0].otherEnd = ends[1]
    ends[1].otherEnd = ends[0]
    return ends
  }

  emit(name: string, ...args: unknown[]): void {
    this.otherEnd?.hear(name, args)
  }

  on(name: string, listener: Listener): void {
    this.add(name, listener, false)
  }

  once(name: string, listener: Listener): void {
    this.add(name, listener, true)
  }

  off(name: string, listener?: Listener): void {
    const left = (this.listeners.get(name) ?? []).filter((each) => listener && each.listener !== listener)
    this.listeners.set(name, left)
  }

  private add(name: string, listener: Listener, once: boolean): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { listener, once }])
  }

  private hear(name: string, args: unknown[]): void {
    const heard = this.listeners.get(name) ?? []
    this.listeners.set(
      name,
      heard.filter(({ once }) => !once)
    )
    for (const { listener } of heard) {
      try {
        listener(...args)
      } catch (error) {
        reportProgramError(`event channel, "${name}"`, error)
      }
    }
  }
}
