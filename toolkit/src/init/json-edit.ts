import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser'
import { InitError } from './init-error'

/** JSON with comments, in a file. */
export interface JsonText {
  file: string
  text: string
  /**
   * The text as its build reads it, with every offset the same: uni-app leaves parts out for each platform
   * (`// #ifdef`). Those stay, and nothing is put into them.
   */
  seen?: string
}

/** Sets a value where there is none yet; all else stays as it is written. -1 stands for one more element of an array. */
export function setInJson(json: JsonText, path: readonly (string | -1)[], value: unknown): string {
  const root = treeOf(json)
  // The innermost part of the path that there is takes the rest of it.
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const node = findNodeAtLocation(root, path.slice(0, depth))
    if (!node) continue
    if (!node.children) throw new InitError('not-json', json.file)
    const [name, ...rest] = path.slice(depth)
    const inner = rest.reduceRight<unknown>((made, each) => (each === -1 ? [made] : { [each]: made }), value)
    return inserted(json, node, name === -1 ? '' : `${JSON.stringify(name)}: `, inner)
  }
  return json.text
}

/** The value at a path, if it is there: of an array its plain elements, of an object that it is there. */
export function inJson({ text, seen = withoutMark(text) }: Omit<JsonText, 'file'>, path: readonly string[]): unknown {
  const tree = parseTree(seen)
  const node = tree && findNodeAtLocation(tree, [...path])
  return node && (node.type === 'array' ? node.children?.map(({ value }) => value as unknown) : (node.value ?? true))
}

function treeOf({ file, text, seen = withoutMark(text) }: JsonText): Node {
  const errors: ParseError[] = []
  const tree = parseTree(seen, errors, { allowTrailingComma: true })
  if (tree?.type !== 'object' || errors.length) throw new InitError('not-json', file)
  return tree
}

/** A blank in the place of a BOM. */
const withoutMark = (text: string) => text.replace(/^\uFEFF/, ' ')

/** Last in an array or object, laid out as what is before it. */
function inserted({ text, seen = text }: JsonText, node: Node, name: string, value: unknown): string {
  const { offset, children = [] } = node
  const close = offset + node.length - 1
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const last = children.at(-1)
  const own = last
    ? text.slice(offset + 1, children[0]!.offset).includes('\n')
    : node.type === 'object' || text.slice(offset + 1, close).trim() !== ''
  const beside = own && last ? indentInside(text, node) : undefined
  const unit = unitOf(text, beside ?? '', indentAt(text, close))
  const indent = beside ?? indentAt(text, offset) + (own ? unit : '')
  const item = name + JSON.stringify(value, null, own ? unit : undefined).replace(/\n/g, eol + indent)
  if (!last && !own) return `${text.slice(0, offset + 1)}${item}${text.slice(close)}`
  if (!last) {
    // What stands there is comments, or for another platform.
    const inside = text.slice(offset + 1, close)
    const alone = inside.trim() !== seen.slice(offset + 1, close).trim() && /#ifn?def/.test(inside)
    const lines = alone ? ['// #ifdef MP-WEIXIN', item, '// #endif'] : [item]
    const placed = lines.map((line) => eol + indent + line).join('')
    return `${text.slice(0, offset + 1)}${inside.trimEnd()}${placed}${eol}${indentAt(text, offset)}${text.slice(close)}`
  }
  const end = last.offset + last.length
  const gap = own ? eol + indent : ' '
  const comma = withoutComments(seen.slice(end, close)).indexOf(',')
  const hidden = text.slice(end, close) !== seen.slice(end, close)
  // A comma that what is left out here counts on stays after the new one.
  if (hidden && comma >= 0) return `${text.slice(0, end)},${gap}${item}${text.slice(end)}`
  const after = comma < 0 ? end : end + comma + 1
  const note = own
    ? (/^[ \t]*(?:\/\/(?! *#)[^\r\n]*|\/\*(?! *#)[^\r\n]*?\*\/)(?=\s*\n)/.exec(text.slice(after))?.[0] ?? '')
    : ''
  return `${text.slice(0, after)}${comma < 0 ? ',' : ''}${note}${gap}${item}${text.slice(after + note.length)}`
}

/** The blanks before the last element that stands further in than what holds it: tabs and blanks may be mixed. */
function indentInside(text: string, { offset, length, children = [] }: Node): string {
  const outer = indentAt(text, offset + length - 1)
  const indents = children.map((child) => indentAt(text, child.offset))
  return indents.filter((each) => each !== outer && each.startsWith(outer)).at(-1) ?? indents.at(-1)!
}

/** One step of indentation: as of what is inside from what is around it, else the first of the file. */
function unitOf(text: string, inner: string, outer: string): string {
  if (inner.startsWith(outer) && inner !== outer) return inner.slice(outer.length)
  return /^\t/m.test(text) ? '\t' : (/^( +)\S/m.exec(text)?.[1] ?? '  ')
}

const withoutComments = (text: string) =>
  text.replace(/\/\/[^\r\n]*|\/\*[^]*?\*\//g, (comment) => ' '.repeat(comment.length))

/** The blanks that the line of this place begins with. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1)
  return /^[ \t]*/.exec(line)![0]
}
