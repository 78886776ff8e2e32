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
