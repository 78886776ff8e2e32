import type { App } from './project/app'
import type { Owners } from './wxml/owners'

/** Which pages lead to a piece of code: a file, a module of a bundle (`file#id`), a part of a template. */
export class Reach {
  private readonly edges = new Map<string, Set<string>>()
  private readonly pagesByUnit = new Map<string, Set<string>>()
  private readonly launched = new Set<string>()

  connect(from: string, to: string): void {
    const known = this.edges.get(from) ?? new Set()
    this.edges.set(from, known.add(to))
  }

  /** Walks from every page; call it when all is connected. */
  walk(app: App): void {
    for (const page of app.pages) {
      const starts = [ownerNode(page)]
      if (app.customTabBar && app.tabPages.includes(page)) starts.push(ownerNode(app.customTabBar))
      for (const unit of this.from(starts)) {
        const pages = this.pagesByUnit.get(unit) ?? new Set()
        this.pagesByUnit.set(unit, pages.add(page))
      }
    }
    for (const unit of this.from([entryNode('app.js'), entryNode('app.ts')])) this.launched.add(unit)
  }

  private from(starts: string[]): Set<string> {
    const seen = new Set(starts)
    for (const unit of seen) for (const next of this.edges.get(unit) ?? []) seen.add(next)
    return seen
  }

  /** Whether app.js leads there: it runs at launch, on no page. */
  isLaunched(unit: string): boolean {
    return this.launched.has(unit)
  }

  /** In the order of app.json. */
  pagesOf(unit: string): string[] {
    return [...(this.pagesByUnit.get(unit) ?? [])]
  }
}

export const ownerNode = (base: string) => `${base} (owner)`

/** Pages and components lead to their scripts, templates and components. */
export function connectOwners(reach: Reach, owners: Owners, exists: (file: string) => boolean): void {
  for (const { base, uses, parts } of owners.all.values()) {
    const node = ownerNode(base)
    for (const script of [`${base}.js`, `${base}.ts`]) if (exists(script)) reach.connect(node, entryNode(script))
    for (const part of parts) reach.connect(node, part.id)
    for (const used of uses) reach.connect(node, ownerNode(used))
  }
}

/** A script as a page's or component's own: all modules bundled in it run. */
export const entryNode = (file: string) => `${file} (entry)`
