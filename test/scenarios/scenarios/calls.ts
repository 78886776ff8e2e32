import { scenario } from './scenario'

/** One page, and what is asked on it. */
export const calls = [
  scenario('two calls, one agree: both go on', async (app) => {
    await app.open('a')
    const clipboard = await app.call('getClipboardData')
    const place = await app.call('getLocation')
    await app.isAsked('a', 'getClipboardData', 'getLocation')
    await app.wait(clipboard, place)
    await app.agree()
    await app.succeedWith(clipboard, { data: 'hello' })
    await app.succeed(place)
    await app.isAskedNothing()
  }),

  scenario('two calls, one disagree: both fail with 104', async (app) => {
    await app.open('a')
    const clipboard = await app.call('getClipboardData')
    const place = await app.call('getLocation')
    await app.isAsked('a', 'getClipboardData', 'getLocation')
    await app.refuse()
    await app.fail(104, clipboard, place)
    await app.isAskedNothing()
  }),

  scenario('the same call twice: one prompt, and both come back', async (app) => {
    await app.open('a')
    const raw = await app.call('getClipboardData')
    const guarded = await app.call('getClipboardData', 'guard')
    await app.isAsked('a', 'getClipboardData')
    await app.agree()
    await app.succeedWith(raw, { data: 'hello' })
    await app.succeedWith(guarded, { data: 'hello' })
  }),

  scenario('agreed with two hasty taps: each call comes back once', async (app) => {
    await app.open('a')
    const call = await app.call('getClipboardData')
    await app.isAsked('a', 'getClipboardData')
    await app.agreeHastily()
    await app.succeed(call)
    await app.isAskedNothing()
  }),

  scenario('refuse, then call again: the next call asks again', async (app) => {
    await app.open('a')
    const first = await app.call('getClipboardData', 'guard')
    await app.refuse()
    await app.failAs('disagreed', first)
    await app.isAskedNothing()
    const second = await app.call('getClipboardData', 'guard')
    await app.isAsked('a', 'getClipboardData')
    await app.agree()
    await app.succeedWith(second, { data: 'hello' })
  }),

  scenario('the guideline read first, then agree', async (app) => {
    await app.open('a')
    const call = await app.call('getClipboardData')
    await app.readGuideline()
    await app.weixinShows({ guideline: true })
    await app.wait(call)
    await app.tellWeixin('close the guideline')
    await app.isAsked('a', 'getClipboardData')
    await app.agree()
    await app.succeed(call)
  }),

  scenario(
    'a call in App.onLaunch waits for the first page, and is asked there',
    async (app) => {
      await app.open('a', { onLaunch: ['getClipboardData'] })
      await app.isAsked('a', 'getClipboardData')
      await app.agree()
      await app.succeedWith(0, { data: 'hello' })
    },
    'App.onLaunch'
  ),

  scenario('chooseAvatar after a refusal, and again', async (app) => {
    await app.open('avatar')
    await app.chooseAvatar()
    await app.isAsked('avatar', 'button.chooseAvatar')
    await app.refuse()
    await app.isAskedNothing()
    await app.hasNotHeard('chooseavatar')
    await app.chooseAvatar()
    await app.isAsked('avatar', 'button.chooseAvatar')
    await app.agree()
    await app.hears('chooseavatar')
    await app.isAskedNothing()
  }),

  scenario('a handler of the app that throws on agree is reported, and stops nothing', async (app) => {
    await app.open('a', { throwsOn: 'agree' })
    const call = await app.call('getClipboardData')
    await app.agree()
    await app.succeed(call)
    await app.isReported({ errMsg: "Error: the app's handler of agree" })
  })
]
