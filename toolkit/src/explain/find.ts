import { distance } from 'fastest-levenshtein'
import { explanations } from './explanations'
import type { Explanation } from './types'

/** What an input is about, and what it might have meant when it is about nothing known. */
export interface Found {
  explanations: readonly Explanation[]
  near: readonly Explanation[]
}

/** Longest description of a symptom, in characters: what is longer is a log. */
const longestDescription = 1000
const shownNear = 3

/** Finds what a number, an error, a question or pasted console lines are about. */
export function find(text: string): Found {
  const described = text.length > longestDescription ? [] : explanations.filter((each) => describes(text, each))
  if (described.length && !pastedError(text)) return { explanations: described, near: [] }
  const lines = text.split(/\r?\n/).filter((line) => line.trim())
  const found = new Set(lines.flatMap(inLine))
  if (!found.size) inLine(lines.join(' ')).forEach((each) => found.add(each))
  if (!found.size) described.forEach((each) => found.add(each))
  return { explanations: [...found], near: found.size ? [] : nearest(text) }
}

const describes = (text: string, { heading, patterns }: Explanation): boolean =>
  heading === 'symptom' && patterns.some((pattern) => pattern.test(text))

/** An error as it was printed names its number or its fields; somebody's own words do not. */
const pastedError = (text: string): boolean => /err_?(no|code|msg)["']?\s*[:=]|:fail\b/i.test(text)

/** By its text first: a number means different things in different places. The number then chooses among equal texts. */
function inLine(line: string): Explanation[] {
  const codes = codesIn(line)
  const byText = longestMatches(line)
  const agreed = byText.filter((each) => each.codes.some((code) => codes.includes(code)))
  if (agreed.length) return agreed
  if (byText.length) return byText
  return codes.flatMap((code) => explanations.filter((each) => each.codes.includes(code)))
}

/** Those whose text was found, unless a longer text that contains it was found too. */
function longestMatches(line: string): Explanation[] {
  const matches = explanations
    .filter(({ heading }) => heading !== 'symptom')
    .map((explanation) => ({
      explanation,
      length: Math.max(0, ...explanation.patterns.map((pattern) => pattern.exec(line)?.[0].length ?? 0))
    }))
    .filter(({ length }) => length > 0)
  const longest = Math.max(0, ...matches.map(({ length }) => length))
  return matches.filter(({ length }) => length === longest).map(({ explanation }) => explanation)
}

/** Numbers that are named as codes; in a short input, any number. */
function codesIn(line: string): number[] {
  const named = /(?:err(?:_?code|_?no|or)?|errno|code|错误码)["')]*\s*[:=：]?\s*["'(]?(-?\d+)/gi
  const codes = [...line.matchAll(named)].map(([, code]) => Number(code))
  if (codes.length || line.trim().split(/\s+/).length > 4) return codes
  return [...line.matchAll(/(?<![\w.-])-?\d+(?![\w.])/g)].map(([code]) => Number(code))
}

function nearest(text: string): Explanation[] {
  const [code] = codesIn(text)
  return explanations
    .map((explanation) => ({
      explanation,
      away: code === undefined ? wordsAway(text, explanation) : codeAway(code, explanation)
    }))
    .filter(({ away }) => away < 1)
    .sort((a, b) => a.away - b.away)
    .slice(0, shownNear)
    .map(({ explanation }) => explanation)
}

/** Below 1 for a number that a slip of a finger or two makes of another. */
function codeAway(code: number, { codes }: Explanation): number {
  const steps = codes.map((each) => distance(String(code), String(each)))
  return Math.min(...steps, Infinity) / Math.min(3, String(code).length)
}

/** Below 1 where words are shared; 0 where all are. */
function wordsAway(text: string, { words, heading }: Explanation): number {
  const asked = significant(text)
  const said = new Set(significant(`${heading} ${words.en.what} ${words.zh.what}`))
  return asked.length ? 1 - asked.filter((word) => said.has(word)).length / asked.length : 1
}

/** English words of some length, and Chinese by pairs of characters. */
function significant(text: string): string[] {
  const english = text.toLowerCase().match(/[a-z]{4,}/g) ?? []
  const chinese = (text.match(/[\u4e00-\u9fff]+/g) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, index) => run[index] + character)
  )
  return [...english, ...chinese]
}
