import type { FrameLocator, Locator } from 'playwright-core'

/** What the page in sight has under this id; the framework puts a prefix before it. */
export const at = (phone: FrameLocator, id: string) => phone.locator(`.phone-page:not([hidden]) [id$="--${id}"]`)

export const tap = (phone: FrameLocator, text: string) =>
  phone.getByText(text, { exact: true }).filter({ visible: true }).click()

export async function sees(locator: Locator, text: string | RegExp): Promise<void> {
  await locator.filter({ hasText: text }).first().waitFor({ timeout: 10000 })
}
