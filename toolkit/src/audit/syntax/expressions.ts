import type { AssignmentExpression, Identifier, Node } from '@babel/types'
import { platformGlobals } from '../interfaces'
import { isMeetingPlace } from '../knowledge/own-library'
import { lowerBundleArray } from '../knowledge/webpack'
import { mostListed } from '../limits'
import { Cell, none, type Value, shape } from '../values/cell'
import type { Naming } from '../values/member-watchers'
import { commonRequire, globalObject, platform } from '../values/values'
import { lowerCall } from './call-expressions'
import { lowerNew } from './new-expressions'
import { childrenOf } from './children'
import type { Context } from './context'
import { lowerJsx } from './elements'
import { keyOf, sumOf } from './fold'
import { lowerClass, lowerFunction } from './functions'
import { guarded, where } from './guards'
import { lowerObject, publishRendered, shower } from './objects'
import { lowerText } from './texts'
import {
  behind,
  copiedKeyOf,
  copiedUnder,
  imported,
  isWrittenOut,
  loadMember,
  lowerTest,
  writtenText,
  type Member
} from './parts'
import { assign } from './targets'

/** What an expression can be; undefined where it could be anything. */
export function evaluate(at: Context, node: Node, naming: Naming): Cell | undefined {
  switch (node.type) {
    case 'Identifier':
      return guarded(at, node, lowerIdentifier(at, node, naming))
    case 'ThisExpression':
      return at.place.self
    case 'Super':
      return at.place.parentPrototype
    case 'StringLiteral':
      return at.text(node.value)
    case 'TemplateLiteral':
    case 'BinaryExpression':
      return lowerText(at, node)
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return guarded(at, node, lowerMember(at, node, naming))
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const sum = sumOf(node)
      return sum ? lowerText(at, sum) : lowerCall(at, node)
    }
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
      return isMeetingPlace(node) ? new Cell() : lowerArray(at, node.elements)
    case 'AssignmentExpression':
      return lowerAssignment(at, node)
    case 'LogicalExpression': {
      if (node.operator === '&&') {
        lowerTest(at, node.left)
        return at.within(behind(at, node.left), () => where(at, node.left, true, () => at.evaluate(node.right, naming)))
      }
      return at.union(at.evaluate(node.left, naming), at.evaluate(node.right, naming))
    }
    case 'ConditionalExpression':
      lowerTest(at, node.test)
      return at.union(
        at.within(behind(at, node.test), () => where(at, node.test, true, () => at.evaluate(node.consequent, naming))),
        where(at, node.test, false, () => at.evaluate(node.alternate, naming))
      )
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
    case 'JSXElement':
    case 'JSXFragment':
      return lowerJsx(at, node)
    case 'TaggedTemplateExpression':
      at.evaluate(node.tag)
      node.quasi.expressions.forEach((each) => at.evaluate(each))
      return
    case 'RegExpLiteral':
    case 'BigIntLiteral':
    case 'UpdateExpression':
    case 'MetaProperty':
    case 'Import':
      return void evaluateInside(at, node)
    default:
      at.notUnderstood(node)
      return void evaluateInside(at, node)
  }
}

const globalNames = new Set(['globalThis', 'window', 'global', 'self'])

function lowerIdentifier(at: Context, node: Identifier, naming: Naming): Cell | undefined {
  const binding = at.scope.find(node.name)
  if (binding) binding.read = true
  if (binding?.isTaken) {
    const result = new Cell()
    at.program.members.name(binding.cell, undefined, at.site(node), naming, result)
    return result
  }
  if (binding) return binding.cell
  const { called } = at.place
  if (node.name === 'arguments' && called) return at.flow.holding((called.gathered ??= shape()))
  const known = globalValue(node.name)
  if (known) return at.flow.common(known)
  if (node.name === 'undefined') return at.text('')
  if (!at.program.isGiven(node.name)) return undefined
  return at.union(at.program.members.load(at.flow.common(globalObject), node.name, at.site(node), naming), undefined)
}

/** Whether a name that is not declared is something all the same. */
export const isGlobal = (name: string): boolean => name === 'getApp' || globalValue(name) !== undefined

function globalValue(name: string): Value | undefined {
  if (platformGlobals.has(name)) return platform
  if (globalNames.has(name)) return globalObject
  if (name === 'require') return commonRequire
}

function lowerImport(at: Context, source: Node): Cell | undefined {
  const specifier = writtenText(at, source)
  return specifier === undefined ? at.evaluate(source) : imported(at, specifier)
}

function lowerMember(at: Context, node: Member, naming: Naming): Cell | undefined {
  const found = loadMember(at, node, at.evaluate(node.object, naming), naming)
  return naming !== 'test' && keyOf(node, at.scope) === 'setData' ? at.union(found, shower(at)) : found
}

function lowerAssignment(at: Context, node: AssignmentExpression): Cell | undefined {
  const { left, right, operator } = node
  const name = left.type === 'MemberExpression' && left.computed ? copiedKeyOf(at, left.property) : undefined
  const read = () => {
    if (operator === '&&=' || operator === '||=' || operator === '??=') lowerTest(at, left)
    return at.evaluate(right)
  }
  const value = name === undefined ? read() : copiedUnder(at, name, read)
  assign(at, left, value)
  return value
}

function lowerArray(at: Context, elements: (Node | null)[]): Cell {
  if (lowerBundleArray(at, elements)) return new Cell()
  const value = shape()
  const [first, second] = elements
  const isTold = elements.length <= mostListed && elements.every((each) => each && each.type !== 'SpreadElement')
  for (const [index, element] of elements.entries()) {
    if (!element) continue
    const read = () => at.evaluate(element)
    const isValue = index === 1 && first?.type === 'Identifier'
    const each = (isValue ? copiedUnder(at, first.name, read) : read()) ?? at.open()
    // `_export_sfc(options, [['render', render]])`
    if (element === second && first?.type === 'StringLiteral' && first.value === 'render') publishRendered(at, each)
    const { members } = at.program
    if (element.type === 'SpreadElement') at.flow.copy(members.elements(each), members.restOf(value))
    else at.flow.copy(each, isTold ? members.propertyOf(value, String(index)) : members.restOf(value))
  }
  if (elements.every((each) => each !== null && isWrittenOut(each))) value.unsure = none
  return at.flow.constant(value)
}

/** Kinds that build no value of interest: what is inside is walked all the same. */
function evaluateInside(at: Context, node: Node): void {
  for (const each of childrenOf(node)) at.evaluate(each)
}
