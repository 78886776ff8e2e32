import { openPage, pickUpPhone, settle } from './page'

const weixin = pickUpPhone()
const { privacyManager } = require('../../src/index') as typeof import('../../src/index')
let closeLast = () => {}
afterEach(async () => {
  closeLast()
  await settle()
})

test('in official mode a gate opens when Weixin’s own pop-up was agreed to', async () => {
  privacyManager.configure({ mode: 'official' })
  const official = openPage('<view><privacy-gate class="gate-under-test" /></view>', weixin)
  closeLast = official.close
  await settle()
  expect(official.find('.cover', '.gate-under-test')).toBeDefined()
  const read = privacyManager.guard(weixin.wx.getClipboardData)()
  await settle()
  weixin.officialPopup.agree()
  await settle()
  await read
  expect(official.find('.cover', '.gate-under-test')).toBeUndefined()
})
