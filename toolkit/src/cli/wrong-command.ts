/** The command was wrong: exit status 2. Its message is in the language of the command. */
export class WrongCommand extends Error {}
