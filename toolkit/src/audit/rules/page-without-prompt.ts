import { pagesWithPrompt } from '../prompts'
import type { Rule } from './rule'

/** A page uses a privacy interface, and nothing on it can ask for consent. Said once for each page. */
export const pageWithoutPrompt: Rule = {
  name: 'page-without-prompt',
  severity: 'warning',
  *check(subject) {
    if (subject.prompt === 'official') return
    const said = pagesWithPrompt(subject)
    for (const { pages, api, file, line, column } of subject.uses) {
      for (const page of pages) {
        if (said.has(page)) continue
        said.add(page)
        yield { file, line, column, facts: { page, api } }
      }
    }
  }
}
