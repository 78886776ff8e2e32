import type { Node, ObjectPattern } from '@babel/types'
import { handProps } from '../knowledge/react'
import { Cell } from '../values/cell'
import { isShortList } from '../values/members'
import type { Context } from './context'
import { keyOf } from './fold'
import { withDataset } from './parts'
import { boundNames } from './scope'

/** Puts a value where a target says: a name, a member, a pattern. */
export function assign(at: Context, target: Node, value: Cell | undefined): void {
  switch (target.type) {
    case 'Identifier': {
      at.scope.assigned(target.name)
      const binding = at.scope.find(target.name)
      if (binding?.put) return binding.put(shown(at, value))
      if (binding) return at.flow.copy(value ?? at.open(), binding.cell)
      return
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const key = keyOf(target, at.scope)
      const base = at.evaluate(target.object)
      if (base && value && key === 'defaultProps') handProps(at.program.members, base, value)
      if (base) at.program.members.store(base, key ?? at.cell(target.property), shown(at, value))
      else if (key === undefined) at.evaluate(target.property)
      return
    }
    case 'AssignmentPattern':
      return assign(at, target.left, at.union(value, at.evaluate(target.right)))
    case 'ObjectPattern':
      return destructure(at, target, value)
    case 'ArrayPattern': {
      for (const [index, element] of target.elements.entries()) {
        if (element?.type === 'RestElement') assign(at, element, value)
        else if (element) assign(at, element, value && placeOf(at, value, index))
      }
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

/** A template may show what is put there, be nothing known of it: `type.value = answer.type`, `this.type = answer.type`. */
const shown = (at: Context, value: Cell | undefined): Cell =>
  value ? at.program.members.atRest.orOpen(value) : at.open()

/** What a list has in one place: any of its elements, where those are not told apart. */
function placeOf(at: Context, list: Cell, index: number): Cell {
  const { members } = at.program
  const result = new Cell()
  at.flow.watch(list, (value) => {
    const isTold = value.type === 'shape' && isShortList(value)
    at.flow.copy(isTold ? members.propertyOf(value, `${index}`) : members.elements(at.flow.constant(value)), result)
  })
  return result
}

function destructure(at: Context, pattern: ObjectPattern, value: Cell | undefined): void {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      assign(at, property.argument, value)
      continue
    }
    const key = keyOf(property, at.scope) ?? at.cell(property.key)
    // Under a name that is not written out nobody tells later which one was taken.
    const naming = key instanceof Cell ? 'use' : 'take'
    const found = value && at.program.members.load(value, key, at.site(property), naming)
    const part = key === 'dataset' || key === 'mark' ? withDataset(at, found) : found
    boundNames(property.value, (name) => {
      const binding = at.scope.find(name)
      if (binding) binding.isTaken = true
    })
    assign(at, property.value, part)
  }
}
