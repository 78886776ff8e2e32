import type { App } from '../../../mini-program'
import type { Layout } from './read-program'
import type { Units } from './wxml/units'

/** Which pages lead to a piece of code: a file, a module of a bundle (`file#id`), a part of a template. */
export class Reach {
  /** What each node leads to, by number. */
  private readonly edges: number[][] = []
  private readonly pieces = new Map<string, number>()
  private readonly entries = new Map<string, number>()
  private readonly units = new Map<string, number>()
  private pages: string[][] = []
  private launched = new Set<number>()

  piece(id: string): number {
    return this.numberIn(this.pieces, id)
  }

  /** A script as a page's or component's own: all modules bundled in it run. */
  entry(file: string): number {
    return this.numberIn(this.entries, file)
  }

  /** A page or component. */
  unit(base: string): number {
    return this.numberIn(this.units, base)
  }

  connect(from: number, to: number): void {
    this.edges[from].push(to)
  }

  /** Walks from every page; call it when all is connected. */
  walk(app: App, { baseOf, launch, cards }: Layout): void {
    const starts = app.pages.map((page) =>
      app.customTabBar && app.tabs.some(({ pagePath }) => pagePath === page) ? [page, app.customTabBar] : [page]
    )
    const nodes = starts.map((bases) => bases.map((base) => this.unit(baseOf(base))))
    const onNoPage = [...launch.map((file) => this.entry(file)), ...cards.map((base) => this.unit(base))]
    this.pages = this.edges.map(() => [])
    const seenFrom = new Int32Array(this.edges.length).fill(-1)
    app.pages.forEach((page, mark) => {
      for (const node of this.from(nodes[mark], seenFrom, mark)) this.pages[node].push(page)
    })
    this.launched = new Set(this.from(onNoPage, seenFrom, app.pages.length))
  }

  /** In the order of app.json. */
  pagesOf(piece: string): string[] {
    return this.pages[this.pieces.get(piece) ?? -1] ?? []
  }

  /** Whether a page, the launch or a skill leads there. */
  reaches(piece: string): boolean {
    return this.pagesOf(piece).length > 0 || this.isLaunched(piece)
  }

  reachesUnit(base: string): boolean {
    return (this.pages[this.units.get(base) ?? -1] ?? []).length > 0
  }

  /** Whether the launch or a skill of AI mode leads there: it runs on no page. */
  isLaunched(piece: string): boolean {
    return this.launched.has(this.pieces.get(piece) ?? -1)
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
export function connectUnits(
  reach: Reach,
  units: Units,
  { appBar, settings }: App,
  { scriptsOf, baseOf }: Layout
): void {
  for (const { base, uses, parts, isPage, renderer = settings.renderer } of units.all.values()) {
    const node = reach.unit(base)
    if (isPage && appBar && renderer === 'skyline') reach.connect(node, reach.unit(baseOf(appBar)))
    for (const script of scriptsOf(base)) reach.connect(node, reach.entry(script))
    for (const part of parts) reach.connect(node, reach.piece(part.id))
    for (const used of uses) reach.connect(node, reach.unit(used))
  }
}
