/** What was asked for cannot be done: one sentence for the user, exit status 2. */
export class WrongCommand extends Error {
  override readonly name = 'WrongCommand'
}
