import type { InvalidBodyError, Problem } from './errors'
import { overrulable, problemSentence, type ProblemRule } from './problem-words'

/** How a check says that something is wrong, and where. */
export type Report = (path: string, rule: ProblemRule, ...facts: (string | number)[]) => void

/** What a caller takes upon itself. */
export interface CheckOptions {
  /** Lets pass what is on none of the lists. */
  allowUnknown?: boolean
}

/** Runs a check to its end, and throws every problem that it reported at once. */
export function check(
  Invalid: new (problems: readonly Problem[]) => InvalidBodyError,
  find: (report: Report) => void,
  { allowUnknown }: CheckOptions = {}
): void {
  const problems = found(find).filter(({ rule }) => !allowUnknown || !overrulable.includes(rule))
  if (problems.length) throw new Invalid(problems)
}

/** Everything that a check reports, in the order of the body. */
export function found(find: (report: Report) => void): Problem[] {
  const problems: Problem[] = []
  find((path, rule, ...given) => {
    const facts = given.map(String)
    problems.push({ path, rule, facts, message: problemSentence(rule, facts, 'en') })
  })
  return problems
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
