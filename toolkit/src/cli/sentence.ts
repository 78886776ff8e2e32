import { explanations } from '../explain'
import { fileProblemSentence, GuidelineFileError } from '../guideline/file-problem'
import { InvalidBodyError, WeixinApiError, WeixinHttpError, type Problem } from '../weixin'
import { httpSentence } from '../weixin/http-words'
import { problemSentence } from '../weixin/problem-words'
import type { Language } from '../../../command-line/language'
import { outcomeWords } from './outcome-words'
import { Left } from './terminal'
import { WrongCommand } from './wrong-command'

/** What a person reads of an error; undefined for one that nobody foresaw. */
export function sentenceOf(error: unknown, language: Language): string | undefined {
  if (error instanceof Left) return outcomeWords[language].left
  if (error instanceof WrongCommand) return error.message
  if (error instanceof GuidelineFileError) return fileProblemSentence(error, language)
  if (error instanceof InvalidBodyError) return error.problems.map((each) => problemLine(each, language)).join('\n')
  if (error instanceof WeixinApiError) return refusal(error, language)
  if (error instanceof WeixinHttpError) return httpSentence(error, language)
  return undefined
}

/** Where something is wrong, and what. */
export function problemLine({ path, rule, facts }: Problem, language: Language): string {
  return outcomeWords[language].at(path, problemSentence(rule, facts, language))
}

/** A refusal of the platform, with what `explain` says of it. */
function refusal({ errcode, errmsg, rid, endpoint }: WeixinApiError, language: Language): string {
  const say = outcomeWords[language]
  const known = explanations.find(({ heading }) => heading === `errcode ${errcode}`)?.words[language]
  const { why, steps } = known ?? { why: say.unknown(errcode), steps: [say.lookUp] }
  return [
    say.refused(endpoint, errcode, errmsg),
    say.why(why),
    ...steps.map((step, index) => `${index === 0 ? say.cure : '        '}${step}`),
    ...(rid ? [`  rid:  ${rid}`] : []),
    ...(known ? [say.more(errcode)] : [])
  ].join('\n')
}
