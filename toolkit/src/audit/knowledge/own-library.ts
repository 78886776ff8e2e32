import type { Node } from '@babel/types'

// The library of this project, wherever a bundler put it and however its names were shortened. It calls the platform by
// names it is handed, and keeps its manager on the platform's own object, where everything would look like that object.

/** `[weixin.onNeedPrivacyAuthorization || weixin, weixin]`: where its copies find one another. Nothing of the program. */
export function isMeetingPlace(node: Node): boolean {
  if (node.type !== 'ArrayExpression' || node.elements.length !== 2) return false
  const [first, second] = node.elements
  return (
    first?.type === 'LogicalExpression' &&
    first.left.type === 'MemberExpression' &&
    first.left.property.type === 'Identifier' &&
    first.left.property.name === 'onNeedPrivacyAuthorization' &&
    first.right.type === 'Identifier' &&
    second?.type === 'Identifier' &&
    first.right.name === second.name
  )
}

/** Under this name its copies find one another. */
const marker = '__miniprogramPrivacyConsent'

/** `try { wx[event](listener); return true } catch` */
const hears =
  /try\s*\{\s*(?:return\s+)?([\w$.]+\[[\w$]+\]\([\w$]+\))\s*[,;]\s*(?:return\s+)?(?:true|!0)\s*;?\s*\}\s*catch/g

/** `wx[api](Object.assign({}, options, { success, fail }))` */
const calls = /(?<![\w$.])([\w$.]+\[[\w$]+\]\((?:[\w$.]+\()?[\w$.(]*\{\}\)?,\s*[\w$]+\)?,\s*\{\s*success\b)/g

/** `open() { return privacyManager.requirePrivacyAuthorize() }` of the popup, which calls it for `auto`. */
const asks = /(?<![\w$])open\s*(?::\s*function\s*)?\(\)\s*\{\s*return\s+([\w$.]+\.requirePrivacyAuthorize\(\))/g

/** Where the library calls the platform by a name that it is handed: offsets in a script. */
export function libraryCalls(text: string): ReadonlySet<number> {
  if (!text.includes(marker)) return new Set()
  const found = [hears, calls, asks].flatMap((pattern) => [...text.matchAll(pattern)])
  return new Set(found.map(({ 0: all, 1: call, index }) => index + all.indexOf(call)))
}
