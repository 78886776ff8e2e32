import { scenario } from './scenario'

/** Where the prompt is, when it comes, and what lies over it. */
export const prompts = [
  scenario('a wx:if that turns true on a hidden page does not take the prompt away', async (app) => {
    await app.open('late')
    await app.push('b')
    const call = await app.call('getClipboardData')
    await app.isAsked('b', 'getClipboardData')
    await app.turnOnPrompt('late')
    await app.isAsked('b', 'getClipboardData')
    await app.agree()
    await app.succeed(call)
    await app.back()
    await app.isAskedNothing()
  }),

  scenario('a wx:if that turned true on a hidden page asks when that page is back in sight', async (app) => {
    await app.open('late')
    await app.push('b')
    await app.turnOnPrompt('late')
    await app.back()
    const call = await app.call('getClipboardData')
    await app.isAsked('late', 'getClipboardData')
    await app.agree()
    await app.succeed(call)
  }),

  scenario('a wx:if that turns true on the page in sight, with a call pending, asks at once', async (app) => {
    await app.open('late', { privacy: { mode: 'custom', presenterTimeout: 60000 } })
    const call = await app.call('getClipboardData')
    await app.isAskedNothing()
    await app.wait(call)
    await app.turnOnPrompt('late')
    await app.isAsked('late', 'getClipboardData')
    await app.agree()
    await app.succeed(call)
  }),

  scenario('the same popup twice on one page: one opens', async (app) => {
    await app.open('twice')
    const call = await app.call('getClipboardData')
    await app.isAsked('twice', 'getClipboardData')
    await app.agree()
    await app.succeed(call)
    await app.isAskedNothing()
  }),

  scenario('no prompt anywhere: the call fails with no-prompt, and the developer is told what to do', async (app) => {
    await app.open('bare', { privacy: { mode: 'custom' } })
    const call = await app.call('getClipboardData', 'guard')
    await app.wait(call)
    await app.failAs('no-prompt', call)
    await app.fail(104, call)
    await app.isReported({
      kind: 'no-prompt',
      errMsg: expect.stringMatching(/^getClipboardData:fail no prompt within 500 ms: .*<privacy-popup>.*consentPage/)
    })
  }),

  scenario(
    'a loading mask over the prompt: it is there, and answers when the mask is gone',
    async (app) => {
      await app.open('a')
      await app.loading(true)
      const call = await app.call('getClipboardData')
      await app.isAsked('a', 'getClipboardData')
      await app.wait(call)
      await app.loading(false)
      await app.agree()
      await app.succeed(call)
    },
    'wx.showLoading'
  ),

  scenario(
    'nobody agrees through a loading mask',
    async (app) => {
      await app.open('a')
      await app.loading(true)
      const call = await app.call('getClipboardData')
      await app.isAsked('a', 'getClipboardData')
      await app.cannotReachAgree()
      await app.wait(call)
      await app.loading(false)
      await app.agree()
      await app.succeed(call)
    },
    'layout'
  ),

  scenario('auto: the page asks when it is ready, and never again once agreed', async (app) => {
    await app.open('auto')
    await app.isAsked('auto', 'requirePrivacyAuthorize')
    await app.agree()
    await app.isAskedNothing()
    await app.push('auto')
    await app.isAskedNothing()
  })
]
