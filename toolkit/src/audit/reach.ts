import type { App } from '../../../mini-program'
import type { Layout } from './read-program'
import type { Owners } from './wxml/owners'

/** Which pages lead to a piece of code: a file, a module of a bundle (`file#id`), a part of a template. */
export class Reach {
  /** What each node leads to, by number. */
  private readonly edges: number[][] = []
  private readonly units = new Map<string, number>()
  private readonly entries = new Map<string, number>()
  private readonly owners = new Map<string, number>()
  private pages: string[][] = []
  private launched = new Set<number>()

  unit(id: string): number {
    return this.numberIn(this.units, id)
  }

  /** A script as a page's or component's own: all modules bundled in it run. */
  entry(file: string): number {
    return this.numberIn(this.entries, file)
  }

  /** A page or component. */
  owner(base: string): number {
    return this.numberIn(this.owners, base)
  }

  connect(from: number, to: number): void {
    this.edges[from].push(to)
  }

  /** Walks from every page; call it when all is connected. */
  walk(app: App, { baseOf, launch }: Layout): void {
    const starts = app.pages.map((page) =>
      app.customTabBar && app.tabs.some(({ pagePath }) => pagePath === page) ? [page, app.customTabBar] : [page]
    )
    const nodes = starts.map((bases) => bases.map((base) => this.owner(baseOf(base))))
    const atLaunch = launch.map((file) => this.entry(file))
    this.pages = this.edges.map(() => [])
    const seenFrom = new Int32Array(this.edges.length).fill(-1)
    app.pages.forEach((page, mark) => {
      for (const node of this.from(nodes[mark], seenFrom, mark)) this.pages[node].push(page)
    })
    this.launched = new Set(this.from(atLaunch, seenFrom, app.pages.length))
  }

  /** In the order of app.json. */
  pagesOf(unit: string): string[] {
    return this.pages[this.units.get(unit) ?? -1] ?? []
  }

  /** Whether a page or app.js leads there. */
  reaches(unit: string): boolean {
    return this.pagesOf(unit).length > 0 || this.isLaunched(unit)
  }

  reachesOwner(base: string): boolean {
    return (this.pages[this.owners.get(base) ?? -1] ?? []).length > 0
  }

  /** Whether app.js leads there: it runs at launch, on no page. */
  isLaunched(unit: string): boolean {
    return this.launched.has(this.units.get(unit) ?? -1)
  }

  private numberIn(numbers: Map<string, number>, name: string): number {
    let number = numbers.get(name)
    if (number === undefined) numbers.set(name, (number = this.edges.push([]) - 1))
    return number
  }

  /** All nodes from the starts on. `mark` tells this walk from the others in `seenFrom`. */
  private from(starts: readonly number[], seenFrom: Int32Array, mark: number): number[] {
    const found: number[] = []
    const visit = (node: number) => {
      if (seenFrom[node] === mark) return
      seenFrom[node] = mark
      found.push(node)
    }
    starts.forEach(visit)
    for (let index = 0; index < found.length; index++) this.edges[found[index]].forEach(visit)
    return found
  }
}

/** Pages and components lead to their scripts, templates and components. */
export function connectOwners(reach: Reach, owners: Owners, { scriptsOf }: Layout): void {
  for (const { base, uses, parts } of owners.all.values()) {
    const node = reach.owner(base)
    for (const script of scriptsOf(base)) reach.connect(node, reach.entry(script))
    for (const part of parts) reach.connect(node, reach.unit(part.id))
    for (const used of uses) reach.connect(node, reach.owner(used))
  }
}
