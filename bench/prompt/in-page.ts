import type {} from '../../preview/runtime'

/** Runs inside the phone's window: asks, and says how many ms later the prompt is painted. */
export async function untilPainted(bare: boolean): Promise<number> {
  const refuse = () =>
    [...document.querySelectorAll<HTMLElement>(bare ? '[id$="--prompt"]' : 'wx-button')].find(
      ({ textContent }) => textContent!.trim() === '拒绝'
    )
  const onScreen = () => {
    const element = refuse()
    if (!element?.checkVisibility({ visibilityProperty: true })) return false
    const { height, bottom } = element.getBoundingClientRect()
    return height > 0 && bottom <= innerHeight
  }
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const { wx, getCurrentPages } = preview.running!
  const page = getCurrentPages()[0] as unknown as { setData(data: object): void }

  if (onScreen()) throw new Error('a prompt is open before anything was asked')
  const clock = globalThis as { startedAt?: number }
  clock.startedAt = undefined
  if (bare) {
    clock.startedAt = performance.now()
    page.setData({ visible: true })
  } else {
    ;(wx.getClipboardData as (options: object) => void)({ fail() {} })
  }
  const deadline = performance.now() + 5000
  do {
    await nextFrame()
    if (performance.now() > deadline) throw new Error('no prompt within 5 s')
  } while (!onScreen())
  // What was there when a frame began is painted when the next one begins.
  await nextFrame()
  const painted = performance.now() - clock.startedAt!

  if (bare) page.setData({ visible: false })
  else refuse()!.click()
  while (onScreen()) await nextFrame()
  return painted
}
