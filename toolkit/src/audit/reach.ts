import type { App } from './project/app'
import type { Owners } from './wxml/owners'

/** Which pages lead to a piece of code: a file, a module of a bundle (`file#id`), a part of a template. */
export class Reach {
  private readonly numbers = new Map<string, number>()
  private readonly edges: number[][] = []
  /** By number of the unit. */
  private pages: string[][] = []
  private launched = new Set<number>()

  connect(from: string, to: string): void {
    this.edges[this.numberOf(from)].push(this.numberOf(to))
  }

  /** Walks from every page; call it when all is connected. */
  walk(app: App): void {
    this.pages = this.edges.map(() => [])
    const seenFrom = new Int32Array(this.edges.length).fill(-1)
    app.pages.forEach((page, mark) => {
      const starts = [ownerNode(page)]
      if (app.customTabBar && app.tabPages.includes(page)) starts.push(ownerNode(app.customTabBar))
      for (const unit of this.from(starts, seenFrom, mark)) this.pages[unit].push(page)
    })
    const atLaunch = [entryNode('app.js'), entryNode('app.ts')]
    this.launched = new Set(this.from(atLaunch, seenFrom, app.pages.length))
  }

  /** In the order of app.json. */
  pagesOf(unit: string): string[] {
    return this.pages[this.numbers.get(unit) ?? -1] ?? []
  }

  /** Whether app.js leads there: it runs at launch, on no page. */
  isLaunched(unit: string): boolean {
    return this.launched.has(this.numbers.get(unit) ?? -1)
  }

  private numberOf(unit: string): number {
    let number = this.numbers.get(unit)
    if (number === undefined) {
      number = this.edges.push([]) - 1
      this.numbers.set(unit, number)
    }
    return number
  }

  /** All units from the starts on. `mark` tells this walk from the others in `seenFrom`. */
  private from(starts: string[], seenFrom: Int32Array, mark: number): number[] {
    const found: number[] = []
    const visit = (unit: number) => {
      if (seenFrom[unit] === mark) return
      seenFrom[unit] = mark
      found.push(unit)
    }
    for (const start of starts) if (this.numbers.has(start)) visit(this.numberOf(start))
    for (let index = 0; index < found.length; index++) this.edges[found[index]].forEach(visit)
    return found
  }
}

export const ownerNode = (base: string) => `${base} (owner)`

/** A script as a page's or component's own: all modules bundled in it run. */
export const entryNode = (file: string) => `${file} (entry)`

/** Pages and components lead to their scripts, templates and components. */
export function connectOwners(reach: Reach, owners: Owners, exists: (file: string) => boolean): void {
  for (const { base, uses, parts } of owners.all.values()) {
    const node = ownerNode(base)
    for (const script of [`${base}.js`, `${base}.ts`]) if (exists(script)) reach.connect(node, entryNode(script))
    for (const part of parts) reach.connect(node, part.id)
    for (const used of uses) reach.connect(node, ownerNode(used))
  }
}
