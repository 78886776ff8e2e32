import selectorParser, { type Tag } from 'postcss-selector-parser'
import { hostTag, pathToken, scopeToken } from '../runtime/css-rules'

/** Classes, what follows them and what stands between them: most selectors are nothing else. */
const onlyClasses = /^(?:\.-?[_a-zA-Z][\w-]*|:{1,2}(?!host)[a-z-]+(?![\w(-])|\s*[\s,>+~]\s*)+$/

/** A selector of WXSS as one of the document, where elements, classes and ids have other names. */
export function scopedSelector(selector: string): string {
  if (onlyClasses.test(selector)) return selector.replace(/\.(?=[\w-])/g, `.${scopeToken}--`)
  return selectorParser((selectors) => {
    selectors.walkClasses((node) => void (node.value = `${scopeToken}--${node.value}`))
    // Ids are prefixed in the document, each component with its own. `:is()` keeps the weight of an id.
    selectors.walkIds((node) => {
      node.replaceWith(selectorParser.pseudo({ value: `:is([id$="--${node.value}"],#_)` }))
    })
    selectors.walkTags((node) => {
      if (!/^(from|to)$/.test(node.value) && !isArgument(node)) node.value = hostTag(node.value)
    })
    // No weight: a class that the parent puts on the host wins, as on Weixin.
    selectors.walkPseudos((node) => {
      if (node.value === ':host') node.replaceWith(selectorParser.pseudo({ value: `:where([wx-is="${pathToken}"])` }))
    })
  }).processSync(selector)
}

/**
 * On a phone there is nothing beside the pages that `*` or `::before` could reach. `:where()` adds no weight; what `:root`
 * declares, pages inherit.
 */
export function insidePages(selector: string): string {
  return selector.startsWith(':root') ? selector : `:where(.phone-page) ${selector}`
}

/** `2n+1` of `:nth-child(2n+1)` and `zh` of `:lang(zh)` are no tags, though the parser takes them for some. */
function isArgument({ parent }: Tag): boolean {
  const of = parent?.parent
  return of?.type === 'pseudo' && /^:(nth-|lang|dir)/.test(of.value)
}
