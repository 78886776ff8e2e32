/** Why `init` cannot begin. No file is changed. */
export type Obstacle =
  | 'no-folder'
  | 'no-program'
  | 'programs-below'
  | 'other-framework'
  | 'built'
  | 'mini-game'
  | 'two-frameworks'
  | 'no-weixin-target'
  | 'no-weapp-platform'
  | 'uni-app-too-old'
  | 'taro-too-old'
  | 'not-json'
  | 'not-utf8'
  | 'unmerged'
  | 'uni-app-x'
  | 'not-written'
  | 'no-consent-page'
  | 'no-package-manager'
  | 'stopped'
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
