import { Lines } from '../../../mini-program'
import type { Collected } from './collect'
import { isForeign } from './ownership'
import { scriptText, sourceText, type Scan } from './scan'
import { stringsIn } from './syntax/parse'
import type { Place } from './types'

/** `// mp-privacy-disable-next-line RULE, RULE -- reason`, in any kind of comment. */
export interface Suppression extends Place {
  hasReason: boolean
  /** The rules it names. */
  rules: readonly string[]
  /** One without a reason covers nothing. */
  covers(rule: string, line: number): boolean
}

const comment =
  /(?:(\/\/)|\/\*+|<!--|^[ \t]*\**)[ \t]*mp-privacy-(disable(?:-next-line|-line)?)\b([^\n]*?)(?=\*\/|-->|$)/gm

/** The comments of a program that switch rules off, and which of them were needed. */
export class Suppressions {
  private readonly known = new Map<string, Suppression[]>()
  private readonly needed = new Map<Suppression, Set<string>>()

  constructor(private readonly collected: Collected) {}

  /** Whether a comment answers for a rule at one of the names of a place. */
  answer(rule: string, places: readonly Place[]): boolean {
    const answering = places.flatMap(({ file, line }) => this.in(file).filter((each) => each.covers(rule, line)))
    for (const each of answering) this.needed.set(each, (this.needed.get(each) ?? new Set()).add(rule))
    return answering.length > 0
  }

  *[Symbol.iterator](): Generator<Suppression> {
    for (const file of this.collected.scan.suppressing) yield* this.in(file)
  }

  /** The rules that a comment names and need not: nothing is found there. Only of code that runs, and is the program's. */
  needless(suppression: Suppression): string[] {
    const { scan, reach } = this.collected
    const { file, hasReason, rules } = suppression
    if (!hasReason || isForeign(file) || (scan.scripts.has(file) && !reach.reaches(file))) return []
    return rules.filter((rule) => !this.needed.get(suppression)?.has(rule))
  }

  /** In a file of the program, or in one that a source map led to. */
  private in(file: string): Suppression[] {
    const { scan, sourceMaps } = this.collected
    const isRead = scan.files.has(file) || sourceMaps.ledTo(file)
    const found = this.known.get(file) ?? (isRead ? findSuppressions(scan, file) : [])
    this.known.set(file, found)
    return found
  }
}

function findSuppressions(scan: Scan, file: string): Suppression[] {
  const text = sourceText(scan, file)
  if (!text.includes('mp-privacy-disable')) return []
  const lines = new Lines(text)
  const texts = textsIn(scan, file, text)
  const isText = ({ index }: RegExpExecArray) => texts.some(({ start, end }) => start <= index && index < end)
  return [...text.matchAll(comment)].flatMap((match) => {
    if (isText(match)) return []
    const [, oneLine, kind, rest] = match
    const [names, reason = ''] = rest.split(/\s(?:--|—+)(?:\s|$)/)
    const rules = names.split(/[\s,，、]+/).filter(Boolean)
    const place = lines.at(match.index)
    const end = oneLine ? place.line : lines.at(closing(text, match.index)).line
    const hasReason = reason.trim() !== ''
    return {
      file,
      ...place,
      hasReason,
      rules,
      covers: (rule, line) => hasReason && rules.includes(rule) && reaches(kind, place.line, end, line)
    }
  })
}

/** Where what looks like a comment is none: in strings, and in a template outside of its own comments. */
function textsIn(scan: Scan, file: string, text: string): { start: number; end: number }[] {
  if (file.endsWith('.wxml'))
    return [...text.matchAll(/(?<=-->|^)[^]*?(?=<!--|$)/g)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length
    }))
  if (!file.endsWith('.json')) return stringsIn(file, scriptText(scan, file))
  return stringsIn('json.js', `(${text})`).map(({ start, end }) => ({ start: start - 1, end: end - 1 }))
}

/** Where the comment ends that runs on from here. */
function closing(text: string, from: number): number {
  const length = text.slice(from).search(/\*\/|-->/)
  return length < 0 ? from : from + length
}

function reaches(kind: string, from: number, end: number, line: number): boolean {
  if (kind === 'disable') return true
  return line === (kind === 'disable-line' ? from : end + 1)
}
