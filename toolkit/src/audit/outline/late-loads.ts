import type { Node } from '@babel/types'
import { childrenOf } from '../syntax/children'
import { keyName, nameOf } from './nodes'

/** `require('x')`, `require.async('x')` or `import('x')` somewhere inside of a function. */
export interface LateLoad {
  specifier: Node
  /** What is called: `require` or another name that a bundler gave it; none for `import()`. */
  callee?: string
  late: boolean
  start: number
}

/** What an expression loads, awaited or not. */
export function lateLoad(node: Node | null | undefined): LateLoad | undefined {
  if (node?.type === 'AwaitExpression') return lateLoad(node.argument)
  if (node?.type === 'ImportExpression') return { specifier: node.source, late: true, start: node.start ?? 0 }
  if (node?.type !== 'CallExpression') return undefined
  const { callee, arguments: given } = node
  const late = callee.type === 'MemberExpression' && keyName(callee) === 'async'
  const name = late ? callee.object : callee
  if (!given[0] || name.type !== 'Identifier') return undefined
  return { specifier: given[0], callee: name.name, late, start: callee.start ?? 0 }
}

/** What of a module is named where it is loaded, with the node that loads it. */
export interface Taken {
  load: Node
  /** `*` for all of it. */
  names: string[]
}

/** `require('x').pick`, `const { pick } = await import('x')`, `import('x').then(({ pick }) => …)` */
export function takenFrom(node: Node): Taken | undefined {
  if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return takenByMember(node)
  if (node.type === 'VariableDeclarator' && node.init && lateLoad(node.init) && node.id.type === 'ObjectPattern')
    return { load: node.init, names: namesIn(node.id) }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined
  const { object } = node.callee
  const [callback] = node.arguments
  if (keyName(node.callee) !== 'then' || !lateLoad(object) || !callback || !('params' in callback)) return undefined
  const [module] = callback.params
  return module && { load: object, names: namesTaken(module, callback.body) }
}

/** The first names behind what is loaded: `default.pick`. */
function takenByMember(node: Node): Taken | undefined {
  const load = rootOf(node)
  if (!lateLoad(load)) return undefined
  const names: string[] = []
  for (let at = node; isMember(at); at = at.object) {
    const key = keyName(at)
    if (key === undefined) names.length = 0
    else names.unshift(key)
  }
  // `import('x').then` and `require.async('x').catch` are not of the module.
  if (names.length === 0 || (lateLoad(load)?.late && load.type !== 'AwaitExpression')) return undefined
  return { load, names: [names.slice(0, 2).join('.')] }
}

const isMember = (node: Node) => node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'

/** What the members in a chain are of: `x` of `x.y.z`. */
function rootOf(node: Node): Node {
  return isMember(node) ? rootOf(node.object) : node
}

/** Names that a parameter takes out of what it is handed. */
function namesTaken(parameter: Node, body: Node): string[] {
  if (parameter.type === 'ObjectPattern') return namesIn(parameter)
  if (parameter.type !== 'Identifier') return ['*']
  const names = new Set<string>()
  noteMembers(body, parameter.name, names)
  return [...names]
}

function namesIn({ properties }: Extract<Node, { type: 'ObjectPattern' }>): string[] {
  return properties.map((each) => (each.type === 'RestElement' ? '*' : (keyName(each) ?? '*')))
}

/** `module.pick` anywhere in there; anything else that is done with `module` may be done with all of it. */
function noteMembers(node: Node, module: string, names: Set<string>): void {
  if (node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === module) {
    names.add(keyName(node) ?? '*')
    return
  }
  if (node.type === 'Identifier' && nameOf(node) === module) names.add('*')
  for (const each of childrenOf(node)) noteMembers(each, module, names)
}
