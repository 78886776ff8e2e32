import { pagesAskingFirst } from '../prompts'
import type { Rule } from './rule'

/** `<input type="nickname">` raises no event: without consent it is a plain text field, and nobody is asked. */
export const nicknameWithoutAsking: Rule = {
  name: 'nickname-without-asking',
  severity: 'warning',
  *check(subject) {
    const asking = pagesAskingFirst(subject)
    for (const { api, pages, file, line, column } of subject.uses) {
      if (api !== 'input[type=nickname]') continue
      const silent = pages.filter((page) => !asking.has(page))
      if (silent.length > 0) yield { subject: api, file, line, column, facts: { pages: silent } }
    }
  }
}
