import { tryCall } from './program-error'

type Listener = (event: unknown) => void

/** Those who listen to `wx` by `onX`, until they say `offX`. What one throws stops no other. */
export class Listeners<Name extends string> {
  private readonly listeners: ReadonlyMap<Name, Set<Listener>>
  /** `onX` and `offX` of each name. */
  readonly apis: Record<string, unknown>

  constructor(...names: Name[]) {
    this.listeners = new Map(names.map((name) => [name, new Set()]))
    this.apis = Object.fromEntries(
      [...this.listeners].flatMap(([name, listeners]) => [
        [`on${name}`, (listener: Listener) => void listeners.add(listener)],
        [`off${name}`, (listener?: Listener) => void (listener ? listeners.delete(listener) : listeners.clear())]
      ])
    )
  }

  tell(name: Name, event: unknown): void {
    for (const listener of this.listeners.get(name)!) tryCall(`wx.on${name}`, () => listener(event))
  }
}
