import { parse } from '@babel/parser'
import type { Node } from '@babel/types'
import { literalsIn, nodesIn } from './syntax'

type ObjectNode = Node & { type: 'ObjectExpression' }
type ArrayNode = Node & { type: 'ArrayExpression' }

/**
 * One more element, last in the `plugins` of the object that is the configuration, however free it is; undefined where
 * none is found.
 */
export function withPlugin(
  text: string,
  isConfiguration: (properties: readonly string[]) => boolean,
  element: string
): string | undefined {
  const program = parsed(text)
  if (!program) return undefined
  for (const object of nodesIn(program, 'ObjectExpression')) {
    const properties = propertiesOf(object)
    if (!isConfiguration(properties.map(({ name }) => name))) continue
    const plugins = properties.find(({ name }) => name === 'plugins')
    if (!plugins) {
      if (isMixed(object, program)) continue
      if (hasListElsewhere(program)) return undefined
      return withProperty(text, object, `plugins: [${element}]`)
    }
    const array = arrayOf(plugins.value, program)
    if (array) return inserted(text, array, element, 'last')
  }
  return undefined
}

/**
 * One more element, first in the array in which a plug-in of one of these modules stands, wherever that is; undefined
 * where there is none, or a choice of several.
 */
export function withPluginBefore(text: string, modules: readonly string[], element: string): string | undefined {
  const program = parsed(text)
  if (!program) return undefined
  const plugIns = localNamesOf(program, modules)
  const uses = (node: Node) => identifiersIn(node).some((name) => plugIns.includes(name))
  const arrays = [...nodesIn(program, 'ArrayExpression')].filter(uses)
  const innermost = arrays.filter((outer) => !arrays.some((each) => each !== outer && isInside(each, outer)))
  return innermost.length === 1 ? inserted(text, innermost[0]!, element, 'first') : undefined
}

const isInside = (inner: Node, outer: Node) => inner.start! >= outer.start! && inner.end! <= outer.end!

/** What a script calls that which it imports or requires of these modules, and what it makes of it: `uni.default || uni`. */
function localNamesOf(program: Node, modules: readonly string[]): string[] {
  const isNamed = (node: unknown) => [...literalsIn(node)].some((each) => modules.includes(each))
  const imported = [...nodesIn(program, 'ImportDeclaration')].filter(({ source }) => isNamed(source))
  const equalled = [...nodesIn(program, 'TSImportEqualsDeclaration')].filter(isNamed)
  const names = [...imported.flatMap(({ specifiers }) => specifiers), ...equalled.map(({ id }) => ({ local: id }))].map(
    ({ local }) => local.name
  )
  for (const { id, init } of nodesIn(program, 'VariableDeclarator')) {
    const isOf = isNamed(init) || (!isList(init) && identifiersIn(init).some((each) => names.includes(each)))
    if (isOf) names.push(...identifiersIn(id))
  }
  return names
}

const identifiersIn = (node: unknown) => [...nodesIn(node, 'Identifier')].map(({ name }) => name)

/** A list of plug-ins, or what makes one. */
const isList = (node: unknown) =>
  (['ArrayExpression', 'ArrowFunctionExpression', 'FunctionExpression', 'ObjectExpression'] as const).some(
    (type) => !nodesIn(node, type).next().done
  )

/** Whether it is laid over another object, whose list a property of its own might take the place of. */
function isMixed(object: ObjectNode, program: Node): boolean {
  const isSpread = object.properties.some(({ type }) => type !== 'ObjectProperty')
  const calls = [...nodesIn(program, 'CallExpression')].map((each) => each.arguments as Node[])
  return isSpread || calls.some((given) => given.includes(object) && given.length > 1)
}

/** `config.plugins = […]`, `{ ...config, plugins: […] }`: such a list would take the place of one in the object itself. */
function hasListElsewhere(program: Node): boolean {
  const isAssigned = [...nodesIn(program, 'AssignmentExpression')].some(
    ({ left }) =>
      left.type === 'MemberExpression' && left.property.type === 'Identifier' && left.property.name === 'plugins'
  )
  const hasList = (object: ObjectNode) => propertiesOf(object).some(({ name }) => name === 'plugins')
  const objects = [...nodesIn(program, 'ObjectExpression')]
  return isAssigned || objects.some((object) => hasList(object) && isMixed(object, program))
}

function propertiesOf({ properties }: ObjectNode): { name: string; value: Node }[] {
  return properties.flatMap((each) => {
    if (each.type !== 'ObjectProperty') return []
    const { key, value } = each
    return { name: key.type === 'Identifier' ? key.name : 'value' in key ? String(key.value) : '', value }
  })
}

