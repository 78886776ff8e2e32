import type { CheckedPage, CheckReport } from '../report'
import type { CheckWords } from '../words'

/** In one line what was found, or that no rule is broken and something goes wrong all the same. */
export function verdict({ pages, findings }: CheckReport, words: CheckWords): string {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  if (findings.length > 0) return words.found(count('error'), count('warning'))
  if (pages.some(({ calls }) => calls.some(({ agreed }) => agreed === 'failed'))) return words.failsAllTheSame
  const wrong = pages.filter(({ errors }) => errors.length > 0)
  if (wrong.length === 0) return words.nothingFound
  return wrong.every(isRejectedOnly) ? words.nobodyCatches : words.throwsAllTheSame
}

/** A call without `fail` whose promise nobody catches: what comes of it is no mistake in a script. */
const isRejectedOnly = ({ errors, calls }: CheckedPage): boolean =>
  errors.every(({ message }) => calls.some(({ errMsg }) => errMsg !== '' && message.includes(errMsg)))
