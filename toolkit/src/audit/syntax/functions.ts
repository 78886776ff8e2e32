import type { Class, Function as FunctionNode, Node, StaticBlock } from '@babel/types'
import { isCompiledClass } from '../knowledge/compiled-classes'
import { givesBackFirst, mergesArguments } from '../knowledge/compiled-helpers'
import { handProps, handToRender } from '../knowledge/react'
import { type Callable, Cell, type Shape, callable, shape } from '../values/cell'
import type { Context } from './context'
import { keyOf } from './fold'
import { boundNames, declareHoisted, Scope } from './scope'
import { assign } from './targets'

/** A function's value; its body is walked at once. */
export function lowerFunction(at: Context, node: FunctionNode, ...selves: (Shape | Callable)[]): Callable {
  const isArrow = node.type === 'ArrowFunctionExpression'
  const value = callable(
    node.params.map(() => new Cell()),
    isArrow ? at.place.self : at.flow.holding(...selves)
  )
  if (node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') at.flow.add(value.self, value.instance)
  // `__awaiter(this, …, function* () {})`, `.bind(this)`: a function written inside mostly runs with the same `this`.
  if (node.type === 'FunctionExpression') at.flow.copy(at.place.self, value.self)
  value.file = at.script.file
  at.program.calls.outside.mayCall(value)
  const { place } = at
  if (isQuiet(at, node)) value.postponed = () => at.within(place, () => lowerBody(at, node, value))
  else lowerBody(at, node, value)
  return value
}

function isQuiet({ script: { quiet } }: Context, { start }: Node): boolean {
  if (quiet.length === 0) return false
  const offset = start ?? 0
  let low = 0
  let high = quiet.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quiet[middle][0] <= offset) low = middle + 1
    else high = middle
  }
  return low > 0 && offset < quiet[low - 1][1]
}

function lowerBody(at: Context, node: FunctionNode, value: Callable): void {
  const isArrow = node.type === 'ArrowFunctionExpression'
  const changes = {
    scope: new Scope(at.scope),
    called: isArrow ? at.place.called : value,
    self: value.self,
    inside: value,
    outermost: undefined
  }
  at.within(changes, () => walkBody(at, node, value))
}

function walkBody(at: Context, node: FunctionNode, value: Callable): void {
  if (node.type === 'FunctionExpression' && node.id) at.flow.add(at.scope.declare(node.id.name).cell, value)
  node.params.forEach((parameter, index) => {
    // A plain parameter is the cell itself, so that nothing is copied.
    if (parameter.type === 'Identifier') at.scope.declare(parameter.name, false, value.parameters[index])
    else boundNames(parameter, (name, inPattern) => at.scope.declare(name, inPattern))
  })
  node.params.forEach((parameter, index) => lowerParameter(at, parameter, index, value))
  const [first] = node.params
  const firstBinding = first?.type === 'Identifier' ? at.scope.find(first.name) : undefined
  value.isCompiledClass = at.program.drawsScripts && isCompiledClass(node)
  const { body } = node
  if (body.type === 'BlockStatement') {
    at.inScope(() => {
      declareHoisted(body.body, at.scope)
      at.block(body.body)
    })
  } else {
    at.flow.copy(at.cell(body), value.result)
  }
  const isUnread = node.params.length === 0 || (firstBinding !== undefined && !firstBinding.read)
  value.ignoresFirst = isUnread && !value.gathered
  value.givesBackFirst = givesBackFirst(node)
  value.mergesArguments = mergesArguments(node)
}

function lowerParameter(at: Context, parameter: Node, index: number, value: Callable): void {
  const cell = value.parameters[index]
  if (parameter.type === 'RestElement') {
    value.restFrom = index
    const gathered = shape()
    at.flow.copy(cell, at.program.members.restOf(gathered))
    return assign(at, parameter.argument, at.flow.holding(gathered))
  }
  const pattern = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter
  assign(at, pattern, cell)
  if (parameter.type !== 'TSParameterProperty') return
  boundNames(pattern, (name) => {
    const binding = at.scope.find(name)
    if (binding) at.program.members.store(value.self, name, binding.cell)
  })
}

