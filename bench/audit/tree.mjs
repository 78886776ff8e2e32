import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
/** One page or component: script, template, configuration. */
const units = 4000
/** Every tenth script uses something of the user's; in thirteen public mini programs it was 4 to 37 %, median 9 %. */
const usesEvery = 10
/** In fifteen public mini programs written by hand, 25 to 100 % of those did it by plain calls, median 59 % (shares.ts). */
const plainCalls = [
  'wx.getLocation(options)',
  'wx.chooseMedia(options)',
  'wx.setClipboardData(options)',
  'wx.saveImageToPhotosAlbum(options)',
  'uni.chooseImage(options)'
]
const otherCalls = [
  "wx.authorize({ scope: 'scope.record', ...options })",
  'shared.begin(wx.getClipboardData)',
  "wx[this.data.page > 1 ? 'chooseImage' : 'chooseVideo'](options)",
  "wx.createMapContext('map').moveToLocation(options)",
  'api.chooseAddress(options)'
]
/**
 * Writes a mini program of 12,000 files and more than 30 MB, the same each time. `followed`: half of the scripts that
 * use something do it so that values must be followed.
 */
export function writeTree(root, followed) {
  write(root, 'app.json', JSON.stringify(appConfig()))
  write(root, 'app.js', 'App({ globalData: {} })\n')
  for (let index = 0; index < 20; index++)
    write(root, `shared/request-${index}.js`, 'exports.begin = (page) => page.load0\n')
  for (let index = 0; index < units; index++) {
    const base = `${folderOf(index)}/index`
    write(root, `${base}.js`, script(index, followed))
    write(root, `${base}.wxml`, template(index))
    write(root, `${base}.json`, JSON.stringify(configuration(index), null, 2))
  }
}
const isPage = (index) => index % 4 === 0
const folderOf = (index) => `package-${index % 20}/${isPage(index) ? 'pages' : 'components'}/unit-${index}`
function appConfig() {
  const pages = Array.from({ length: units }, (_, index) => index).filter(isPage)
  const roots = [...new Set(pages.map((index) => `package-${index % 20}`))]
  return {
    pages: [],
    subPackages: roots.map((root) => ({
      root,
      pages: pages.filter((index) => folderOf(index).startsWith(`${root}/`)).map((index) => `pages/unit-${index}/index`)
    }))
  }
}
/** A page brings three components along. */
function configuration(index) {
  if (!isPage(index)) return { component: true }
  const near = [1, 2, 3].map((step) => [`unit-${index + step}`, `/${folderOf(index + step)}/index`])
  return { navigationBarTitleText: `Unit ${index}`, usingComponents: Object.fromEntries(near) }
}
function useOf(index, followed) {
  if (index % usesEvery !== 0) return undefined
  const number = index / usesEvery
  const calls = followed && number % 2 === 1 ? otherCalls : plainCalls
  return calls[(number >> 1) % calls.length]
}

function script(index, followed) {
  const use = useOf(index, followed)
  const options = '    const options = { success: (result) => this.show(result) }\n'
  const methods = Array.from({ length: 28 }, (_, step) => method(index, step))
  return `const shared = require('/shared/request-${index % 20}')
${use?.startsWith('api.') ? 'const api = wx\n' : ''}
// Unit ${index}: keeps a list, and asks the server for more of it.
${isPage(index) ? 'Page' : 'Component'}({
  data: { list: [], page: 1, loading: false, title: 'unit ${index}' },
${isPage(index) ? methods.join(',\n') : `  methods: {\n${methods.join(',\n')}\n  }`},
  begin() {
${use ? `${options}    ${use}\n` : ''}    shared.begin(this)
  }
})
`
}
const method = (index, step) => `  load${step}(event) {
    if (this.data.loading || event.detail.value === ${index + step}) return
    wx.request({ url: '/api/${index}/${step}', success: ({ data }) => this.setData({ list: data.list, page: ${step} }) })
  }`
function template(index) {
  const rows = Array.from(
    { length: 14 },
    (_, step) => `  <view wx:for="{{list}}" wx:key="id" class="row row-${step}" bindtap="load${step}">
    <text class="title">{{item.title}} {{index < ${step} ? 'first' : 'later'}}</text>
    <image src="/images/${index}-${step}.png" mode="aspectFill" />
  </view>`
  )
  const placed = isPage(index) ? [1, 2, 3].map((step) => `  <unit-${index + step} title="{{title}}" />`) : []
  const button =
    index % (usesEvery * 7) === 0
      ? ['  <button open-type="getPhoneNumber" bindgetphonenumber="load0">{{title}}</button>']
      : []
  return `<view class="page">\n${[...rows, ...placed, ...button].join('\n')}\n</view>\n`
}
function write(root, path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
