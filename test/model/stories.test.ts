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
})
