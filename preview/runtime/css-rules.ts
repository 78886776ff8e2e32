/** Rules of naming and measuring that compiled style sheets and the document must share. No dependencies: both sides import it. */

/** Stands for the style scope of a component, which only its `options` at run time decide. */
export const scopeToken = '__scope__'

/** Stands for the path of the component that a style sheet is used by. */
export const pathToken = '__path__'

/** No element of a mini program is an element of HTML, whatever it is called. */
export function hostTag(tag: string): string {
  return tag.startsWith('wx-') || tag === '*' ? tag : `wx-${tag}`
}

/** `vh` is the height of the page, not of the whole phone; insets are those of the simulated phone. */
export function toBrowserUnits(value: string): string {
  return value.replace(untouchedOrNot, (part, untouched?: string) => untouched ?? inBrowserUnits(part))
}

/** Strings and addresses are no measures, whatever they say. */
const untouchedOrNot = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\))|(?:(?!url\()[^"'])+/gs

const measure = (unit: string) => new RegExp(`(^|[^\\w.#+-])([-+]?(?:\\d+\\.?\\d*|\\.\\d+))${unit}\\b`, 'g')

function inBrowserUnits(value: string): string {
  return value
    .replace(measure('rpx'), (_, before: string, count: string) => `${before}calc(${Number(count)} * var(--rpx))`)
    .replace(measure('vh'), (_, before: string, count: string) => `${before}calc(${Number(count)} * var(--page-vh))`)
    .replace(/\b(?:env|constant)\(\s*safe-area-inset-(top|bottom|left|right)\s*(?:,[^()]*)?\)/g, 'var(--safe-$1)')
}
