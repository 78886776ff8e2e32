import type { PrivacyApi } from '../../../simulator'
import { scenario } from './scenario'

const apis: PrivacyApi[] = [
  'getPrivacySetting',
  'onNeedPrivacyAuthorization',
  'requirePrivacyAuthorize',
  'openPrivacyContract'
]

const official = { privacy: { mode: 'official' as const } }

/** Weixin as it was, as it may be, and Weixin that asks by itself. */
export const platforms = [
  scenario('old Weixin without the four APIs: nothing throws, nothing is held up', async (app) => {
    await app.open('a', {}, { baseLibrary: 'absent' })
    await app.weixinShows({ registrations: 0 })
    const raw = await app.call('getClipboardData')
    const guarded = await app.call('getClipboardData', 'guard')
    await app.succeedWith(raw, { data: 'hello' })
    await app.succeedWith(guarded, { data: 'hello' })
    const setting = await app.call('getPrivacySetting', 'guard')
    await app.succeedWith(setting, { needAuthorization: false, privacyContractName: '', supported: false })
    await app.succeed(await app.call('requirePrivacyAuthorize', 'guard'))
    await app.failAs('contract-unavailable', await app.call('openPrivacyContract', 'guard'))
    await app.isAskedNothing()
    await app.isReported()
  }),

  ...apis
    .filter((api) => api !== 'onNeedPrivacyAuthorization')
    .map((missing) =>
      scenario(`Weixin without ${missing} alone: the prompt asks as ever`, async (app) => {
        await app.open('a', {}, { baseLibrary: [missing] })
        const call = await app.call('getClipboardData', 'guard')
        await app.isAsked('a', 'getClipboardData')
        await app.agree()
        await app.succeedWith(call, { data: 'hello' })
        await app.succeed(await app.call('getPrivacySetting', 'guard'))
        await app.succeed(await app.call('requirePrivacyAuthorize', 'guard'))
        await app.isReported()
      })
    ),

  scenario(
    'Weixin without onNeedPrivacyAuthorization alone: its own pop-up asks, and no prompt of ours',
    async (app) => {
      await app.open('a', {}, { baseLibrary: ['onNeedPrivacyAuthorization'] })
      const call = await app.call('getClipboardData', 'guard')
      await app.weixinShows({ officialPopup: true, registrations: 0 })
      await app.isAskedNothing()
      await app.tellWeixin('agree on the official pop-up')
      await app.succeedWith(call, { data: 'hello' })
    }
  ),

  scenario(
    'official mode: nothing is registered, Weixin asks, a guarded call goes on when the user agrees',
    async (app) => {
      await app.open('a', official)
      const call = await app.call('getClipboardData', 'guard')
      await app.weixinShows({ officialPopup: true, registrations: 0 })
      await app.isAskedNothing()
      await app.tellWeixin('agree on the official pop-up')
      await app.succeedWith(call, { data: 'hello' })
    }
  ),

  scenario('official mode: requirePrivacyAuthorize resolves when the user agrees to Weixin’s pop-up', async (app) => {
    await app.open('a', official)
    const call = await app.call('requirePrivacyAuthorize', 'guard')
    await app.weixinShows({ officialPopup: true, registrations: 0 })
    await app.tellWeixin('agree on the official pop-up')
    await app.succeed(call)
    const again = await app.call('requirePrivacyAuthorize', 'guard')
    await app.succeed(again)
    await app.weixinShows({ officialPopup: false })
  }),

  scenario('official mode: after a refusal the next calls fail as cooldown, with the time to wait', async (app) => {
    await app.open('a', official)
    const refused = await app.call('getClipboardData', 'guard')
    await app.weixinShows({ officialPopup: true })
    await app.tellWeixin('refuse on the official pop-up')
    await app.failAs('disagreed', refused)
    const soon = await app.call('getClipboardData', 'guard')
    await app.failAs('cooldown', soon)
    await app.mayTryAgainWithin(10000, soon)
    const required = await app.call('requirePrivacyAuthorize', 'guard')
    await app.failAs('cooldown', required)
    await app.mayTryAgainWithin(10000, required)
    await app.weixinShows({ officialPopup: false, registrations: 0 })
  })
]
