/** Rules of naming and measuring that compiled style sheets and the document must share. No dependencies: both sides import it. */

/** Stands for the style scope of a component, which only its `options` at run time decide. */
export const scopeToken = '__scope__'

/** No element of a mini program is an element of HTML, whatever it is called. */
export function hostTag(tag: string): string {
  return tag.startsWith('wx-') || tag === '*' ? tag : `wx-${tag}`
}

/** `vh` is the height of the page, not of the whole phone; insets are those of the simulated phone. */
export function toBrowserUnits(value: string): string {
  return value
    .replace(/(^|[^\w.#-])(-?\d*\.?\d+)rpx\b/g, '$1calc($2 * var(--rpx))')
    .replace(/(^|[^\w.#-])(-?\d*\.?\d+)vh\b/g, '$1calc($2 * var(--page-vh))')
    .replace(/\b(?:env|constant)\(\s*safe-area-inset-(top|bottom|left|right)\s*(?:,[^()]*)?\)/g, 'var(--safe-$1)')
}
