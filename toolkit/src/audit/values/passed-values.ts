import { scopes } from '../interfaces'
import type { Call, Cell, Value } from './cell'
import { isPlatform } from './values'

/** Decides what is used, or is what decides. */
export const matters = (value: Value) =>
  value.type === 'platform' ||
  value.type === 'member' ||
  value.type === 'object' ||
  (value.type === 'unread' && !value.isBundled) ||
  // What names nothing of the platform waits itself.
  (value.type === 'function' && !value.postponed) ||
  value.type === 'own-name' ||
  (value.type === 'string' && value.text !== '')

export function passedValues(given: Call['arguments'], calleeSeen: boolean, isClosed: boolean): Value[] {
  const passed: Value[] = []
  given.forEach((argument, index) => {
    for (const value of argument?.values ?? []) {
      if ((isClosed && isScope(value)) || passes(value, argument as Cell, calleeSeen, index)) passed.push(value)
    }
  })
  return passed
}

/** `scope.record`, or `record` that a helper makes one of. */
const isScope = (value: Value) =>
  value.type === 'string' && (scopes.has(value.text) || scopes.has(`scope.${value.text}`))

function passes(value: Value, from: Cell, calleeSeen: boolean, index: number): boolean {
  if (value.type === 'member') return true
  if (calleeSeen) return false
  if (value.type === 'platform') return isPlatform(from)
  if (value.type === 'object') return true
  if (value.type === 'unread') return !value.isBundled
  return index === 0 && (value.type === 'shape' || value.type === 'function')
}
