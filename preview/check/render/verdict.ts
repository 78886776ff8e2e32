import type { CheckReport } from '../report'
import type { CheckWords } from '../words'

/** In one line what was found, or that no rule is broken and something goes wrong all the same. */
export function verdict({ pages, findings }: CheckReport, words: CheckWords): string {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  if (findings.length > 0) return words.found(count('error'), count('warning'))
  if (pages.some(({ calls }) => calls.some(({ agreed }) => agreed === 'failed'))) return words.failsAllTheSame
  return pages.some(({ errors }) => errors.length > 0) ? words.throwsAllTheSame : words.nothingFound
}
