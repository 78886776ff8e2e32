import { placesOf } from '../project'

const listen = 'wx.onNeedPrivacyAuthorization((resolve) => resolve)'
const library = {
  'miniprogram_npm/miniprogram-privacy-consent/index.js': listen,
  'sub/miniprogram_npm/miniprogram-privacy-consent/index.js': listen
}

it('finds every place but one too many', () => {
  expect(placesOf('several-listeners', { 'app.js': listen, 'pages/a/index.js': listen })).toEqual([
    'app.js:1',
    'pages/a/index.js:1'
  ])
  expect(placesOf('several-listeners', { 'app.js': listen, ...library })).toEqual(['app.js:1'])
})

it('says nothing about one place, or copies of the library', () => {
  expect(placesOf('several-listeners', { 'app.js': listen })).toEqual([])
  expect(placesOf('several-listeners', library)).toEqual([])
  const method = 'App({ onLaunch() { wx.onNeedPrivacyAuthorization(this.need) }, need(resolve) { this.r = resolve } })'
  expect(placesOf('several-listeners', { 'app.js': method })).toEqual([])
})

it('is no second place where it is only bound', () => {
  const bound = 'const listen = wx.onNeedPrivacyAuthorization.bind(wx)\nlisten((resolve) => resolve)'
  expect(placesOf('several-listeners', { 'app.js': bound })).toEqual([])
  expect(placesOf('several-listeners', { 'app.js': `${bound}\n${listen}` })).toEqual(['app.js:2', 'app.js:3'])
})

it('says nothing about what no page reaches', () => {
  expect(placesOf('several-listeners', { 'app.js': listen, 'old/popup.js': listen })).toEqual([])
  const called = { 'app.js': `${listen}\nrequire('./ask').ask()`, 'ask.js': `exports.ask = () => { ${listen} }` }
  expect(placesOf('several-listeners', called)).toEqual(['app.js:1', 'ask.js:1'])
})

it('says nothing about what a package or a framework registers', () => {
  const packages = {
    'miniprogram_npm/sdk/index.js': listen,
    'miniprogram_npm/other/index.js': listen,
    'vendor.js': listen
  }
  expect(placesOf('several-listeners', packages)).toEqual([])
  const used = { ...packages, 'app.js': `require('sdk')\n${listen}` }
  expect(placesOf('several-listeners', used)).toEqual(['app.js:2'])
})

it('is answered by a comment with a reason', () => {
  const answered = `// mp-privacy-disable-next-line several-listeners -- one per package\n${listen}`
  expect(placesOf('several-listeners', { 'app.js': answered, 'pages/a/index.js': answered })).toEqual([])
})
