import { compileFunction } from 'node:vm'
import { parseScript, type Parsed } from './parse'

/**
 * What keeps a script from being JavaScript, for those that name nothing of interest and were not parsed. The engine says
 * in a tenth of the time that there is nothing, so that only what it does not understand is parsed: modules that are
 * written on one line, TypeScript, JSX.
 */
export function mistakeIn(file: string, text: string): Parsed['error'] {
  try {
    compileFunction(text.replace(modules, '').replace(defaults, 'exports ='))
  } catch {
    return parseScript(file, text).error
  }
}

/** What only a module can say, at the beginning of a line. */
const modules =
  /^[ \t]*(?:import\s*(?:[\w$*{][^'";]*?from\s*)?['"][^'"\n]*['"]|export\s*(?:\*[^'"\n]*|\{[^}]*\})(?:\s*from\s*['"][^'"\n]*['"])?|export(?=\s+(?:async|const|let|var|function|class)\b))/gm

const defaults = /^[ \t]*export\s+default\b/gm
