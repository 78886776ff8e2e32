import { ProgramError } from '../../mini-program'
import { notJson, unreadable } from './sentences'

/** What stops a build. `file` is relative to the mini program's root, `line` starts at 1. */
export class BuildError extends Error {
  override readonly name = 'BuildError'

  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string
  ) {
    super(`${file}:${line}: ${reason}`)
  }
}

/** What cannot be read of a program stops its build. */
export function orBuildError<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error
    const { file, position, reason } = error
    throw position ? new BuildError(file, position.line, notJson(reason)) : new BuildError(file, 1, unreadable(reason))
  }
}

/** There is no program to build. */
export class NoProgramError extends BuildError {
  constructor(override readonly message: string) {
    super('app.json', 1, message)
  }
}