/** `[…]`, `[…].filter(Boolean)`, `[…].concat(more)`, `[…] as PluginOption[]`, or a constant that is one of these. */
function arrayOf(value: Node, program: Node): ArrayNode | undefined {
  switch (value.type) {
    case 'ArrayExpression':
      return value
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return arrayOf(value.expression, program)
    case 'CallExpression':
      return keepsElements(value.callee) ? arrayOf(value.callee.object, program) : undefined
    case 'Identifier': {
      const declared = [...nodesIn(program, 'VariableDeclarator')].find(
        ({ id }) => id.type === 'Identifier' && id.name === value.name
      )?.init
      return declared && declared.type !== 'Identifier' ? arrayOf(declared, program) : undefined
    }
    default:
      return undefined
  }
}

/** `.map` and `.flat` make something else of an element. */
const keepsElements = (callee: Node): callee is Node & { type: 'MemberExpression' } =>
  callee.type === 'MemberExpression' &&
  callee.property.type === 'Identifier' &&
  ['filter', 'concat'].includes(callee.property.name)

function inserted(text: string, array: ArrayNode, code: string, place: 'first' | 'last'): string {
  const element = quotedAs(text, code)
  const elements = array.elements.filter((each) => each !== null)
  const [start, end] = [array.start! + 1, array.end! - 1]
  if (elements.length === 0) return `${text.slice(0, start)}${element}${text.slice(end)}`
  const first = elements[0]!
  // On lines of their own, so is this one.
  const lead = text.slice(start, first.start!)
  const gap = lead.includes('\n') ? (/\r?\n[ \t]*$/.exec(lead)?.[0] ?? ' ') : ' '
  if (place === 'first') {
    // On a line of its own it comes before a comment, too: that belongs to what follows it.
    const [at, before, after] = gap === ' ' ? [first.start!, '', ' '] : [start, gap, '']
    return `${text.slice(0, at)}${before}${element},${after}${text.slice(at)}`
  }
  const last = elements.at(-1)!
  return `${text.slice(0, last.end!)},${gap}${element}${text.slice(last.end!)}`
}

function withProperty(text: string, object: ObjectNode, code: string): string {
  const property = quotedAs(text, code)
  const last = object.properties.at(-1)
  if (!last) return `${text.slice(0, object.start! + 1)} ${property} ${text.slice(object.end! - 1)}`
  const gap = /\r?\n[ \t]*$/.exec(text.slice(0, last.start!))?.[0] ?? ' '
  return `${text.slice(0, last.end!)},${gap}${property}${text.slice(last.end!)}`
}

/** What a script names by a relative path. */
export const relativesIn = (text: string): string[] => {
  const program = parsed(text)
  return program ? [...literalsIn(program)].filter((each) => /^\.\.?\//.test(each)) : []
}

/** Code of ours in the quotes of this script. */
const quotedAs = (text: string, code: string) =>
  text.split('"').length > text.split("'").length ? code.replace(/'/g, '"') : code

/** Lines of ours as this script writes its own: its quotes, its line ends, and semicolons where it has them. */
export function linesAs(text: string, lines: string): string {
  const ended = /;\r?$/m.test(text) ? lines.replace(/(?<=[^;\n])$/gm, ';') : lines
  return quotedAs(text, ended).replace(/\n/g, text.includes('\r\n') ? '\r\n' : '\n')
}

/** A line after the last import, or where there is none, before the first statement. */
export function withImport(text: string, line: { module: string; commonJs: string }): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const [module, commonJs] = [linesAs(text, line.module), linesAs(text, line.commonJs)]
  const program = parsed(text)
  const imports = program?.program.body.filter((each) => each.type === 'ImportDeclaration') ?? []
  const end = imports.at(-1)?.end
  if (end !== undefined && end !== null) return `${text.slice(0, end)}${eol}${module}${text.slice(end)}`
  const first = program?.program.body[0]?.start ?? 0
  const isModule = program?.program.body.some((each) => each.type.startsWith('Export'))
  return `${text.slice(0, first)}${isModule ? module : commonJs}${eol}${text.slice(first)}`
}

/** Whether code names this text, as a string: in a comment it does not count. */
export function names(text: string, wanted: string): boolean {
  const program = parsed(text)
  return program ? [...literalsIn(program)].some((each) => each.includes(wanted)) : text.includes(wanted)
}

function parsed(text: string) {
  try {
    return parse(text, {
      sourceType: 'unambiguous',
      plugins: ['typescript'],
      allowReturnOutsideFunction: true,
      // An element ends after its parenthesis.
      createParenthesizedExpressions: true
    })
  } catch {
    return undefined
  }
}
