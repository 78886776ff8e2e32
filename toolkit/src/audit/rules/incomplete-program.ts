import type { Facts, Rule } from './rule'

/** Something that belongs to the program was not read: what is said here is not all. */
export const incompleteProgram: Rule = {
  name: 'incomplete-program',
  severity: 'warning',
  isAboutBuild: true,
  *check({ gaps }) {
    for (const { reason, name, near, file, line, column } of gaps) {
      const facts: Facts = { reason, name, ...(near !== undefined && { near }) }
      yield { subject: reason, file, line, column, facts }
    }
  }
}
