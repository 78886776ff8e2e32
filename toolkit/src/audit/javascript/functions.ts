import type { Class, Function as FunctionNode, Node, ObjectPattern, StaticBlock } from '@babel/types'
import { keyOf } from './fold'
import type { Lowering } from './lowering'
import { boundNames, declareHoisted, Scope } from './scope'
import { Cell } from './cell'
import { callable, shape, type Callable, type Shape } from './values'

/** A function's value; its body is walked at once. */
export function lowerFunction(at: Lowering, node: FunctionNode, ...selves: (Shape | Callable)[]): Callable {
  const isArrow = node.type === 'ArrowFunctionExpression'
  const value = callable(
    node.params.map(() => new Cell()),
    isArrow ? at.self : at.flow.holding(...selves)
  )
  if (node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') at.flow.add(value.self, value.instance)
  // `__awaiter(this, …, function* () {})`, `.bind(this)`: a function written inside mostly runs with the same `this`.
  if (node.type === 'FunctionExpression') at.flow.copy(at.self, value.self)
  value.file = at.script.file
  lowerBody(at, node, value)
  return value
}

export function lowerBody(at: Lowering, node: FunctionNode, value: Callable): void {
  const { scope, self, inside, owner, called } = at
  at.scope = new Scope(scope)
  if (node.type !== 'ArrowFunctionExpression') at.called = value
  at.self = value.self
  at.inside = value
  at.owner = undefined
  if (node.type === 'FunctionExpression' && node.id) at.flow.add(at.scope.declare(node.id.name).cell, value)
  node.params.forEach((parameter, index) => {
    // A plain parameter is the cell itself, so that nothing is copied.
    if (parameter.type === 'Identifier') at.scope.declare(parameter.name, false, value.parameters[index])
    else boundNames(parameter, (name, inPattern) => at.scope.declare(name, inPattern))
  })
  node.params.forEach((parameter, index) => lowerParameter(at, parameter, index, value))
  const [first] = node.params
  const firstBinding = first?.type === 'Identifier' ? at.scope.find(first.name) : undefined
  if (node.body.type === 'BlockStatement') {
    at.scope = new Scope(at.scope)
    declareHoisted(node.body.body, at.scope)
    at.block(node.body.body)
  } else {
    at.flow.copy(at.cell(node.body), value.result)
  }
  const isUnread = node.params.length === 0 || (firstBinding !== undefined && !firstBinding.read)
  value.ignoresFirst = isUnread && !value.gathered
  Object.assign(at, { scope, self, inside, owner, called })
}

function lowerParameter(at: Lowering, parameter: Node, index: number, value: Callable): void {
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

/** Puts a value where a target says: a name, a member, a pattern. */
export function assign(at: Lowering, target: Node, value: Cell | undefined): void {
  switch (target.type) {
    case 'Identifier': {
      const binding = at.scope.find(target.name)
      if (binding) return at.flow.copy(value ?? at.open(), binding.cell)
      return
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const key = keyOf(target, at.scope)
      const base = at.evaluate(target.object)
      if (base) at.program.members.store(base, key ?? at.cell(target.property), value ?? at.open())
      else if (key === undefined) at.evaluate(target.property)
      return
    }
    case 'AssignmentPattern':
      return assign(at, target.left, at.union(value, at.evaluate(target.right)))
    case 'ObjectPattern':
      return destructure(at, target, value)
    case 'ArrayPattern': {
      const each = value && at.program.members.elements(value)
      for (const element of target.elements) if (element) assign(at, element, each)
      return
    }
    case 'RestElement':
      return assign(at, target.argument, value)
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return assign(at, target.expression, value)
  }
}

function destructure(at: Lowering, pattern: ObjectPattern, value: Cell | undefined): void {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      assign(at, property.argument, value)
      continue
    }
    const key = keyOf(property, at.scope) ?? at.cell(property.key)
    const part = value && at.program.members.load(value, key, at.site(property), 'pattern')
    boundNames(property.value, (name) => {
      const binding = at.scope.find(name)
      if (binding) binding.names = true
    })
    assign(at, property.value, part)
  }
}

export function lowerClass(at: Lowering, node: Class): Cell {
  const { members } = at.program
  const value = callable([])
  const binding = node.id ? at.scope.find(node.id.name) : undefined
  if (binding && node.type === 'ClassDeclaration') at.flow.add(binding.cell, value)
  for (const decorator of node.decorators ?? []) at.evaluate(decorator.expression)
  const { parentClass, parentPrototype, self } = at
  at.parentClass = at.evaluate(node.superClass)
  if (at.parentClass) {
    at.parentPrototype = members.load(at.parentClass, 'prototype', at.site(node), 'pattern')
    members.spread(at.parentPrototype, value.instance)
    members.spread(at.parentClass, value.statics)
  }
  for (const part of node.body.body) lowerClassPart(at, part, value)
  Object.assign(at, { parentClass, parentPrototype, self })
  return at.flow.holding(value)
}

/** A method, or what a getter gives; a setter is handed what is put there. */
export function storeMethod(at: Lowering, owner: Shape, key: string | Cell, kind: string, method: Callable): void {
  const { members } = at.program
  if (kind !== 'set') return members.storeIn(owner, key, kind === 'get' ? method.result : at.flow.constant(method))
  const [parameter] = method.parameters
  if (parameter && typeof key === 'string') at.flow.copy(members.propertyOf(owner, key), parameter)
}

function lowerStaticBlock(at: Lowering, { body }: StaticBlock, value: Callable): void {
  const { self } = at
  at.self = at.flow.holding(value)
  at.inScope(() => at.block(body))
  at.self = self
}

function lowerClassPart(at: Lowering, part: Class['body']['body'][number], value: Callable): void {
  const { members } = at.program
  if (part.type === 'StaticBlock') return lowerStaticBlock(at, part, value)
  if ('decorators' in part) for (const { expression } of part.decorators ?? []) at.evaluate(expression)
  if (part.type === 'ClassMethod' || part.type === 'ClassPrivateMethod') {
    if (!part.body) return
    const key = part.type === 'ClassPrivateMethod' ? `#${part.key.id.name}` : keyOf(part, at.scope)
    const { method: around } = at
    at.method = key
    const method = lowerFunction(at, part, part.static ? value : value.instance)
    at.method = around
    if (part.kind === 'constructor') value.parameters = method.parameters
    return storeMethod(at, part.static ? value.statics : value.instance, key ?? new Cell(), part.kind, method)
  }
  if (part.type === 'ClassProperty' || part.type === 'ClassPrivateProperty' || part.type === 'ClassAccessorProperty') {
    if (!part.value) return
    const { self } = at
    at.self = at.flow.holding(part.static ? value : value.instance)
    const key =
      part.key.type === 'PrivateName'
        ? `#${part.key.id.name}`
        : keyOf(part as { key: Node; computed?: boolean }, at.scope)
    const stored = at.cell(part.value)
    members.storeIn(part.static ? value.statics : value.instance, key ?? new Cell(), stored)
    at.self = self
  }
}
