import type { Call, Callable, Cell } from './cell'
import type { Flow } from './flow'
import { outside } from './values'

/**
 * What comes from outside of the program: what opened a page, what a server answers, what an event brings. Nothing here
 * says so, and a cell that nobody puts anything into holds nothing, as does what is left out. So it is said when nothing
 * more will come, and only for what hangs on it: `wx[query.api || 'navigateTo']`.
 */
export class Outside {
  private functions: Callable[] = []
  private answers: Cell[] = []

  constructor(private readonly flow: Flow) {}

  /** A function of the program: where nobody here calls it, it is called from outside. */
  mayCall(value: Callable): void {
    if (value.parameters.length > 0) this.functions.push(value)
  }

  /** What the platform gives back, where that is taken for what it was given. */
  answered(result: Cell): void {
    this.answers.push(result)
  }

  /** `calls`: those of functions that are not here. True when that told something new. */
  hear(calls: readonly Call[]): boolean {
    const handed = this.functions.flatMap(({ isCalled, parameters }) => (isCalled ? [] : parameters))
    const given = calls.flatMap(({ callee, result }) => (isOutside(callee) ? result : []))
    const untold = [...this.answers, ...[...handed, ...given].filter(({ values }) => values.length === 0)]
    this.functions = []
    this.answers = []
    for (const cell of untold) this.flow.add(cell, outside)
    return untold.length > 0
  }
}

const isOutside = ({ values }: Cell): boolean => values.every(({ type }) => type === 'outside' || type === 'member')
