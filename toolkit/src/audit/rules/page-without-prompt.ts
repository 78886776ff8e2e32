import { pagesWithPrompt } from '../prompts'
import type { Rule } from './rule'

/** A page uses a privacy interface, and nothing on it can ask for consent. */
export const pageWithoutPrompt: Rule = {
  name: 'page-without-prompt',
  severity: 'warning',
  *check(subject) {
    if (subject.prompt === 'official') return
    const asking = pagesWithPrompt(subject)
    for (const { pages, api, file, line, column } of subject.uses) {
      for (const page of pages) {
        if (asking.has(page)) continue
        yield { subject: page, file, line, column, facts: { page, api } }
      }
    }
  }
}
