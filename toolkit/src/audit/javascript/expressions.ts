import type { AssignmentExpression, Identifier, MemberExpression, Node, OptionalMemberExpression } from '@babel/types'
import { platformGlobals } from '../interfaces'
import { lowerBundleArray } from './bundles'
import { lowerCall, lowerNew, writtenText } from './callExpressions'
import { foldText, keyOf } from './fold'
import { assign, lowerClass, lowerFunction } from './functions'
import type { Lowering } from './lowering'
import type { Naming } from './members'
import { imported } from './modules'
import { lowerObject } from './objects'
import { Cell } from './cell'
import { commonRequire, globalObject, platform, shape, type Value } from './values'

/** What an expression can be; undefined where it could be anything. */
export function evaluate(at: Lowering, node: Node, naming: Naming): Cell | undefined {
  switch (node.type) {
    case 'Identifier':
      return lowerIdentifier(at, node, naming)
    case 'ThisExpression':
      return at.self
    case 'Super':
      return at.parentPrototype
    case 'StringLiteral':
      return at.text(node.value)
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return lowerText(at, node)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return lowerMember(at, node, naming)
    case 'CallExpression':
    case 'OptionalCallExpression':
      return lowerCall(at, node)
    case 'NewExpression':
      return lowerNew(at, node)
    case 'ImportExpression':
      return lowerImport(at, node.source)
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return at.flow.constant(lowerFunction(at, node))
    case 'ClassExpression':
      return lowerClass(at, node)
    case 'ObjectExpression':
      return at.flow.constant(lowerObject(at, node))
    case 'ArrayExpression':
      return lowerArray(at, node.elements)
    case 'AssignmentExpression':
      return lowerAssignment(at, node)
    case 'LogicalExpression': {
      if (node.operator === '&&') {
        lowerTest(at, node.left)
        return at.evaluate(node.right, naming)
      }
      return at.union(at.evaluate(node.left, naming), at.evaluate(node.right, naming))
    }
    case 'ConditionalExpression':
      lowerTest(at, node.test)
      return at.union(at.evaluate(node.consequent, naming), at.evaluate(node.alternate, naming))
    case 'SequenceExpression': {
      const last = node.expressions.length - 1
      node.expressions.slice(0, last).forEach((each) => at.evaluate(each))
      return at.evaluate(node.expressions[last], naming)
    }
    case 'UnaryExpression':
      lowerTest(at, node.argument)
      return at.text('')
    case 'NullLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return at.text('')
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'SpreadElement':
      return at.evaluate(node.argument, naming)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'TSInstantiationExpression':
    case 'TypeCastExpression':
    case 'ParenthesizedExpression':
      return at.evaluate(node.expression, naming)
    case 'TaggedTemplateExpression':
      at.evaluate(node.tag)
      node.quasi.expressions.forEach((each) => at.evaluate(each))
      return
    default:
      return void evaluateInside(at, node)
  }
}

