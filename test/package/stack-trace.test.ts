import { createWeixin } from '../../simulator'
import { loadBuild } from './builds'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what is thrown in an app names our file and our function', () => {
  const weixin = createWeixin({ listenerCalled: 'in-the-call', console: { warn() {}, error() {} } })
  Object.assign(globalThis, { wx: weixin.wx, getCurrentPages: () => [{ getPageId: () => 'home' }] })
  const { privacyManager } = loadBuild()
  const told: Error[] = []
  privacyManager.configure({ mode: 'custom', onError: (error) => told.push(error as Error) })
  privacyManager.on('need', () => {
    throw new Error('in a handler of the app')
  })
  weixin.wx.getClipboardData({ fail() {} })
  expect(told).toHaveLength(1)
  const frames = told[0]!.stack!.split('\n').filter((line) => line.includes('miniprogram-privacy-consent'))
  expect(frames.join('\n')).toMatch(
    /\battempt .*manager\/events\.js[^]*\btell .*manager\/events\.js[^]*\bneed .*manager\/consent\.js/
  )
})
