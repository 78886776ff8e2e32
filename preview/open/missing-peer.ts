/** Something this package works with, and leaves to its user to install. */
export class MissingPeer extends Error {
  override readonly name = 'MissingPeer'

  constructor(
    readonly peer: string,
    remedy = `npm install --save-dev ${peer}`
  ) {
    super(`${peer} is not installed here: ${remedy}`)
  }

  /** What failed to load is the peer itself, or something else that says so better. */
  static orOther(peer: string, error: unknown): unknown {
    const { code, message = '' } = error as NodeJS.ErrnoException
    return code === 'MODULE_NOT_FOUND' && message.includes(peer) ? new MissingPeer(peer) : error
  }
}
