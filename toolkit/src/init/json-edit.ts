import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'
import { InitError } from './init-error'

/**
 * Sets a value in JSON with comments, where there is none yet; all else stays as it is written. -1 stands for one more
 * element of an array. `file` is for the message.
 */
export function setInJson(file: string, text: string, path: readonly (string | -1)[], value: unknown): string {
  const root = treeOf(file, text)
  // The innermost part of the path that there is takes the rest of it.
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = findNodeAtLocation(root, path.slice(0, depth))
    if (!node) continue
    const [name, ...rest] = path.slice(depth)
    const inner = rest.reduceRight<unknown>((made, each) => (each === -1 ? [made] : { [each]: made }), value)
    return inserted(text, node, name === -1 ? '' : `${JSON.stringify(name)}: `, inner)
  }
  return text
}

/** The value at a path, if it is there: of an array its plain elements, of an object that it is there. */
export function inJson(text: string, path: readonly string[]): unknown {
  const tree = parseTree(text)
  const node = tree && findNodeAtLocation(tree, [...path])
  return node && (node.type === 'array' ? node.children?.map(({ value }) => value as unknown) : (node.value ?? true))
}

function treeOf(file: string, text: string): Node {
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  if (tree?.type !== 'object' || errors.length) throw new InitError('not-json', file)
  return tree
}

/** Last in an array or object, laid out as what is before it. */
function inserted(text: string, { offset, length, children = [] }: Node, name: string, value: unknown): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const unit = /^\t/m.test(text) ? '\t' : (/^( +)\S/m.exec(text)?.[1] ?? '  ')
  const last = children.at(-1)
  const lead = last && text.slice(offset + 1, children[0]!.offset)
  const own = lead === undefined ? true : lead.includes('\n')
  const indent = own && last ? indentAt(text, last.offset) : indentAt(text, offset) + (own ? unit : '')
  const written = JSON.stringify(value, null, own ? unit : undefined).replace(/\n/g, eol + indent)
  const item = name + written
  if (!last) {
    return `${text.slice(0, offset + 1)}${eol}${indent}${item}${eol}${indentAt(text, offset)}${text.slice(offset + length - 1)}`
  }
  const end = last.offset + last.length
  const comma = /^\s*,/.exec(text.slice(end))
  const gap = own ? eol + indent : ' '
  // A trailing comma serves for this one.
  if (comma) return `${text.slice(0, end + comma[0].length)}${gap}${item}${text.slice(end + comma[0].length)}`
  return `${text.slice(0, end)},${gap}${item}${text.slice(end)}`
}

/** The blanks that the line of this place begins with. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1)
  return /^[ \t]*/.exec(line)![0]
}
