import type { Handle } from '../runtime/agent/asks'

interface Tappable {
  readonly handle: Handle
  readonly name: string
}

/** Something that can be tapped, with what tells it from its like in another run of the page. */
export interface Target extends Tappable {
  readonly key: string
}

/** Pop-ups in pop-ups end here. What is behind more taps is the next number of a counter, the next page of a list. */
const deepest = 3

/** So many things that differ in their words alone are a list or a calendar, and the rest of them say nothing new. */
const mostAlike = 20

/** What can be tapped on a page, as far as it has been in sight, and the taps that bring each into sight. */
export class Ways {
  private readonly ways = new Map<string, readonly string[]>()
  private readonly tapped = new Set<string>()
  /** How many were tapped of what is alike. */
  private readonly alike = new Map<string, number>()
  private inSight = new Map<string, Target>()

  /** The page as it opens. What stood on it another time and does not now is no longer looked for. */
  opened(tappables: readonly Tappable[]): void {
    this.inSight = keyed(tappables, [])
    for (const key of this.ways.keys()) if (this.depth(key) === 0 && !this.find(key)) this.done(key)
    for (const key of this.inSight.keys()) this.ways.set(key, [])
  }

  /** The page after a tap. An element whose words have changed is what it was. */
  changed(tappables: readonly Tappable[], by: string): void {
    const before = [...this.inSight.values()]
    const keys = new Map(before.map(({ handle, key }) => [handle, key]))
    this.inSight = keyed(tappables, before)
    for (const { handle, key } of this.inSight.values()) {
      const was = keys.get(handle)
      if (was !== undefined && was !== key) this.done(was)
      if (!this.ways.has(key)) this.ways.set(key, was === undefined ? [...this.to(by), by] : this.to(was))
    }
  }

  /** What to tap before this is in sight, on a page that has just opened. */
  to(key: string): readonly string[] {
    return this.ways.get(key) ?? []
  }

  find(key: string): Target | undefined {
    return this.inSight.get(key)
  }

  done(key: string): void {
    this.tapped.add(key)
    const kind = this.kind(key)
    this.alike.set(kind, (this.alike.get(kind) ?? 0) + 1)
  }

  /** What lies on top of the page, then what takes the fewest taps, a long list last. Nothing where all has been tapped. */
  next(): string | undefined {
    const untapped = [...this.ways.keys()].filter((key) => !this.tapped.has(key))
    const cost = (key: string) => (this.isKnown(key) ? 100 : 0) + this.depth(key) * 2 + (this.find(key) ? 0 : 1)
    const least = Math.min(...untapped.map(cost))
    return this.onTop()?.key ?? untapped.find((key) => cost(key) === least)
  }

  /** In sight, and nothing that came later lies over it. */
  isInReach(key: string): boolean {
    return Boolean(this.find(key)) && this.depth(key) === this.latest([...this.inSight.values()])
  }

  /**
   * Of the latest pop-up it is the last thing first, as what comes last lies on top, and what has no words at the end: a mask or
   * a cross takes the rest away.
   */
  private onTop(): Target | undefined {
    const came = [...this.inSight.values()].filter(
      ({ key }) => !this.tapped.has(key) && this.depth(key) > 0 && this.depth(key) <= deepest && !this.isKnown(key)
    )
    const latest = this.latest(came)
    const last = came.filter(({ key }) => this.depth(key) === latest).reverse()
    return last.find(hasWords) ?? last[0]
  }

  private latest(targets: readonly Target[]): number {
    return Math.max(...targets.map(({ key }) => this.depth(key)))
  }

  private depth(key: string): number {
    return this.to(key).length
  }

  /** By what many like it did. */
  private isKnown(key: string): boolean {
    return (this.alike.get(this.kind(key)) ?? 0) >= mostAlike
  }

  /** Tag and classes, and the taps that lead there. */
  private kind(key: string): string {
    return [...this.to(key), key.replace(/ "?.*/s, '')].join()
  }
}

const hasWords = ({ name }: Tappable): boolean => name.endsWith('"')

/** An element keeps its key as long as it keeps its name; what is alike is told apart by its place among its like. */
function keyed(tappables: readonly Tappable[], before: readonly Target[]): Map<string, Target> {
  const known = new Map(before.map((target) => [target.handle, target]))
  const kept = tappables.map(({ handle, name }) => {
    const target = known.get(handle)
    return target?.name === name ? target : undefined
  })
  const taken = new Set(kept.map((target) => target?.key))
  const counts = new Map<string, number>()
  const targets = tappables.map(({ handle, name }, at): Target => {
    if (kept[at]) return kept[at]
    let count = counts.get(name) ?? 0
    while (taken.has(`${name} ${count}`)) count++
    counts.set(name, count + 1)
    return { handle, name, key: `${name} ${count}` }
  })
  return new Map(targets.map((target) => [target.key, target]))
}
