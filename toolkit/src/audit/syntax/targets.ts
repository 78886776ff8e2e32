import type { Node, ObjectPattern } from '@babel/types'
import type { Cell } from '../values/cell'
import type { Context } from './context'
import { keyOf } from './fold'
import { boundNames } from './scope'

/** Puts a value where a target says: a name, a member, a pattern. */
export function assign(at: Context, target: Node, value: Cell | undefined): void {
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

function destructure(at: Context, pattern: ObjectPattern, value: Cell | undefined): void {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      assign(at, property.argument, value)
      continue
    }
    const key = keyOf(property, at.scope) ?? at.cell(property.key)
    const part = value && at.program.members.load(value, key, at.site(property), 'take')
    boundNames(property.value, (name) => {
      const binding = at.scope.find(name)
      if (binding) binding.isTaken = true
    })
    assign(at, property.value, part)
  }
}
