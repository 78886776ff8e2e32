import type { InvalidBodyError, Problem } from './errors'

/** How a check says that something is wrong, and where. */
export type Report = (path: string, message: string) => void

/** Runs a check to its end, and throws every problem that it reported at once. */
export function check(
  Invalid: new (problems: readonly Problem[]) => InvalidBodyError,
  find: (report: Report) => void
): void {
  const problems: Problem[] = []
  find((path, message) => problems.push({ path, message }))
  if (problems.length) throw new Invalid(problems)
}

export const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
