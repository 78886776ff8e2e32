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
  const { display, visibility } = getComputedStyle(element)
  const shown = display !== 'none' && visibility !== 'hidden' && (!parentElement || isDisplayed(parentElement, seen))
  seen.set(element, shown)
  return shown
}
