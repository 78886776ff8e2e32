import { InvalidBodyError, problemSentence } from 'miniprogram-privacy-toolkit/weixin'
import { either, language } from './language'

/** What is wrong with a body that was to be sent, a line for each problem; undefined for any other error. */
export function problemsOf(error: unknown): string[] | undefined {
  if (!(error instanceof InvalidBodyError)) return undefined
  return error.problems.map(({ path, rule, facts }) => {
    const sentence = problemSentence(rule, facts, language)
    return path ? either(`${path}: ${sentence}`, `${path}：${sentence}`) : sentence
  })
}