/** An expression whose value only decides: names in it are neither used nor looked up. Calls in it are calls. */
export function lowerTest(at: Lowering, node: Node | null | undefined): void {
  switch (node?.type) {
    case 'Identifier': {
      const binding = at.scope.find(node.name)
      if (binding) binding.read = true
      return
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      if (keyOf(node, at.scope) !== undefined) return lowerTest(at, node.object)
      break
    case 'LogicalExpression':
      lowerTest(at, node.left)
      return lowerTest(at, node.right)
  }
  at.evaluate(node, 'test')
}

const globalNames = new Set(['globalThis', 'window', 'global', 'self'])

function lowerIdentifier(at: Lowering, node: Identifier, naming: Naming): Cell | undefined {
  const binding = at.scope.find(node.name)
  if (binding) binding.read = true
  if (binding?.names) {
    const result = new Cell()
    at.program.members.name(binding.cell, undefined, at.site(node), naming, result)
    return result
  }
  if (binding) return binding.cell
  if (node.name === 'arguments' && at.called) return at.flow.holding((at.called.gathered ??= shape()))
  const known = globalValue(node.name)
  if (known) return at.flow.common(known)
  return node.name === 'undefined' ? at.text('') : undefined
}

function globalValue(name: string): Value | undefined {
  if (platformGlobals.has(name)) return platform
  if (globalNames.has(name)) return globalObject
  if (name === 'require') return commonRequire
}

function lowerImport(at: Lowering, source: Node): Cell | undefined {
  const specifier = writtenText(at, source)
  return specifier === undefined ? at.evaluate(source) : imported(at, specifier)
}

type Member = MemberExpression | OptionalMemberExpression

function lowerMember(at: Lowering, node: Member, naming: Naming): Cell | undefined {
  return loadMember(at, node, at.evaluate(node.object, naming), naming)
}

export function loadMember(at: Lowering, node: Member, base: Cell | undefined, naming: Naming): Cell | undefined {
  const key = keyOf(node, at.scope)
  if (key !== undefined) return base && at.program.members.load(base, key, at.site(node), naming)
  const computed = at.evaluate(node.property)
  if (!base) return undefined
  const result = at.program.members.load(base, computed ?? at.open(), at.site(node), naming)
  if (node.property.type === 'Identifier' && node.property.name === at.copiedKey?.name) at.copiedKey.found.push(result)
  return result
}

function lowerAssignment(at: Lowering, node: AssignmentExpression): Cell | undefined {
  const { left, right, operator } = node
  const isMember = left.type === 'MemberExpression'
  const name = isMember && left.computed && left.property.type === 'Identifier' ? left.property.name : undefined
  const { copiedKey } = at
  if (name) at.copiedKey = { name, found: [] }
  if (operator === '&&=' || operator === '||=' || operator === '??=') lowerTest(at, left)
  const value = at.evaluate(right)
  // `out[key] = (options) => wx[key](options)` makes `out` a second `wx`.
  const found = name && at.copiedKey ? at.copiedKey.found : []
  at.copiedKey = copiedKey
  assign(at, left, found.length > 0 ? at.union(value ?? at.text(''), ...found.map((each) => members(at, each))) : value)
  return value
}

/** Only the members of the platform among what a cell holds. */
function members(at: Lowering, cell: Cell): Cell {
  const result = new Cell()
  at.flow.watch(cell, (value) => {
    if (value.type === 'member') at.flow.add(result, value)
  })
  return result
}

/** Texts that are put together are walked, and known where all their parts are. */
function lowerText(
  at: Lowering,
  node: Extract<Node, { type: 'TemplateLiteral' | 'BinaryExpression' }>
): Cell | undefined {
  const text = foldText(node, at.scope)
  if (text !== undefined) return at.text(text)
  if (node.type === 'TemplateLiteral') {
    for (const each of node.expressions) at.evaluate(each)
    return undefined
  }
  // Sums of thousands of terms nest to the left: no recursion there.
  let left: Node = node
  while (left.type === 'BinaryExpression') {
    lowerTest(at, left.right)
    left = left.left
  }
  lowerTest(at, left)
  return node.operator === '+' ? undefined : at.text('')
}

function lowerArray(at: Lowering, elements: (Node | null)[]): Cell {
  if (lowerBundleArray(at, elements)) return new Cell()
  const value = shape()
  for (const element of elements) {
    if (!element) continue
    const each = at.cell(element)
    if (element.type === 'SpreadElement')
      at.flow.copy(at.program.members.elements(each), at.program.members.restOf(value))
    else at.flow.copy(each, at.program.members.restOf(value))
  }
  return at.flow.constant(value)
}

/** Kinds that build no value of interest: what is inside is walked all the same. */
function evaluateInside(at: Lowering, node: Node): void {
  for (const child of Object.values(node)) {
    for (const each of Array.isArray(child) ? child : [child]) {
      if (each && typeof each === 'object' && typeof (each as Node).type === 'string') at.evaluate(each as Node)
    }
  }
}
