/** Something that the program threw. */
export interface ProgramError {
  /** Where the runtime caught it: a page and its handler, a script. */
  readonly where: string
  readonly message: string
  /** With the places in the compiled scripts. */
  readonly stack: string
}

const caught: ProgramError[] = []

/** Everything the program threw so far. */
export const programErrors: readonly ProgramError[] = caught

/** What the program throws ends nothing but itself: it stands in the console, as on Weixin. */
export function reportProgramError(where: string, error: unknown): void {
  noteProgramError(where, error)
  console.error(`${where}:`, error)
}

/** As `reportProgramError`, for what the console has already. */
export function noteProgramError(where: string, error: unknown): void {
  const { message, errMsg, stack } = Object(error) as { message?: string; errMsg?: string; stack?: string }
  caught.push({ where, message: message ?? errMsg ?? String(error), stack: stack ?? '' })
}
