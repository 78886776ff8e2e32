/** What `SelectorQuery.node()` and `context()` hand out for a component. */
interface Handles {
  node?: unknown
  context?: unknown
}

const handles = new WeakMap<Element, Handles>()

/** A component says what a query finds where it stands. */
export function handOut(element: Element, given: Handles): void {
  handles.set(element, given)
}

export function nodeOf(element: Element): unknown {
  return handles.get(element)?.node ?? null
}

export function contextOf(element: Element): unknown {
  return handles.get(element)?.context ?? null
}
