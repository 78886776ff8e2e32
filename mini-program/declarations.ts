/** Comments, texts, and the line that makes a file without imports a module. One that is not closed ends with the file. */
const ignored = new RegExp(
  [
    String.raw`\/\*(?:[\s\S]*?\*\/|[\s\S]*)`,
    String.raw`\/\/.*`,
    String.raw`'(?:\\.|[^'\\\n])*'?`,
    String.raw`"(?:\\.|[^"\\\n])*"?`,
    '`(?:\\\\.|[^`\\\\])*`?',
    String.raw`\bexport\s*\{\s*\}`
  ].join('|'),
  'g'
)

const isDeclaration = new RegExp(
  [
    String.raw`^import\s[^("]*\bfrom\b`,
    String.raw`^(?:export\s+)?(?:default\s+)?(?:(?:declare|interface)\s+\w|type[\s{*])`,
    // Its body is missing: it is in the `.js`.
    String.raw`^(?:export\s+)?(?:default\s+)?function\b[^{]*$`
  ].join('|')
)
const goesOn = /^(?:[|&=?:<>,]|extends\b|from\b)/
const isUnfinished = /[|&=?:,<]$/

/**
 * Whether nothing in a `.ts` runs: types, and functions without a body, written by hand for the `.js` beside it. What is
 * not surely a declaration counts as running.
 */
export function declaresOnly(text: string): boolean {
  const { outside, isClosed } = outsideOfBrackets(text.replace(ignored, (each) => (/^\/|^e/.test(each) ? ' ' : '""')))
  const lines = outside
    .split(/[\n;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const declares = (line: string, at: number) =>
    isDeclaration.test(line) || (at > 0 && (goesOn.test(line) || isUnfinished.test(lines[at - 1]!)))
  return isClosed && lines.every(declares)
}

/** A text with the opening brackets only, and nothing of what is in them. */
function outsideOfBrackets(text: string): { outside: string; isClosed: boolean } {
  let depth = 0
  const outside = text.replace(/([{([])|([\])}])|[^{}()[\]]+/g, (part, opening?: string, closing?: string) => {
    if (closing) depth--
    const shown = depth === 0 && !closing
    if (opening) depth++
    return shown ? part : ''
  })
  return { outside, isClosed: depth === 0 }
}
