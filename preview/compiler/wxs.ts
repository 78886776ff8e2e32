import { Script } from 'node:vm'
import { either } from '../language'

/** Words of JavaScript that are ordinary names in WXS. */
const ordinary = new Set(
  `await class const debugger enum export extends finally implements import in instanceof interface let new package private
  protected public static super throw try catch with yield`.split(/\s+/)
)

const token = /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:\\[^]|[^"\\\n])*"|'(?:\\[^]|[^'\\\n])*'|[A-Za-z_$][\w$]*|[^]/g

/**
 * A WXS module as JavaScript that does the same. WXS has no regular expressions, so that a token is easily told.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/wxs/
 */
export function wxsToScript(source: string): string {
  let before = ''
  let beforeThat = ''
  return source.replace(token, (text: string, offset: number) => {
    if (/^(?:\s|\/[/*])/.test(text)) return text
    const written = write(text, before, beforeThat, source.slice(offset + text.length))
    beforeThat = before
    before = text
    return written
  })
}

function write(text: string, before: string, beforeThat: string, after: string): string {
  if (/^["']/.test(text)) {
    const isPath = before === '(' && beforeThat === 'require'
    return isPath ? text.replace(/\.wxs(?=["']$)/, '') : stringLiteral(text)
  }
  // A string in WXS, as in `value.constructor === 'Array'`.
  if (text === 'constructor' && before === '.') return 'constructor.name'
  const isKey = (before === '{' || before === ',') && /^\s*:/.test(after)
  return ordinary.has(text) && before !== '.' && !isKey ? `wxs_${text}` : text
}

/**
 * A backslash stands for itself before anything but `n`, `r`, `t`, a quote or another backslash, and a quote within is
 * written as `\x22` whatever stands before it: that is what wcc makes of them.
 */
function stringLiteral(text: string): string {
  const quote = text[0]!
  const body = text.slice(1, -1).replace(/\\(?![nrt\\"'])|["']|\n/g, (each) => escapes[each]!)
  return quote + body + quote
}

const escapes: Record<string, string> = { '\\': '\\x5c', '"': '\\x22', "'": '\\x27', '\n': '\\n' }

export interface Mistake {
  /** From 1. */
  readonly line: number
  readonly message: string
}

/** Why it is no script, if it is none. */
export function syntaxError(code: string): Mistake | undefined {
  try {
    new Script(`(function(){${code}\n})`, { filename: 'module.wxs' })
    return undefined
  } catch (error) {
    const { stack = '', message } = error as Error
    const line = Number(/^module\.wxs:(\d+)/.exec(stack)?.[1] ?? 1)
    return { line, message: message.replace(/\bwxs_(?=\w)/g, '') }
  }
}

/** Arrow functions, template strings, rest and spread: JavaScript has them, and a phone refuses a WXS module with them. */
export function beyondWxs(source: string): Mistake | undefined {
  const bare = source.replace(token, (text) => (/^(?:["']|\/[/*])/.test(text) ? text.replace(/[^\n]/g, ' ') : text))
  const found = /=>|`|\.{3}/.exec(bare)
  if (!found) return undefined
  const message = either(`Weixin does not compile "${found[0]}"`, `微信无法编译 "${found[0]}"`)
  return { line: bare.slice(0, found.index).split('\n').length, message }
}
