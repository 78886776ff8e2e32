import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'

/** The line of the source, from 1, that a source map names for the first place of a text in what was built, and the source. */
export function originOf(text: string, built: string, map: string): { source: string | null; line: number | null } {
  const at = built.indexOf(text)
  if (at < 0) throw new Error(`${text} is not in what was built`)
  const lines = built.slice(0, at).split('\n')
  const { source, line } = originalPositionFor(new TraceMap(map), {
    line: lines.length,
    column: lines.at(-1)!.length
  })
  return { source, line }
}

/** The first line, from 1, in which a text stands. */
export const lineOf = (text: string, source: string) => source.split('\n').findIndex((line) => line.includes(text)) + 1
