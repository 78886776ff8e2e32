import { copied } from '../source-files'

const loads = new RegExp(
  [
    '\\b(?:require(?:\\.async)?|import)\\s*\\(\\s*(?:/\\*[^*]*\\*/\\s*)?[\'"`](?<call>[^\'"`\\n]+)[\'"`]',
    '\\brequirePlugin(?:\\.async)?\\s*\\(\\s*[\'"](?<plugin>[^\'"\\n]+)[\'"]',
    '\\bfrom\\s*[\'"](?<from>[^\'"\\n]+)[\'"]',
    '\\bimport\\s*[\'"](?<bare>[^\'"\\n]+)[\'"]'
  ].join('|'),
  'g'
)

export interface ImportScan {
  specifiers: string[]
  /** Some stand where a comment may be: only a parser can tell. */
  doubtful: boolean
  /** Some may stand inside of a function, which need not run. */
  late: boolean
}

/** What a script loads, by a look at its text. Most scripts are never parsed. */
export function scanImports(text: string): ImportScan {
  const specifiers: string[] = []
  let doubtful = false
  let late = false
  for (const match of text.matchAll(loads)) {
    const { call, plugin, from, bare } = match.groups as Record<string, string | undefined>
    specifiers.push(copied((call ?? from ?? bare ?? `plugin://${plugin}`) as string))
    late ||= call !== undefined && !startsLine(text, match.index)
    doubtful ||= maybeCommented(text, match.index) || (from !== undefined && typeOnly(text, match.index))
  }
  return { specifiers, doubtful, late }
}

function maybeCommented(text: string, index: number): boolean {
  const line = text.lastIndexOf('\n', index) + 1
  if (/(?:^|[^:])\/\/|^\s*\*/.test(text.slice(line, index).slice(-2000))) return true
  const opened = text.lastIndexOf('/*', index)
  return opened >= 0 && text.lastIndexOf('*/', index) < opened
}

/** `const pick = require('./pick')` at the beginning of a line. */
const startsLine = (text: string, index: number) =>
  /^(?:(?:const|let|var)\s[^({]*(?:\{[^{}(]*\}[^({]*)?=\s*)?$/.test(
    text.slice(text.lastIndexOf('\n', index) + 1, index)
  )

const typeOnly = (text: string, index: number) =>
  /\b(?:import|export)\s+type\b[^;]*$/.test(text.slice(Math.max(0, index - 300), index))
