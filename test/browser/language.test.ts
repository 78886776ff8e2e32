import app from '../../demo/app.json'
import { demoInChromium } from './preview-in-chromium'

/** The demo speaks English where Weixin does. */
const preview = demoInChromium()

test.each(app.pages.filter((page) => page.startsWith('pages/')))('%s says nothing in Chinese', async (path) => {
  // Without the panel, which has a language of its own.
  const { page: phone } = await preview.open(`phone.html?${new URLSearchParams({ language: 'en', path }).toString()}`)
  await phone.locator(`.phone-page[data-path="${path}"]`).waitFor()
  const said = await phone.locator('.phone-page:not([hidden])').innerText()
  const bars = await phone.locator('.phone-nav, .phone-tabs').filter({ visible: true }).allInnerTexts()
  const chinese = [said, ...bars].join('\n').match(/.*\p{Script=Han}.*/gu) ?? []
  // The guideline's name is the platform's.
  expect(chinese.filter((line) => !line.includes('《'))).toEqual([])
})
