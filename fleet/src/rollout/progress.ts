import type { Outcome, Task } from './row'

/** `waiting`: all is done but for programs that wait for another day. */
export type State = 'running' | 'stopped' | 'waiting' | 'done'

/** How far it has come since the last command began. */
export interface Progress {
  state: State
  task: Task
  counts: Partial<Record<Outcome, number>>
  total: number
  open: number
  busy: number
  parked: number
  /** The programs after the canaries are not begun yet. */
  held: boolean
}

interface Standing {
  stopped: boolean
  held: boolean
  open: number
  busy: number
  parked: number
  task: string | null | undefined
  waiting: number
}

/** What the counts come to. */
export function stateOf({ stopped, held, open, busy, parked, task, waiting }: Standing): State {
  if (stopped) return busy ? 'running' : 'stopped'
  if (open || held) return 'running'
  // What a diff leaves waiting waits for its roll-out.
  if (task !== 'read' && waiting > parked) return 'stopped'
  return parked ? 'waiting' : 'done'
}
