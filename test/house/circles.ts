/** What each file imports. */
export type Imports = ReadonlyMap<string, readonly string[]>

/**
 * The circles in a graph of imports: each is the files that reach one another, sorted. These are its strongly connected
 * components, after Tarjan; a file that imports itself is one too.
 */
export function circlesIn(imports: Imports): string[][] {
  const circles: string[][] = []
  const order = new Map<string, number>()
  const earliest = new Map<string, number>()
  const open: string[] = []

  const visit = (file: string): void => {
    order.set(file, order.size)
    earliest.set(file, order.get(file)!)
    open.push(file)
    for (const next of imports.get(file) ?? []) {
      if (!order.has(next)) visit(next)
      if (open.includes(next)) earliest.set(file, Math.min(earliest.get(file)!, earliest.get(next)!))
    }
    if (earliest.get(file) !== order.get(file)) return
    const component = open.splice(open.indexOf(file)).sort()
    if (component.length > 1 || imports.get(file)?.includes(file)) circles.push(component)
  }

  for (const file of imports.keys()) if (!order.has(file)) visit(file)
  return circles
}
