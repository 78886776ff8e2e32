import { parse } from '@babel/parser'
import type { Node } from '@babel/types'

/** An element in the `plugins` of a build's configuration, however free the configuration is; undefined where none is found. */
export interface PluginLine {
  /** Whether this object is the configuration that has the plug-ins meant. */
  isConfiguration(names: readonly string[], elements: string): boolean
  /** The element, as it stands in the array. */
  element: string
  place: 'first' | 'last'
}

export function withPlugin(text: string, { isConfiguration, element, place }: PluginLine): string | undefined {
  const program = parsed(text)
  if (!program) return undefined
  for (const object of objectsIn(program)) {
    const properties = object.properties.filter((each) => each.type === 'ObjectProperty')
    const nameOf = ({ key }: (typeof properties)[number]) =>
      key.type === 'Identifier' ? key.name : 'value' in key ? String(key.value) : ''
    const plugins = properties.find((each) => nameOf(each) === 'plugins')?.value
    if (plugins?.type !== 'ArrayExpression') continue
    if (!isConfiguration(properties.map(nameOf), text.slice(plugins.start!, plugins.end!))) continue
    return inserted(text, plugins, element, place)
  }
  return undefined
}

function inserted(
  text: string,
  array: Node & { type: 'ArrayExpression' },
  element: string,
  place: 'first' | 'last'
): string {
  const elements = array.elements.filter((each) => each !== null)
  const [start, end] = [array.start! + 1, array.end! - 1]
  if (elements.length === 0) return `${text.slice(0, start)}${element}${text.slice(end)}`
  const first = elements[0]!
  // On lines of their own, so is this one.
  const lead = text.slice(start, first.start!)
  const gap = lead.includes('\n') ? lead.slice(lead.lastIndexOf('\n')) : ' '
  if (place === 'first') return `${text.slice(0, first.start!)}${element},${gap}${text.slice(first.start!)}`
  const last = elements.at(-1)!
  return `${text.slice(0, last.end!)},${gap}${element}${text.slice(last.end!)}`
}

/** A line after the last import, or where there is none, before the first statement. */
export function withImport(text: string, line: { module: string; commonJs: string }): string {
  const program = parsed(text)
  const imports = program?.program.body.filter((each) => each.type === 'ImportDeclaration') ?? []
  const end = imports.at(-1)?.end
  if (end !== undefined && end !== null) return `${text.slice(0, end)}\n${line.module}${text.slice(end)}`
  const first = program?.program.body[0]?.start ?? 0
  const isModule = program?.program.body.some((each) => each.type.startsWith('Export'))
  return `${text.slice(0, first)}${isModule ? line.module : line.commonJs}\n${text.slice(first)}`
}

function parsed(text: string) {
  try {
    return parse(text, { sourceType: 'unambiguous', plugins: ['typescript'], allowReturnOutsideFunction: true })
  } catch {
    return undefined
  }
}

function* objectsIn(node: unknown): Generator<Node & { type: 'ObjectExpression' }> {
  if (!node || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const each of node) yield* objectsIn(each)
    return
  }
  const { type } = node as { type?: string }
  if (type === 'ObjectExpression') yield node as Node & { type: 'ObjectExpression' }
  for (const [name, value] of Object.entries(node)) {
    if (value && typeof value === 'object' && !/^(loc|leadingComments|trailingComments|tokens)$/.test(name))
      yield* objectsIn(value)
  }
}
