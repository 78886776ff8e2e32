import type { AssignmentExpression, CallExpression, Node } from '@babel/types'
import type { Mention } from './outline'
import { keyName, nameOf } from './nodes'

/** What every component has under a name: `Vue.prototype.$tools = tools`, `app.config.globalProperties.$tools = tools`. */
export interface Shared {
  name: string
  mention: Mention
}

/** The name that an assignment gives to all components. */
export const sharedName = ({ left }: AssignmentExpression): string | undefined =>
  left.type === 'MemberExpression' && isOfAll(left.object) ? keyName(left) : undefined

/** The objects whose members a call gives to all components: `Object.assign(Vue.prototype, tools)`. */
export function sharedWhole({ callee, arguments: given }: CallExpression): Node[] {
  const isAssign = callee.type === 'MemberExpression' && keyName(callee) === 'assign'
  return isAssign && given.length > 0 && isOfAll(given[0]) ? given.slice(1) : []
}

/** The options that a call gives to all components: `Vue.mixin(options)`, `app.mixin(options)`. */
export const mixedIn = ({ callee, arguments: given }: CallExpression): Node | undefined =>
  callee.type === 'MemberExpression' && keyName(callee) === 'mixin' ? given[0] : undefined

/** `Vue.prototype`, `app.config.globalProperties` */
function isOfAll(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false
  const { object } = node
  const isVue = nameOf(object) === 'Vue' || (object.type === 'MemberExpression' && keyName(object) === 'default')
  return keyName(node) === 'globalProperties' || (keyName(node) === 'prototype' && isVue)
}
