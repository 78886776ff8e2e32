import type { Rule } from './rule'

/** Something that belongs to the program was not read: what is said here is not all. */
export const incompleteProgram: Rule = {
  name: 'incomplete-program',
  severity: 'warning',
  isAboutBuild: true,
  *check({ gaps }) {
    for (const { reason, name, file, line, column } of gaps) {
      yield { subject: reason, file, line, column, facts: { reason, name } }
    }
  }
}
