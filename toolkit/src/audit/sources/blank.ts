/** Spaces in the place of a text, so that every other place keeps its line and column. */
export const blank = (text: string): string => text.replace(/[^\r\n\u2028\u2029]+/g, ({ length }) => ' '.repeat(length))

/** A text with only these pieces of it, each where it stood. */
export function keepOnly(text: string, pieces: readonly { start: number; end: number }[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of [...pieces].sort((a, b) => a.start - b.start)) {
    kept += blank(text.slice(at, start)) + text.slice(start, end)
    at = end
  }
  return kept + blank(text.slice(at))
}
