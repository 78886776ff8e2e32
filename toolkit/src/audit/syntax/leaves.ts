import type { Node } from '@babel/types'

/** What stands after it in its block does not run. */
export const leaves = (node: Node): boolean =>
  node.type === 'BlockStatement' ? node.body.some(leaves) : /^(?:Return|Throw|Break|Continue)Statement$/.test(node.type)
