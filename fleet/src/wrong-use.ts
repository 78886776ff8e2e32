/** The command, its files or its surroundings are wrong: a sentence for the person, exit status 2. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}
