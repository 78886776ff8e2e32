import { parse, type ParserOptions } from '@babel/parser'
import type { Statement } from '@babel/types'
import { longestScript } from '../limits'

export interface Parsed {
  body: Statement[]
  /** The first thing that is no JavaScript; what could be read is in `body`. */
  error?: { offset: number; reason: string }
}

const options: ParserOptions = {
  // Nothing here asks for lines and columns, which take time and memory.
  locations: false,
  sourceType: 'unambiguous',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  allowNewTargetOutsideFunction: true,
  errorRecovery: true,
  attachComment: false
}

const plugins: Record<string, NonNullable<ParserOptions['plugins']>> = {
  ts: ['typescript', 'decorators-legacy', 'decoratorAutoAccessors'],
  tsx: ['typescript', 'jsx', 'decorators-legacy', 'decoratorAutoAccessors'],
  js: ['jsx', 'decorators-legacy', 'exportDefaultFrom']
}

/** What a script may be written in, the likeliest first. A single-file component does not tell by its name. */
function kindsOf(file: string) {
  if (/\.[mu]?ts$/.test(file)) return [plugins.ts]
  return /\.(?:[jt]sx|n?vue|uvue|mpx)$/.test(file) ? [plugins.tsx, plugins.ts] : [plugins.js, plugins.ts]
}

export function parseScript(file: string, text: string): Parsed {
  if (text.length > longestScript) return { body: [], error: { offset: 0, reason: 'too large to be parsed' } }
  let failure: unknown
  for (const each of kindsOf(file)) {
    try {
      const { program, errors } = parse(text, { ...options, plugins: each })
      return { body: program.body, error: errors?.length ? errorOf(errors[0]) : undefined }
    } catch (error) {
      failure ??= error
    }
  }
  return { body: [], error: errorOf(failure) }
}

/** What of a script is text to whoever runs it, so that no comment stands in there. Nothing where it does not parse. */
export function stringsIn(file: string, text: string): { start: number; end: number }[] {
  if (text.length > longestScript) return []
  for (const each of kindsOf(file)) {
    try {
      const { tokens } = parse(text, { ...options, plugins: each, tokens: true }) as { tokens: Token[] }
      return tokens.filter(({ type }) => typeof type === 'object' && isTextToken.test(type.label))
    } catch {
      // The next kind, or none.
    }
  }
  return []
}

/** `'a'`, what stands in an element, and the parts of a template: `\`a${`, `}b\``. */
const isTextToken = /^(?:string|jsxText|\.\.\.[`$])/

interface Token {
  /** A word where it is a comment. */
  type: string | { label: string }
  start: number
  end: number
}

function errorOf(error: unknown): Parsed['error'] {
  if (error instanceof RangeError) return { offset: 0, reason: 'nested too deeply' }
  const { pos = 0, message } = error as { pos?: number; message: string }
  return { offset: pos, reason: message.replace(/\s*\(\d+:\d+\)$/, '').replace(/\.$/, '') }
}
