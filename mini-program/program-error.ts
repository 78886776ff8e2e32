import type { Position } from './lines'

/** A configuration of the program that cannot be read. The audit and the preview dress it as an error of their own. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError'

  constructor(
    /** As the user would name it: relative to the root. */
    readonly file: string,
    readonly reason: string,
    /** Where it stops being JSON; without one it cannot be read at all. */
    readonly position?: Position
  ) {
    super(`${position ? `${file}:${position.line}:${position.column}` : file}: ${reason}`)
  }
}
