/** What is known of elements already, where many are looked at in one go. */
export type Seen = Map<HTMLElement, boolean>

/** Whether the user sees it. jsdom lays nothing out: there it is what styles and attributes say. */
export function isVisible(element: HTMLElement, seen: Seen = new Map()): boolean {
  if (!element.isConnected || element.closest('[aria-hidden="true"], [hidden]')) return false
  if (typeof element.checkVisibility === 'function') {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  }
  return isDisplayed(element, seen)
}

function isDisplayed(element: HTMLElement, seen: Seen): boolean {
  if (element.classList.contains('phone-page')) return true
  const known = seen.get(element)
  if (known !== undefined) return known
  const { parentElement } = element
  const shown = !hidesItself(element) && (!parentElement || isDisplayed(parentElement, seen))
  seen.set(element, shown)
  return shown
}

/** The cascade is slow in jsdom: it is asked only where some rule could hide the element. */
function hidesItself(element: HTMLElement): boolean {
  const { display, visibility } = element.style
  if (display === 'none' || visibility === 'hidden') return true
  const selectors = [...document.styleSheets].flatMap(hidingSelectors)
  if (!selectors.some((selector) => matches(element, selector))) return false
  const computed = getComputedStyle(element)
  return computed.display === 'none' || computed.visibility === 'hidden'
}

const known = new WeakMap<CSSStyleSheet, string[]>()

function hidingSelectors(sheet: CSSStyleSheet): string[] {
  let selectors = known.get(sheet)
  if (!selectors) {
    selectors = [...sheet.cssRules].flatMap((rule) => {
      const { style, selectorText } = rule as CSSStyleRule
      return style?.display === 'none' || style?.visibility === 'hidden' ? selectorText : []
    })
    known.set(sheet, selectors)
  }
  return selectors
}

function matches(element: HTMLElement, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}
