import type { Node } from '@babel/types'
import type { Mention } from './outline'
import { keyName, nameOf } from './nodes'

/** What every component has under a name: `Vue.prototype.$tools = tools`, `app.config.globalProperties.$tools = tools`. */
export interface Shared {
  name: string
  mention: Mention
}

/** The name that an assignment to `left` gives to all components. */
export function sharedName(left: Node): string | undefined {
  if (left.type !== 'MemberExpression' || left.object.type !== 'MemberExpression') return undefined
  const { object } = left.object
  const holder = keyName(left.object)
  const isVue = nameOf(object) === 'Vue' || (object.type === 'MemberExpression' && keyName(object) === 'default')
  return holder === 'globalProperties' || (holder === 'prototype' && isVue) ? keyName(left) : undefined
}
