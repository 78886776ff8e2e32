import { listens, pagesWithPrompt } from '../prompts'
import type { Rule } from './rule'

/** The program listens for requests, a page uses a privacy interface, and nothing on it can ask for consent. */
export const pageWithoutPrompt: Rule = {
  name: 'page-without-prompt',
  severity: 'warning',
  *check(subject) {
    if (subject.prompt === 'official' || !listens(subject)) return
    const asking = pagesWithPrompt(subject)
    for (const { pages, api, certainty, file, line, column } of subject.uses) {
      if (certainty === 'unknown') continue
      for (const page of pages) {
        if (asking.has(page)) continue
        yield { subject: page, file, line, column, facts: { page, api } }
      }
    }
  }
}
