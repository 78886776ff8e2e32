/** No token for a program: its command failed, or the platform has nothing to renew it with. Never holds a token. */
export class TokenError extends Error {
  override readonly name = 'TokenError'
}
