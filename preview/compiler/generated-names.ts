/** Names by which glass-easel numbers what is in a large template, though they are words of the language. */
const words = '(?:do|if|in|for|new|try|var)'

const usesOne = new RegExp(`[,\\s]${words}=`)

/** Strings, and those words where only a name can stand. */
const stringOrName = new RegExp(
  `"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\\\n])*'|(?<![.\\w$])${words}(?=[=,;)\\]}])`,
  'g'
)

/** The code of a template in which every name is one. */
export function withLegalNames(code: string): string {
  if (!usesOne.test(code)) return code
  return code.replace(stringOrName, (text) => (/^["']/.test(text) ? text : `${text}_`))
}
