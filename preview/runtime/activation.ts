/** What a tap does on the component it reaches, after the program's own handlers have run. */
export interface Activatable {
  activate(): void
}

let reached: Activatable[] = []

/** Called by a component when a tap reaches it. */
export function activateAfterTap(component: Activatable): void {
  reached.push(component)
}

/** Before a tap. */
export function forgetReached(): void {
  reached = []
}

/** After a tap: only the innermost component that it reached does something. */
export function activateInnermost(): void {
  const [innermost] = reached
  innermost?.activate()
}
