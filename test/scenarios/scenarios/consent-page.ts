import { pathOf } from '../program/pages'
import { scenario } from './scenario'

/** One line in app.json and `configure({ consentPage })` cover the pages without a prompt. */
const app = { privacy: { consentPage: `/${pathOf('consent')}`, presenterTimeout: 60000 } }

export const consentPage = [
  scenario('consent page, agreed: it opens, closes, and the call goes on over the page that made it', async (story) => {
    await story.open('bare', app)
    const call = await story.call('getClipboardData', 'guard')
    await story.isOn('consent', 2)
    await story.isAsked('consent', 'getClipboardData')
    await story.agree()
    await story.isOn('bare', 1)
    await story.succeedWith(call, { data: 'hello' })
    await story.comeBackOver('bare', call)
  }),

  ...(['accepted', 'refused'] as const).map((tapAfterPage) =>
    scenario(
      `consent page, agreed, a tap on a closed page ${tapAfterPage}: what the call opens stays over the page that made it`,
      async (story) => {
        await story.open('bare', app, { tapAfterPage })
        const call = await story.call('chooseMedia', 'guard')
        await story.isAsked('consent', 'chooseMedia')
        await story.agree()
        await story.isOn('bare', 1)
        await story.succeed(call)
        await story.comeBackOver('bare', call)
      }
    )
  ),

  scenario(
    'consent page, refused: the call fails over the page that made it, and the next one opens the page again',
    async (story) => {
      await story.open('bare', app)
      const first = await story.call('getClipboardData', 'guard')
      await story.isAsked('consent', 'getClipboardData')
      await story.refuse()
      await story.isOn('bare', 1)
      await story.failAs('disagreed', first)
      await story.comeBackOver('bare', first)
      const second = await story.call('getClipboardData')
      await story.isAsked('consent', 'getClipboardData')
      await story.agree()
      await story.succeed(second)
    }
  ),

  scenario(
    'consent page, agreed with two hasty taps: it closes once, and the page that asked stays open',
    async (story) => {
      await story.open('a', app)
      await story.push('bare')
      const call = await story.call('getClipboardData', 'guard')
      await story.isAsked('consent', 'getClipboardData')
      await story.agreeHastily()
      await story.succeed(call)
      await story.isOn('bare', 2)
      await story.comeBackOver('bare', call)
    }
  ),

  scenario('consent page, back without deciding: that is a refusal', async (story) => {
    await story.open('bare', app)
    const call = await story.call('getClipboardData', 'guard')
    await story.isAsked('consent', 'getClipboardData')
    await story.back()
    await story.isOn('bare', 1)
    await story.failAs('disagreed', call)
    await story.comeBackOver('bare', call)
  }),

  scenario('consent page, relaunch while it is open: the call fails, and a later one opens it again', async (story) => {
    await story.open('bare', app)
    const first = await story.call('getClipboardData', 'guard')
    await story.isAsked('consent', 'getClipboardData')
    await story.relaunch('bare')
    await story.failAs('disagreed', first)
    await story.isOn('bare', 1)
    const second = await story.call('getClipboardData')
    await story.isOn('consent', 2)
    await story.agree()
    await story.succeed(second)
  }),

  scenario('a page with a prompt of its own never opens the consent page', async (story) => {
    await story.open('a', app)
    const call = await story.call('getClipboardData')
    await story.isAsked('a', 'getClipboardData')
    await story.isOn('a', 1)
    await story.agree()
    await story.succeed(call)
  })
]
