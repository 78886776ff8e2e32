import { distance } from 'fastest-levenshtein'
import { codesIn } from './codes'
import { explanations } from './explanations'
import { reencoded } from './misencoded'
import { matched, phraseOf, skeleton, type Phrase } from './misread'
import { inSimplified } from './traditional'
import type { Explanation } from './types'

/** What an input is about, and what it might have meant when it is about nothing known. */
export interface Found {
  explanations: readonly Explanation[]
  near: readonly Explanation[]
}

/** Longest description of a symptom, in characters. */
const longestDescription = 1000
/** Longest text that is searched for misread words: what is longer was copied, not read from a picture. */
const longestMisread = 2000
const shownNear = 3
/** A longer paste is a log: the first errors are the ones to mend. */
const shownErrors = 3

/** Finds what a number, an error, a question or pasted console lines are about. */
export function find(asked: string): Found {
  const text = inSimplified(withoutPercents(asked))
  const found = findAsWritten(text)
  if (found.explanations.length || text.length > longestMisread) return found
  for (const written of reencoded(text)) {
    const restored = findAsWritten(written)
    if (restored.explanations.length) return restored
  }
  return found
}

/** As it was before it stood in an address: logs come through pages and reports that way. */
const withoutPercents = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes)
    } catch {
      return bytes
    }
  })

function findAsWritten(text: string): Found {
  const described = text.length > longestDescription ? [] : explanations.filter((each) => describes(text, each))
  if (described.length && !pastedError(text)) return { explanations: described.slice(0, 1), near: [] }
  const lines = [...new Set(text.split(/\r?\n/).filter((line) => line.trim()))]
  const mayBeMisread = text.length <= longestMisread
  const found = new Set(lines.flatMap((line) => inLine(line, mayBeMisread) ?? []))
  if (!found.size && lines.length > 1) {
    const whole = inLine(lines.join(' '), mayBeMisread)
    if (whole) found.add(whole)
  }
  if (!found.size) described.slice(0, 1).forEach((each) => found.add(each))
  if (!found.size) titled(text).forEach((each) => found.add(each))
  return { explanations: [...found].slice(0, shownErrors), near: found.size ? [] : nearest(text) }
}

const describes = (text: string, { heading, patterns }: Explanation): boolean =>
  heading === 'symptom' && patterns.some((pattern) => pattern.test(text))

/** What is called exactly so, in either language, on its page or in an earlier answer. */
const titled = (text: string): Explanation[] =>
  explanations.filter(({ words: { en, zh } }) => [en.what, zh.what].includes(text.trim()))

/** An error as it was printed names its number or its fields; somebody's own words do not. */
const pastedError = (text: string): boolean => /err_?(no|code|msg)["']?\s*[:=]|:fail\b/i.test(text)

const errors = explanations.filter(({ heading }) => heading !== 'symptom')

/**
 * The one error of a line. A number of many digits means one thing wherever it stands; a short one means different
 * things in different places, so the words come first, and the number chooses among equal words.
 */
function inLine(line: string, mayBeMisread: boolean): Explanation | undefined {
  const codes = codesIn(line)
  const byCode = (code: number): Explanation[] => errors.filter((each) => each.codes.includes(code))
  const certain = codes.filter(isLong).flatMap(byCode)
  if (certain.length) return certain[0]
  const byText = longestMatches(line, mayBeMisread).filter(codes.some(isLong) ? isOfNoNumber : () => true)
  const byWords = byText.find((each) => each.codes.some((code) => codes.includes(code))) ?? byText[0]
  if (byWords || ownAnswer(line)) return byWords
  return codes.flatMap(byCode).find((each) => !each.heading.startsWith('errcode') || !failedCall.test(line))
}

const isLong = (code: number): boolean => Math.abs(code) >= 10_000

/** Where a number says that it is another error of the server, words like those of this one say nothing. */
const isOfNoNumber = ({ heading }: Explanation): boolean => !heading.startsWith('errcode')

/** What a server of the program's own answers: its short numbers are its own too. */
const ownAnswer = (line: string): boolean =>
  /\b(?:code|ret)["']?\s*[:=]/i.test(line) &&
  /\b(?:msg|message)["']?\s*[:=]/i.test(line) &&
  !/err_?(?:no|code|msg)/i.test(line)

/** A call of the mini program's: the few short numbers of the server API are not meant. */
const failedCall = /\w:\s*fail\b/i

/** Those of whose words the most was found, as they are written or misread. */
function longestMatches(line: string, mayBeMisread: boolean): Explanation[] {
  const bare = mayBeMisread ? skeleton(line) : undefined
  return best(errors, (each) => {
    const written = each.patterns.map((pattern) => pattern.exec(line)?.[0].length ?? 0)
    const misread = bare ? bareOf(each).map((phrase) => matched(phrase, bare)) : []
    const most = Math.max(0, ...written, ...misread)
    return each.broad ? Math.min(most, 1) : most
  })
}

const bares = new Map<Explanation, Phrase[]>()
function bareOf(explanation: Explanation): Phrase[] {
  const known = bares.get(explanation) ?? explanation.phrases.map(phraseOf).filter(({ bare }) => bare.length >= 8)
  bares.set(explanation, known)
  return known
}

function best(candidates: readonly Explanation[], length: (each: Explanation) => number): Explanation[] {
  const measured = candidates.map((each) => ({ each, length: length(each) })).filter(({ length }) => length > 0)
  const longest = Math.max(0, ...measured.map(({ length }) => length))
  return measured.filter(({ length }) => length === longest).map(({ each }) => each)
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

/** Below 1 for a number that a slip of a finger or two makes of another. Short ones are all near each other. */
function codeAway(code: number, { codes }: Explanation): number {
  if (Math.abs(code) < 1000) return 1
  const steps = codes.map((each) => distance(String(code), String(each)))
  return Math.min(...steps, Infinity) / Math.min(3, String(code).length)
}

/** Below 1 where words are shared; 0 where all are. */
function wordsAway(text: string, { words, heading }: Explanation): number {
  const asked = significant(text)
  const said = new Set(significant(`${heading} ${words.en.what} ${words.zh.what}`))
  return asked.length ? 1 - asked.filter((word) => said.has(word)).length / asked.length : 1
}

/** Words of every error: they say nothing about which one it is. */
const common = /^(?:fail(?:s|ed|ure)?|errors?|err(?:msg|no|code))$/

/** English words of some length, and Chinese by pairs of characters. */
function significant(text: string): string[] {
  const english = (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !common.test(word))
  const chinese = (text.match(/[\u4e00-\u9fff]+/g) ?? []).flatMap((run) =>
    [...run].slice(1).map((character, index) => run[index] + character)
  )
  return [...english, ...chinese]
}
