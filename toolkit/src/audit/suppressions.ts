import { Lines } from '../../../mini-program'

/** `// mp-privacy-disable-next-line RULE, RULE -- reason`, in any kind of comment. */
export interface Suppression {
  line: number
  column: number
  hasReason: boolean
  /** The rules it names. */
  rules: readonly string[]
  /** One without a reason covers nothing. */
  covers(rule: string, line: number): boolean
}

const comment =
  /(?:(\/\/)|\/\*+|<!--|^[ \t]*\**)[ \t]*mp-privacy-(disable(?:-next-line|-line)?)\b([^\n]*?)(?=\*\/|-->|$)/gm

export function findSuppressions(text: string): Suppression[] {
  if (!text.includes('mp-privacy-disable')) return []
  const lines = new Lines(text)
  return [...text.matchAll(comment)].map((match) => {
    const [, oneLine, kind, rest] = match
    const [names, reason = ''] = rest.split(/\s(?:--|—+)(?:\s|$)/)
    const rules = names.split(/[\s,，、]+/).filter(Boolean)
    const place = lines.at(match.index)
    const end = oneLine ? place.line : lines.at(closing(text, match.index)).line
    const hasReason = reason.trim() !== ''
    return {
      ...place,
      hasReason,
      rules,
      covers: (rule, line) => hasReason && rules.includes(rule) && reaches(kind, place.line, end, line)
    }
  })
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
