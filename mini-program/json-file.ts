import {
  parseTree,
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  printParseErrorCode
} from 'jsonc-parser'
import { isRecord } from './json'

export interface JsonFile {
  /** `{}` where the text is not an object. */
  value: Record<string, unknown>
  /** Where the text stops being JSON. Comments and trailing commas are no errors: DevTools takes them too. */
  error?: { offset: number; reason: string }
  /** Offset of the value at a path, or of the nearest parent there is. */
  offsetOf(path: readonly (string | number)[]): number
}

/** Components of a name and their like, and who draws a page: nothing else is asked of most configurations. */
const asked = /usingComponents|componentGenerics|"component"|publicComponents|"main"|"renderer"/

/**
 * `parseJson` for the many configurations of a tree: fast where it is plain JSON, and nothing kept that nobody asks for.
 */
export function readJson(text: string): JsonFile {
  try {
    const value: unknown = JSON.parse(text)
    if (isRecord(value)) return asked.test(text) ? { value, offsetOf: () => 0 } : empty
  } catch {
    // Comments and trailing commas, or a mistake: the other parser tells.
  }
  return parseJson(text)
}

const empty: JsonFile = { value: {}, offsetOf: () => 0 }

/** What is JSON, and neither a list nor a value is wanted. */
export const notAnObject = 'not an object'

const sentence = (code: string) =>
  code
    .replace(/([A-Z])/g, ' $1')
    .trim()
    .toLowerCase()

/** Comments and trailing commas are allowed, as DevTools allows them; a BOM is the reader's to take away. */
export function parseJson(text: string): JsonFile {
  try {
    return parsed(text)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { ...empty, error: { offset: 0, reason: 'nested too deeply' } }
  }
}

function parsed(text: string): JsonFile {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const value = tree?.type === 'object' ? (getNodeValue(tree) as Record<string, unknown>) : {}
  return { value, error: errorOf(tree, errors), offsetOf: (path) => offsetOf(tree, path) }
}

function errorOf(tree: Node | undefined, [first]: ParseError[]): JsonFile['error'] {
  if (first) return { offset: first.offset, reason: sentence(printParseErrorCode(first.error)) }
  if (tree?.type !== 'object') return { offset: tree?.offset ?? 0, reason: notAnObject }
}

function offsetOf(tree: Node | undefined, path: readonly (string | number)[]): number {
  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return 0
}
