import { ProgramError } from '../../mini-program'

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
    throw new BuildError(error.file, error.position?.line ?? 1, error.reason)
  }
}