export function lowerClass(at: Context, node: Class): Cell {
  const { members } = at.program
  const value = callable([])
  value.file = at.script.file
  const binding = node.id ? at.scope.find(node.id.name) : undefined
  if (binding && node.type === 'ClassDeclaration') at.flow.add(binding.cell, value)
  for (const decorator of node.decorators ?? []) decorate(at, decorator.expression, value)
  const parentClass = at.evaluate(node.superClass)
  const parentPrototype = parentClass
    ? members.load(parentClass, 'prototype', at.site(node), 'take')
    : at.place.parentPrototype
  if (parentClass && parentPrototype) {
    members.spread(parentPrototype, value.instance)
    members.spread(parentClass, value.statics)
  }
  const methods: Callable[] = []
  at.within({ parentClass, parentPrototype }, () => {
    for (const part of node.body.body) lowerClassPart(at, part, value, methods)
  })
  const late = methods.filter(({ postponed }) => postponed)
  // Who makes one hands something to all of its methods.
  if (late.length > 0) value.postponed = () => late.forEach((method) => at.program.calls.walk(method))
  return at.flow.holding(value)
}

/** `@connect((state) => ({ type: state.type })) class Tap`: a function that is handed the class. */
function decorate(at: Context, decorator: Node, value: Callable): void {
  const callee = at.cell(decorator)
  const given = [at.flow.holding(value)]
  at.program.calls.add({ callee, arguments: given, result: new Cell(), constructs: false, site: at.site(decorator) })
}

/** A method, or what a getter gives; a setter is handed what is put there. */
export function storeMethod(at: Context, target: Shape, key: string | Cell, kind: string, method: Callable): void {
  const { members } = at.program
  if (kind !== 'set') return members.storeIn(target, key, kind === 'get' ? method.result : at.flow.constant(method))
  const [parameter] = method.parameters
  if (parameter && typeof key === 'string') at.flow.copy(members.propertyOf(target, key), parameter)
}

function lowerStaticBlock(at: Context, { body }: StaticBlock, value: Callable): void {
  at.within({ self: at.flow.holding(value) }, () => at.inScope(() => at.block(body)))
}

function lowerClassPart(at: Context, part: Class['body']['body'][number], value: Callable, methods: Callable[]): void {
  const { members } = at.program
  if (part.type === 'StaticBlock') return lowerStaticBlock(at, part, value)
  if ('decorators' in part) for (const { expression } of part.decorators ?? []) at.evaluate(expression)
  if (part.type === 'ClassMethod' || part.type === 'ClassPrivateMethod') {
    if (!part.body) return
    const key = part.type === 'ClassPrivateMethod' ? `#${part.key.id.name}` : keyOf(part, at.scope)
    const method = at.within({ method: key }, () => lowerFunction(at, part, part.static ? value : value.instance))
    methods.push(method)
    if (part.kind === 'constructor') value.parameters = method.parameters
    if (key === 'render' && part.params.length > 0) handToRender(members, value)
    return storeMethod(at, part.static ? value.statics : value.instance, key ?? new Cell(), part.kind, method)
  }
  if (part.type === 'ClassProperty' || part.type === 'ClassPrivateProperty' || part.type === 'ClassAccessorProperty') {
    if (!part.value) return
    const key =
      part.key.type === 'PrivateName'
        ? `#${part.key.id.name}`
        : keyOf(part as { key: Node; computed?: boolean }, at.scope)
    const self = at.flow.holding(part.static ? value : value.instance)
    const stored = at.within({ self }, () => at.cell(part.value))
    members.storeIn(part.static ? value.statics : value.instance, key ?? new Cell(), stored)
    if (part.static && key === 'defaultProps') handProps(members, at.flow.holding(value), stored)
  }
}
