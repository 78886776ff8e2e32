/** Something that the program threw. */
export interface ProgramError {
  /** Where the runtime caught it: a page and its handler, a script. */
  readonly where: string
  readonly message: string
  /** With the places in the compiled scripts. */
  readonly stack: string
}

const caught: ProgramError[] = []

let hear: (error: string) => void = () => {}

/** `listener` is told of each, as `wx.onError` tells it. */
export function hearProgramErrors(listener: typeof hear): void {
  hear = listener
}

/** Everything the program threw so far. */
export const programErrors: readonly ProgramError[] = caught

/** What the program throws ends nothing but itself: it stands in the console, as on Weixin. */
export function reportProgramError(where: string, error: unknown): void {
  noteProgramError(where, error)
  console.error(`${where}:`, error)
}

/** What the program throws meanwhile is reported. */
export function tryCall(where: string, task: () => void): void {
  try {
    task()
  } catch (error) {
    reportProgramError(where, error)
  }
}

/** As `reportProgramError`, for what the console has already. */
export function noteProgramError(where: string, error: unknown): void {
  const { message, stack } = note(where, error)
  tell(`${message}\n${stack}`)
}

/** Of a promise that nobody caught: that is no error in the ears of `wx.onError`. */
export function noteRejection(reason: unknown): void {
  const { message, errMsg } = Object(reason) as { message?: string; errMsg?: string }
  note('', (message ?? errMsg) ? reason : `Uncaught (in promise) ${shown(reason)}`)
}

function shown(reason: unknown): string {
  try {
    return JSON.stringify(reason) ?? String(reason)
  } catch {
    return String(reason)
  }
}

function note(where: string, error: unknown): ProgramError {
  const { message, errMsg, stack = '' } = Object(error) as { message?: string; errMsg?: string; stack?: string }
  const noted = { where, message: message ?? errMsg ?? String(error), stack }
  caught.push(noted)
  return noted
}

let telling = false

/** What is thrown while this is told is told to nobody: it would not end. */
function tell(error: string): void {
  if (telling) return
  telling = true
  hear(error)
  telling = false
}
