import { tell } from './story'

/** What model runs have found, shrunk and told again. */
describe('once broken', () => {
  test('a prompt that another page covers before it is drawn is not reported as shown', () =>
    tell(449, async (step) => {
      await step.call('getClipboardData')
      await step.hurry()
      await step.push('with a prompt')
      await step.push('bare')
    }))

  test('a tab page that closed after its prompt had gone is noticed at once', () =>
    tell(6647, async (step) => {
      await step.switchTab('tab-a')
      await step.callTwo('getClipboardData', 'getClipboardData')
      await step.detach(0)
      await step.relaunch('bare')
    }))
})
