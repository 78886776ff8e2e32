import type { Context } from '../syntax/context'
import { lowerArguments, writtenText, type AnyCall } from '../syntax/parts'
import type { Cell } from '../values/cell'
import { platform } from '../values/values'

/** Of lodash and its like. */
const byPath = new Set(['get', 'result', 'invoke'])

/** `get(uni, 'chooseImage')`, `_.invoke(wx, name, options)`: a member of the platform by its name. */
export function memberByPath(at: Context, name: string | undefined, node: AnyCall): Cell | undefined {
  const [object, path] = node.arguments
  if (name === undefined || !byPath.has(name) || object?.type !== 'Identifier' || !path) return undefined
  const base = at.evaluate(object)
  if (!base?.values.includes(platform)) return undefined
  // What is handed on runs as well: `{ success() { … } }`.
  lowerArguments(at, node)
  return at.program.members.load(base, writtenText(at, path) ?? at.cell(path), at.site(node), 'use', 'called')
}
