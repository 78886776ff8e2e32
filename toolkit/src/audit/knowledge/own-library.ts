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

/** `const heard = has(event); if (heard) wx[event](listener); return heard` */
const hears =
  /([\w$]+)\s*=[^;{}]*?\(([\w$]+)\)[^{}]{0,40}?(?<![\w$.])([\w$.]+\[\2\]\([\w$]+\))\s*[,;]\s*(?:return\s+)?\1(?![\w$])/g

/** `wx[api](Object.assign({}, options, { success, fail }))` */
const calls = /([\w$.]+\[[\w$]+\]\((?:[\w$.]+\()?[\w$.(]*\{\}\)?,\s*[\w$]+\)?,\s*\{\s*success\b)/g

/** Where the library calls the platform by a name that it is handed: offsets in a script. */
export function libraryCalls(text: string): ReadonlySet<number> {
  if (!text.includes(marker)) return new Set()
  const found = [...text.matchAll(hears), ...text.matchAll(calls)]
  return new Set(found.map(({ 0: all, index, ...groups }) => index + all.indexOf(groups[3] ?? groups[1])))
}
