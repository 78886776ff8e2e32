import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const program: Files = {
  'package.json': {
    dependencies: { '@dcloudio/uni-app': '3.0.0' },
    devDependencies: { '@dcloudio/vite-plugin-uni': '3.0.0' }
  },
  'src/manifest.json': '{ "mp-weixin": {} }',
  'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
  'src/main.js': '',
  'src/App.vue': '<script>export default {}</script>',
  'src/pages/a/a.vue': '<template><view /></template>',
  'src/stores/place.js': 'export default { find: () => uni.getLocation() }',
  'src/stores/deep/album.ts': 'export default { pick: () => uni.chooseImage() }',
  'src/stores/node_modules/kit/index.js': 'export default () => uni.chooseVideo()',
  'src/stores/Stamp.vue': '<script>export default { created: () => uni.startRecord() }</script>'
}

const [place, album] = ['wx.getLocation src/stores/place.js', 'wx.chooseImage src/stores/deep/album.ts']

const usesOf = (files: Files) => audit(write({ ...program, ...files })).uses.map(({ api, file }) => `${api} ${file}`)

describe.each(['src/main.js', 'src/pages/a/a.vue'])('what %s loads by a pattern is read', (file) => {
  const calling = (call: string): Files => ({ [file]: file.endsWith('.vue') ? `<script>${call}</script>` : call })

  it.each<[string, string[]]>([
    [`import.meta.glob('DIR/*.js')`, [place]],
    [`import.meta.glob('DIR/*.js', { eager: true })`, [place]],
    [`import.meta.glob<Record<string, object>>("DIR/*.{js,ts}", { eager: true, import: 'default' })`, [place]],
    [`import.meta.globEager('DIR/**/*.ts')`, [album]],
    [`import.meta.glob([\n'DIR/**/*',\n'!DIR/deep/*'\n])`, [place]],
    [`import.meta.glob('@/stores/**', { eager: true })`, [album, place]],
    [`import.meta.glob('/src/stores/*.js')`, [place]],
    [`import.meta.glob('DIR/*.js', { query: '?raw' })`, []],
    [`require.context('DIR', false, /\\.[jt]s$/)`, [place]],
    [`require.context('DIR', true, /[/]\\w+\\.(js|ts)$/i)`, [album, place]],
    [`require.context('DIR')`, [album, place]],
    [`require.context('DIR', true, /deep/, 'sync')`, [album]],
    [`// import.meta.glob('DIR/*.js')`, []]
  ])('%s', (call, uses) => {
    const folder = file.endsWith('.vue') ? '../../stores' : './stores'
    const isComment = call.startsWith('//')
    const code = `${isComment ? '' : 'const modules = '}${call.split('DIR').join(folder)}`
    expect(usesOf(calling(`\n${code}`))).toEqual(uses)
  })
})

test.each([
  ["import.meta.glob('./tools/*.js', { eager: true })", "all['./tools/ask.js'].ask(uni)"],
  ["import.meta.glob('./tools/*.js', { eager: true, import: 'ask' })", 'Object.values(all).forEach((ask) => ask(uni))'],
  ["require.context('./tools', false, /js$/)", 'all.keys().forEach((key) => all(key).ask(uni))']
])('what %s gives is followed', (load, run) => {
  const files = {
    'src/main.js': `const all = ${load}\n${run}`,
    'src/tools/ask.js': 'export const ask = (platform) => platform.getLocation()'
  }
  expect(usesOf(files)).toEqual(['wx.getLocation src/tools/ask.js'])
})

test('nothing outside of the project is looked into, and what is no expression lets all through', () => {
  const main =
    "import.meta.glob('../../**/*.js'); require.context('../..'); require.context('./stores', false, /(?<a>)(?<a>)/)"
  expect(usesOf({ 'src/main.js': main })).toEqual([place])
})

test('every other place stays where it was', () => {
  const main = "const all = import.meta.glob(\n  './stores/*.js'\n); uni.chooseImage(all)"
  const { uses } = audit(write({ ...program, 'src/main.js': main }))
  expect(uses.map(({ api, line, column }) => `${api} ${line}:${column}`)).toContain('wx.chooseImage 3:4')
})
