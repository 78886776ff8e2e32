import type { Node } from '@babel/types'
import { keyName } from '../outline/nodes'
import { childrenOf } from '../syntax/children'

/** A text, or the setting of a kit that has it. */
export type Given = string | Setting | undefined

/** `upload.accept` */
export interface Setting {
  group: string
  name: string
}

/** The texts that a script puts into properties of that name, its default among them; undefined for anything else. */
export function givenTo(property: string, node: Node): Given[] {
  const inside = childrenOf(node).flatMap((each) => givenTo(property, each))
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
    return keyName(node.left) === property ? [undefined, ...inside] : inside
  if (node.type !== 'ObjectExpression') return inside
  const given = node.properties.flatMap((each) => {
    if (each.type !== 'ObjectProperty' || keyName(each) !== property) return []
    return isOwn(property, each.value) || isWatcher(each.value) ? [] : [defaultIn(each.value)]
  })
  return [...given, ...inside]
}

/** `this.accept`, `this.data.accept`, `props.accept`: what it was given, handed on. */
function isOwn(property: string, value: Node): boolean {
  if (value.type !== 'MemberExpression' || keyName(value) !== property) return false
  const { object } = value
  const owner = object.type === 'MemberExpression' && /^(?:data|properties|\$?props)$/.test(keyName(object) ?? '')
  const from = owner ? object.object : object
  return from.type === 'ThisExpression' || (from.type === 'Identifier' && from.name === 'props')
}

/** `{ immediate: true, handler() { … } }` of Vue. */
const isWatcher = (value: Node): boolean =>
  value.type === 'ObjectExpression' &&
  value.properties.some((each) => each.type !== 'SpreadElement' && keyName(each) === 'handler')

/** `image` of `{ type: String, value: 'image' }`; `String` alone is an empty text. */
function defaultIn(value: Node): Given {
  if (value.type === 'Identifier') return value.name === 'String' ? '' : undefined
  if (value.type !== 'ObjectExpression') return given(value)
  for (const each of value.properties) {
    const key = each.type === 'ObjectProperty' ? keyName(each) : undefined
    if (each.type === 'ObjectProperty' && (key === 'value' || key === 'default')) return given(each.value)
  }
  return undefined
}

/** `'image'`, `uni.$u.props.upload.accept`, `() => settings.upload.accept` */
function given(value: Node): Given {
  if (value.type === 'StringLiteral') return value.value
  if (value.type === 'ArrowFunctionExpression') return given(value.body)
  if (value.type !== 'MemberExpression' || value.object.type !== 'MemberExpression') return undefined
  const [group, name] = [keyName(value.object), keyName(value)]
  return group === undefined || name === undefined ? undefined : { group, name }
}
