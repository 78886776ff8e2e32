/** What is left alone, the expressions, values of attributes without one, and in text a backslash with its letter. */
const part = /<!--[^]*?-->|<wxs\b[^>]*[^/]>[^]*?<\/wxs>|\{\{[^]*?\}\}|=\s*(?:"[^"{]*"|'[^'{]*')|\\[nrt]/g

const string = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'/g

const characters: Record<string, string> = { n: '&#10;', r: '&#13;', t: '&#9;' }

/**
 * Escapes as wcc has them, with every line where it is. `\n` is a new line in text and in attributes too. A backslash before
 * anything but `n`, `r`, `t`, a quote or another backslash stands for itself in text and in the strings of an expression, and
 * for nothing in an attribute.
 */
export function withWeixinEscapes(source: string): string {
  if (!source.includes('\\')) return source
  return source.replace(part, (text) => {
    if (text.startsWith('<')) return text
    if (text.startsWith('{{')) return text.replace(string, (each) => each.replace(/\\([^])/g, inExpression))
    return text.replace(/\\([^])/g, (_, letter: string) => characters[letter] ?? letter)
  })
}

const inExpression = (pair: string, letter: string) => (/[nrt\\"']/.test(letter) ? pair : `\\${pair}`)
