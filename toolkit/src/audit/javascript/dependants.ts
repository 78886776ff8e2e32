import type { Analysis } from './analysis'
import type { Cell, Value } from './values'

/** Scripts that hand on the platform, or something made of it, so that who loads them must be read too. */
export function dependants(analysis: Analysis): { files: Set<string>; app: boolean } {
  const askers = analysis.calls.openScopeFiles()
  const files = new Set<string>()
  for (const { file, module } of analysis.scripts.values()) {
    const exports = module.properties.get('exports')
    if (exports && hands(exports, askers, 3)) files.add(file)
  }
  return { files, app: hands(analysis.app, askers, 4) }
}

function hands(cell: Cell, askers: Set<string>, depth: number): boolean {
  return cell.values.some((value) => tells(value, askers, depth))
}

function tells(value: Value, askers: Set<string>, depth: number): boolean {
  switch (value.type) {
    case 'platform':
    case 'object':
    case 'member':
      return true
    case 'string':
      return value.text !== ''
    case 'function':
      return (value.file !== undefined && askers.has(value.file)) || tells(value.instance, askers, depth - 1)
    case 'shape':
      return (
        depth > 0 &&
        ([...value.properties.values()].some((each) => hands(each, askers, depth - 1)) ||
          hands(value.rest, askers, depth - 1) ||
          value.through.some((each) => hands(each, askers, depth - 1)))
      )
    default:
      return false
  }
}
