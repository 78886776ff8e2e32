/**
 * Text as it comes through screenshots, copies and logs: blanks and punctuation lost or added, letters that look alike
 * taken for each other. What is left of it is compared.
 */
export function skeleton(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|!]/gu, '')
    .replace(/[il1|!]/g, 'i')
    .replace(/[o0]/g, 'o')
    .replace(/[s5]/g, 's')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
}

export interface Phrase {
  /** Its skeleton. */
  bare: string
  /** What must be there of it where it was cut off at its end: more than the name of the call, which fails in many ways. */
  leastCut: number
}

export function phraseOf(words: string): Phrase {
  const call = /^\w+:fail\b/.exec(words)?.[0] ?? ''
  return { bare: skeleton(words), leastCut: Math.max(leastCut, skeleton(call).length + 1) }
}

/** Characters of a phrase that may be wrong. */
const slipsAllowed = (length: number): number => Math.floor(length / 9)
/** What must be there of a phrase that was cut off. */
const leastCut = 12

/**
 * How many characters of a phrase stand in a text, both as skeletons: all of it, with a slip for each nine, or its
 * beginning where the text ends, or its end where the text begins. 0 where it is not there.
 */
export function matched({ bare, leastCut: least }: Phrase, text: string): number {
  if (text.includes(bare)) return bare.length
  if (bare.length < 9) return 0
  return Math.max(within(bare, text), cutOff(bare, text, least), cutOff(reversed(bare), reversed(text), leastCut))
}

const reversed = (text: string): string => [...text].reverse().join('')

/** Sellers: the least slips with which the phrase ends at each place of the text, which may begin anywhere. */
function within(phrase: string, text: string): number {
  const slips = Math.min(...lastRow(phrase, text))
  return slips <= slipsAllowed(phrase.length) ? phrase.length - slips : 0
}

function lastRow(phrase: string, text: string): number[] {
  let row = Array<number>(text.length + 1).fill(0)
  for (let i = 1; i <= phrase.length; i++) {
    const next = [i]
    for (let j = 1; j <= text.length; j++) {
      const same = phrase[i - 1] === text[j - 1] ? 0 : 1
      next[j] = Math.min(row[j - 1] + same, row[j] + 1, next[j - 1] + 1)
    }
    row = next
  }
  return row
}

/** The longest beginning of the phrase with which the text ends. */
function cutOff(phrase: string, text: string, least: number): number {
  for (let length = Math.min(phrase.length - 1, text.length); length >= least; length--) {
    if (text.endsWith(phrase.slice(0, length))) return length
  }
  return 0
}
