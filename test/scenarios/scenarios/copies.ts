import { scenario } from './scenario'

/** The main package and a sub-package each carry the library. */
export const copies = [
  scenario(
    'two copies of the library: one registration, one prompt, and both hear the outcome',
    async (app) => {
      await app.open('a')
      await app.weixinShows({ registrations: 1 })
      const byMain = await app.call('getClipboardData', 'guard')
      const bySub = await app.call('getLocation', 'sub')
      await app.isAsked('a', 'getClipboardData', 'getLocation')
      await app.agree()
      await app.succeed(byMain, bySub)
      await app.hears('need', 'show', 'agree', 'sub need', 'sub show', 'sub agree')
      await app.weixinShows({ registrations: 1 })
    },
    'sub-package'
  ),

  scenario(
    'two copies: a prompt of the sub-package’s copy answers a call of the main package',
    async (app) => {
      await app.open('a')
      const onA = await app.call('getClipboardData', 'guard')
      await app.isAsked('a', 'getClipboardData')
      await app.push('sub')
      await app.isAsked('sub', 'getClipboardData')
      await app.refuse()
      await app.failAs('disagreed', onA)
      await app.hears('disagree', 'sub disagree')
      const onSub = await app.call('getClipboardData', 'sub')
      await app.isAsked('sub', 'getClipboardData')
      await app.agree()
      await app.succeed(onSub)
      await app.back()
      await app.isAskedNothing()
      await app.weixinShows({ registrations: 1 })
    },
    'sub-package'
  )
]
