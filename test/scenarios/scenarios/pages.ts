import { scenario } from './scenario'

/** Pages that open, close and lie over each other. */
export const pages = [
  scenario('A, B, back, call on A: A asks', async (app) => {
    await app.open('a')
    await app.push('b')
    await app.back()
    const call = await app.call('getClipboardData')
    await app.isAsked('a', 'getClipboardData')
    await app.agree()
    await app.succeed(call)
  }),

  scenario('pending on B, back undecided: the call of B fails, and A shows no prompt', async (app) => {
    await app.open('a')
    await app.push('b')
    const call = await app.call('getClipboardData')
    await app.isAsked('b', 'getClipboardData')
    await app.back()
    await app.fail(104, call)
    await app.isAskedNothing()
    await app.call('getClipboardData')
    await app.isAsked('a', 'getClipboardData')
    await app.agree()
  }),

  scenario('agree on B, back to A: no ghost there, and A may call at once', async (app) => {
    await app.open('a')
    await app.push('b')
    const onB = await app.call('getClipboardData')
    await app.agree()
    await app.succeed(onB)
    await app.back()
    await app.isAskedNothing()
    const onA = await app.call('getClipboardData')
    await app.succeed(onA)
    await app.isAskedNothing()
  }),

  scenario('pending on A, push B, call on B, agree on B: both go on, and A shows no prompt', async (app) => {
    await app.open('a')
    const onA = await app.call('getClipboardData')
    await app.isAsked('a', 'getClipboardData')
    await app.push('b')
    await app.isAsked('b', 'getClipboardData')
    const onB = await app.call('getLocation')
    await app.isAsked('b', 'getClipboardData', 'getLocation')
    await app.agree()
    await app.succeed(onA, onB)
    await app.back()
    await app.isAskedNothing()
  }),

  scenario('relaunch with several pending: all fail, and the new page starts clean', async (app) => {
    await app.open('a')
    const onA = await app.call('getClipboardData')
    await app.push('b')
    const onB = [await app.call('getLocation'), await app.call('chooseMedia')]
    await app.isAsked('b', 'getClipboardData', 'getLocation', 'chooseMedia')
    await app.relaunch('late')
    await app.fail(104, onA, ...onB)
    await app.isAskedNothing()
  }),

  scenario('tabs A and B alive, a call on each: each asks on itself', async (app) => {
    await app.open('tab-a')
    await app.switchTab('tab-b')
    const onB = await app.call('getClipboardData')
    await app.isAsked('tab-b', 'getClipboardData')
    await app.refuse()
    await app.fail(104, onB)
    await app.switchTab('tab-a')
    await app.isAskedNothing()
    const onA = await app.call('getClipboardData')
    await app.isAsked('tab-a', 'getClipboardData')
    await app.agree()
    await app.succeed(onA)
    await app.switchTab('tab-b')
    await app.isAskedNothing()
  }),

  scenario('pending on tab A, to tab B and back: the prompt goes along, and the call waits', async (app) => {
    await app.open('tab-a')
    const call = await app.call('getClipboardData')
    await app.isAsked('tab-a', 'getClipboardData')
    await app.switchTab('tab-b')
    await app.isAsked('tab-b', 'getClipboardData')
    await app.switchTab('tab-a')
    await app.isAsked('tab-a', 'getClipboardData')
    await app.agree()
    await app.succeed(call)
  })
]
