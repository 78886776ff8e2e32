/** Why `init` cannot begin. No file is changed. */
export type Obstacle =
  | 'no-folder'
  | 'no-program'
  | 'mini-game'
  | 'two-frameworks'
  | 'no-weixin-target'
  | 'taro-too-old'
  | 'unreadable'
  | 'not-json'
  | 'install-failed'

export class InitError extends Error {
  override readonly name = 'InitError'

  constructor(
    readonly obstacle: Obstacle,
    /** What it is about: a folder, a file, a version, npm's words. */
    readonly subject: string
  ) {
    super(`${obstacle}: ${subject}`)
  }
}
