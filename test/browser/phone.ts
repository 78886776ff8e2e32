import type { FrameLocator, Locator, Page } from 'playwright-core'

/** The window of the program: beside the panel, or alone. */
export type Phone = FrameLocator | Page

/** What the page in sight has under this id; the framework puts a prefix before it. */
export const at = (phone: Phone, id: string) => phone.locator(`.phone-page:not([hidden]) [id$="--${id}"]`)

export const tap = (phone: Phone, text: string) =>
  phone.getByText(text, { exact: true }).filter({ visible: true }).click()

export async function sees(locator: Locator, text: string | RegExp): Promise<void> {
  await locator.filter({ hasText: text }).first().waitFor()
}

/** Until what the page has set going has had its turn, however slow the machine is: what has not happened then does not. */
export const rest = (window: Phone): Promise<void> =>
  window.locator('body').evaluate(async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setTimeout(resolve))
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  })

/** Until nothing moves any more. */
export async function comeToRest(window: Phone): Promise<void> {
  await rest(window)
  await window.locator('body').evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
}
