/** Roles that a program gives to what the user taps: `aria-role="link"`. */
export const tappableRoles = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'menuitem']

/** The tabulator reaches it, and Enter and space are taps, as a screen reader on the phone taps what it has found. */
export function reachableByKeyboard(element: HTMLElement): void {
  element.tabIndex = 0
  element.addEventListener('keydown', (event) => {
    if (event.target !== element || (event.key !== 'Enter' && event.key !== ' ')) return
    event.preventDefault()
    element.click()
  })
}
