import type { TappableInfo } from '../runtime/agent/asks'

/** Something that can be tapped, with what tells it from its like in another run of the page. */
export interface Target extends TappableInfo {
  readonly key: string
  /** Key of what brought it into sight; nothing for what stands on the page as it opens. */
  readonly opener: string
}

/** How something is reached: the taps that bring it into sight. */
interface Way extends Pick<Target, 'name' | 'opener'> {
  readonly taps: readonly string[]
}

/** Pop-ups in pop-ups end here. What is behind more taps is the next number of a counter, the next page of a list. */
const deepest = 3

/** So many things that differ in their words alone are a list or a calendar, and the rest of them say nothing new. */
const mostAlike = 20

/** What can be tapped on a page, as far as it has been in sight, and the taps that bring each into sight. */
export class Ways {
  private readonly ways = new Map<string, Way>()
  private readonly tapped = new Set<string>()
  /** How many were tapped of what is alike. */
  private readonly alike = new Map<string, number>()
  /** Names of what a tap has closed a pop-up with. */
  private readonly closing = new Set<string>()
  private inSight = new Map<string, Target>()

  /** The page as it opens. What stood on it another time and does not now is no longer looked for. */
  opened(tappables: readonly TappableInfo[]): void {
    this.inSight = keyed(tappables, [], '')
    for (const key of this.ways.keys()) if (this.depth(key) === 0 && !this.find(key)) this.done(key)
    for (const [key, { name, opener }] of this.inSight) this.ways.set(key, { name, opener, taps: [] })
  }

  /** The page after a tap. An element whose words have changed is what it was. */
  changed(tappables: readonly TappableInfo[], by: string): void {
    const before = [...this.inSight.values()]
    const keys = new Map(before.map(({ handle, key }) => [handle, key]))
    const covered = this.latest(before)
    const tapped = this.find(by)
    this.inSight = keyed(tappables, before, (tapped && keys.get(tapped.outermost)) ?? by)
    for (const { handle, key, name, opener } of this.inSight.values()) {
      const was = keys.get(handle)
      if (was !== undefined && was !== key) this.done(was)
      const taps = was === undefined ? [...this.to(by), by] : this.to(was)
      if (!this.ways.has(key)) this.ways.set(key, { name, opener, taps })
    }
    const hasClosed = covered > 0 && this.depth(by) === covered && this.latest([...this.inSight.values()]) < covered
    if (tapped && hasClosed) this.closing.add(tapped.name)
  }

  /** What to tap before this is in sight, on a page that has just opened. */
  to(key: string): readonly string[] {
    return this.ways.get(key)?.taps ?? []
  }

  find(key: string): Target | undefined {
    return this.inSight.get(key)
  }

  done(key: string): void {
    this.tapped.add(key)
    const kind = this.kind(key)
    this.alike.set(kind, (this.alike.get(kind) ?? 0) + 1)
  }

  /**
   * What lies on top of the page, then what takes the fewest taps; last what another pop-up has by the same name, and long
   * lists. Nothing where all has been tapped.
   */
  next(): string | undefined {
    const untapped = [...this.ways.keys()].filter((key) => !this.tapped.has(key))
    const cost = (key: string) =>
      (this.isOneOfMany(key) ? 100 : this.isSaidBefore(key) ? 50 : 0) + this.depth(key) * 2 + (this.find(key) ? 0 : 1)
    const least = Math.min(...untapped.map(cost))
    const out = this.wayOut()?.key
    const first = this.onTop()?.key ?? (out !== undefined && !this.tapped.has(out) ? out : undefined)
    return first ?? untapped.find((key) => cost(key) === least)
  }

  /** In sight, and nothing that came later lies over it. */
  isInReach(key: string): boolean {
    return Boolean(this.find(key)) && this.depth(key) === this.latest([...this.inSight.values()])
  }

  /** What is known to close the pop-up that lies on top. */
  wayOut(): Target | undefined {
    const targets = [...this.inSight.values()]
    const latest = this.latest(targets)
    return targets.find(({ key, name }) => latest > 0 && this.depth(key) === latest && this.closing.has(name))
  }

  /**
   * Of the latest pop-up it is the last thing first, as what comes last lies on top, and what has no words at the end: a mask or
   * a cross takes the rest away.
   */
  private onTop(): Target | undefined {
    const came = [...this.inSight.values()].filter(
      ({ key }) =>
        !this.tapped.has(key) &&
        this.depth(key) > 0 &&
        this.depth(key) <= deepest &&
        !this.isOneOfMany(key) &&
        !this.isSaidBefore(key)
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

  /** Many like it were tapped. */
  private isOneOfMany(key: string): boolean {
    return (this.alike.get(this.kind(key)) ?? 0) >= mostAlike
  }

  /** Tag and classes, and the taps that lead there. */
  private kind(key: string): string {
    return [...this.to(key), this.ways.get(key)?.name.replace(/ ".*/s, '')].join()
  }

  /** Something of its name was tapped in a pop-up that something else opens. */
  private isSaidBefore(key: string): boolean {
    const { name, opener } = this.ways.get(key)!
    if (opener === '') return false
    return [...this.tapped].some((other) => {
      const way = this.ways.get(other)
      return way?.name === name && way.opener !== '' && way.opener !== opener
    })
  }
}

const hasWords = ({ name }: TappableInfo): boolean => name.endsWith('"')

/**
 * An element keeps its key as long as it keeps its name, made anew or not; what is alike is told apart by what opened it and by
 * its place among its like.
 */
function keyed(tappables: readonly TappableInfo[], before: readonly Target[], opener: string): Map<string, Target> {
  const known = new Map(before.map((target) => [target.handle, target]))
  const handles = new Set(tappables.map(({ handle }) => handle))
  const gone = before.filter(({ handle }) => !handles.has(handle))
  const kept = tappables.map((tappable) => {
    const was = known.get(tappable.handle)
    if (was) return was.name === tappable.name ? { ...was, ...tappable } : undefined
    const at = gone.findIndex(({ name }) => name === tappable.name)
    return at < 0 ? undefined : { ...gone.splice(at, 1)[0]!, ...tappable }
  })
  const taken = new Set(kept.map((target) => target?.key))
  const counts = new Map<string, number>()
  const targets = tappables.map((tappable, at): Target => {
    if (kept[at]) return kept[at]
    const from = known.get(tappable.handle)?.opener ?? opener
    const named = from ? `${from} > ${tappable.name}` : tappable.name
    let count = counts.get(named) ?? 0
    while (taken.has(`${named} ${count}`)) count++
    counts.set(named, count + 1)
    return { ...tappable, key: `${named} ${count}`, opener: from }
  })
  return new Map(targets.map((target) => [target.key, target]))
}
