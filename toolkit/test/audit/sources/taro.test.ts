import { join } from 'node:path'
import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const shop: Files = {
  'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
  'config/index.ts':
    "export default { sourceRoot: 'src', alias: { '@/kit': path.resolve(__dirname, '..', 'src/kit') } }",
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index'] })",
  'src/app.tsx': 'export default (props) => props.children',
  'src/pages/a/index.tsx': 'export default () => null'
}

const reportOf = (files: Files) => audit(write({ ...shop, ...files }))

const usesOf = (files: Files) =>
  reportOf(files).uses.map(({ api, file, line, pages }) => `${api} ${file}:${line} ${pages.join()}`)

const usesOfPage = (text: string, files: Files = {}) => usesOf({ ...files, 'src/pages/a/index.tsx': text })

const phone = (place: string) => `button[open-type=getPhoneNumber] ${place} pages/a/index`

test('calls and buttons of a page stand at the lines of its .tsx file', () => {
  const text = `import Taro, { getLocation } from '@tarojs/taro'
import { Button as Tap, Input, Camera } from '@tarojs/components'
export default function A(): JSX.Element {
  const pick = () => Taro.chooseImage({ count: 1 })
  getLocation()
  return (
    <Tap openType='getPhoneNumber' onClick={pick}>
      <Input type='nickname' />
      <Camera />
    </Tap>
  )
}`
  expect(usesOfPage(text)).toEqual([
    'wx.chooseImage src/pages/a/index.tsx:4 pages/a/index',
    'wx.getLocation src/pages/a/index.tsx:5 pages/a/index',
    phone('src/pages/a/index.tsx:7'),
    'input[type=nickname] src/pages/a/index.tsx:8 pages/a/index',
    'camera src/pages/a/index.tsx:9 pages/a/index'
  ])
  expect(reportOf({}).source).toBe('taro')
})

test.each([
  ['state', "const [type, setType] = useState('getPhoneNumber')"],
  ['state that is set', "const [type, setType] = useState(''); setType('getPhoneNumber')"],
  ['a variable', "const type = props.vip ? '' : 'getPhoneNumber'"]
])('an open-type is held in %s', (_, line) => {
  const text = `import { useState } from 'react'
import { Button } from '@tarojs/components'
export default function A(props) { ${line}; return <Button openType={type} /> }`
  expect(usesOfPage(text)).toEqual([phone('src/pages/a/index.tsx:3')])
})

test('an alias without a star is one name, and no beginning of others', () => {
  const files: Files = {
    'tsconfig.json': { compilerOptions: { baseUrl: '.', paths: { '@': ['src/index.ts'], where: ['src/where.ts'] } } },
    'src/index.ts': "export { where } from 'where'\nexport const rest = 1",
    'src/where.ts': "import Taro from '@tarojs/taro'\nexport const where = () => Taro.getLocation({})",
    'src/pages/a/index.tsx': `import { where } from '@'
import { Cell } from '@taroify/core'
import nowhere from 'where-else'
export default () => <Cell onClick={where}>{nowhere}</Cell>`
  }
  const { uses, gaps } = reportOf(files)
  expect(uses.map(({ api, file, pages }) => `${api} ${file} ${pages.join()}`)).toEqual([
    'wx.getLocation src/where.ts pages/a/index'
  ])
  expect(gaps).toEqual([])
})

test.each<[string, Files]>([
  ['extends', { 'tsconfig.json': { extends: './tsconfig.base.json' } }],
  ['extends, of several the last', { 'tsconfig.json': { extends: ['./more/first.json', './tsconfig.base'] } }],
  [
    'extends by two steps',
    { 'tsconfig.json': { extends: './more/first' }, 'more/first.json': { extends: '../tsconfig.base.json' } }
  ]
])('aliases may stand in what tsconfig.json %s', (_, files) => {
  const base: Files = {
    'more/first.json': { compilerOptions: { paths: { '#/*': ['./nowhere/*'] } } },
    'tsconfig.base.json': { compilerOptions: { baseUrl: '.', paths: { '#/*': ['src/*', 'src/h5/*'] } } },
    'src/where.ts': "import Taro from '@tarojs/taro'\nexport const where = () => Taro.getLocation({})",
    'src/h5/where.ts': 'export const where = () => undefined',
    'src/pages/a/index.tsx': "import { where } from '#/where'\nexport default () => where()"
  }
  expect(usesOf({ ...base, ...files })).toEqual(['wx.getLocation src/where.ts:2 pages/a/index'])
})

const where = "import Taro from '@tarojs/taro'\nexport const where = () => Taro.getLocation({})"

test.each<[string, string, Files]>([
  ['a folder of the source', 'tools/where', {}],
  ['an alias that is set somewhere else', '@tools/where', {}],
  ['an alias that is set somewhere else, of the whole source', '#/tools/where', {}],
  ['imports of package.json', '#tools/where', { 'package.json': { imports: { '#tools/*': './src/tools/*.js' } } }],
  ['imports of package.json, one name', '#where', { 'package.json': { imports: { '#where': './src/tools/where.ts' } } }]
])('a module may be called by %s', (_, name, files) => {
  const page = `import { where } from '${name}'\nexport default () => where()`
  const manifest = { dependencies: { '@tarojs/taro': '4.0.0' }, ...(files['package.json'] as object) }
  expect(usesOf({ 'src/tools/where.ts': where, 'src/pages/a/index.tsx': page, 'package.json': manifest })).toEqual([
    'wx.getLocation src/tools/where.ts:2 pages/a/index'
  ])
})

test('a folder of the source is not meant by the name of a package', () => {
  const page = "import { where } from 'tools'\nimport { here } from 'kit/here'\nexport default () => where(here)"
  const manifest = { dependencies: { '@tarojs/taro': '4.0.0', tools: '1.0.0' } }
  const files = {
    'src/tools/index.ts': where,
    'src/kit/here.ts': "import Taro from '@tarojs/taro'\nexport const here = () => Taro.chooseImage({})",
    'node_modules/kit/package.json': { name: 'kit' }
  }
  expect(usesOf({ ...files, 'src/pages/a/index.tsx': page, 'package.json': manifest })).toEqual([])
})

test.each([
  ['#/nowhere', ['#/nowhere']],
  ['$nowhere/where', ['$nowhere/where']],
  ['@kit/where', []],
  ['~icons/where', []],
  ['virtual:where', []],
  ['where', []]
])('what %s is, which is not there, is told where it can be no package', (name, told) => {
  const { gaps } = reportOf({
    'src/pages/a/index.tsx': `import { where } from '${name}'\nexport default () => where()`
  })
  expect(gaps.map(({ message }) => message)).toEqual(told.map((each) => `a module is not there: ${each}`))
})

test('what extends itself ends', () => {
  expect(usesOf({ 'tsconfig.json': { extends: './tsconfig.json' } })).toEqual([])
})

test('the src folder of a project is read as the project, whose aliases and packages lie beside it', () => {
  const root = write({
    ...shop,
    'src/kit/where.ts': "import Taro from '@tarojs/taro'\nexport const where = () => Taro.getLocation({})",
    'src/pages/a/index.tsx':
      "import { where } from '@/kit/where'\nimport { pick } from 'picker'\nexport default () => where(pick)",
    'node_modules/picker/index.js': "import Taro from '@tarojs/taro'\nexport const pick = () => Taro.chooseImage({})"
  })
  const given = audit(join(root, 'src'))
  const whole = audit(root)
  expect(given.root).toBe(join(root, 'src'))
  expect([given.folder, given.uses, given.gaps]).toEqual([whole.folder, whole.uses, whole.gaps])
  expect(given.uses.map(({ file }) => file)).toContain('src/kit/where.ts')
})

test('a src folder of a project whose source lies beside it is no program', () => {
  const root = write({
    'manifest.json': { 'mp-weixin': {} },
    'pages.json': { pages: [{ path: 'pages/a/index' }] },
    'pages/a/index.vue': '<template><view /></template>',
    'src/tools.ts': ''
  })
  expect(() => audit(join(root, 'src'))).toThrow('app.json')
})

test('a src folder that is a project itself is read alone', () => {
  const root = write({
    'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
    'app.config.ts': "export default defineAppConfig({ pages: ['pages/b/index'] })",
    'pages/b/index.tsx': 'export default () => null',
    'src/package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
    'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index'] })",
    'src/pages/a/index.tsx': "import Taro from '@tarojs/taro'\nexport default () => Taro.getLocation({})"
  })
  const { uses } = audit(join(root, 'src'))
  expect(uses.map(({ file }) => file)).toEqual(['pages/a/index.tsx'])
})

test('an icon called Camera is no camera', () => {
  expect(usesOfPage("import { Camera } from '@nutui/icons-react-taro'\nexport default () => <Camera />")).toEqual([])
})

test('a component that hands its open-type on is a button, of the program or of a package', () => {
  const files: Files = {
    'src/kit/button.tsx': `import { Button } from '@tarojs/components'
export const Tap = ({ openType }) => <Button openType={openType} />`
  }
  const text = `import { Tap } from '@/kit/button'
import { Button } from '@nutui/nutui-react-taro'
export default () => <><Tap openType='getPhoneNumber' /><Button openType='chooseAvatar' /></>`
  expect(usesOfPage(text, files)).toEqual([
    phone('src/kit/button.tsx:2'),
    'button[open-type=chooseAvatar] src/pages/a/index.tsx:3 pages/a/index'
  ])
})

test.each([
  ['of a package', "import { Dialog } from '@antmjs/vantui'", '<Dialog confirmButtonOpenType="getPhoneNumber" />'],
  [
    'of one, in an object,',
    "import { Dialog } from '@a/kit'",
    "<Dialog confirmProps={{ openType: 'getPhoneNumber' }} />"
  ],
  ['of one, in a list,', "import * as kit from '@a/kit'", "<kit.Sheet actions={[{ openType: 'getPhoneNumber' }]} />"],
  ['that is native', '', '<van-dialog confirm-button-open-type="getPhoneNumber" />']
])('a dialog %s has an open-type for its button', (_, imported, drawn) => {
  const used = (tag: string) => usesOfPage(`${imported}\nexport default () => ${tag}`)
  expect(used(drawn)).toEqual([phone('src/pages/a/index.tsx:2')])
  expect(used(drawn.replace('getPhoneNumber', 'share'))).toEqual([])
})

test('what another platform takes is no use', () => {
  const text = `import Taro from '@tarojs/taro'
import { share } from './share'
const isWeb = process.env.TARO_ENV === 'h5'
export default () => {
  if (isWeb) Taro.getLocation()
  else Taro.chooseImage()
  process.env.TARO_ENV === 'alipay' ? Taro.chooseMedia() : share()
  switch (Taro.getEnv()) {
    case Taro.ENV_TYPE.WEAPP: Taro.getClipboardData(); break
    default: Taro.startRecord()
  }
  if (process.env.TARO_ENV !== 'weapp') { return }
  Taro.chooseAddress()
}`
  const files: Files = {
    'src/pages/a/share.ts': "import Taro from '@tarojs/taro'; export const share = () => Taro.getWeRunData()",
    'src/pages/a/share.weapp.ts':
      "import Taro from '@tarojs/taro'; export const share = () => Taro.saveImageToPhotosAlbum()"
  }
  expect(usesOfPage(text, files)).toEqual([
    'wx.chooseImage src/pages/a/index.tsx:6 pages/a/index',
    'wx.getClipboardData src/pages/a/index.tsx:9 pages/a/index',
    'wx.chooseAddress src/pages/a/index.tsx:13 pages/a/index',
    'wx.saveImageToPhotosAlbum src/pages/a/share.weapp.ts:1 pages/a/index'
  ])
})

test('what must be mended stands in app.config', () => {
  const { findings } = reportOf({
    'src/app.config.ts': `export default {
  pages: ['pages/a/index'],
  requiredPrivateInfos: [
    'getLocation'
  ]
}`
  })
  expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
    'surplus-required-private-info src/app.config.ts:4'
  ])
})

test('pages in Vue, and sub-packages from another module', () => {
  const files: Files = {
    'src/app.config.ts': `import { more } from './routes'
export default defineAppConfig({ pages: ['pages/a/index'], subPackages: [...more] })`,
    'src/routes.ts': "export const more = [{ root: 'sub', pages: ['b/index'] }]",
    'src/sub/b/index.vue': `<template>
  <button open-type="getPhoneNumber" />
</template>
<script setup>
import Taro from '@tarojs/taro'
Taro.chooseMedia()
</script>`
  }
  expect(usesOf(files)).toEqual([
    'button[open-type=getPhoneNumber] src/sub/b/index.vue:2 sub/b/index',
    'wx.chooseMedia src/sub/b/index.vue:6 sub/b/index'
  ])
})

const callOf = (page: string): Files => ({
  [`src/${page}.tsx`]:
    "import Taro from '@tarojs/taro'\nexport default () => <View onClick={() => Taro.chooseMedia({})} />"
})

test.each([
  [
    'sub-packages that are set further down, for Weixin alone',
    `const config = { pages: ['pages/a/index'], subpackages: undefined }
const packages = [{ root: 'sub', pages: process.env.TARO_ENV === 'weapp' ? ['b/index'] : ['c/index'] }]
if (process.env.TARO_ENV === 'weapp') {
  config.subpackages = packages
}
if (process.env.TARO_ENV === 'alipay') config.subPackages = [{ root: 'other', pages: ['d'] }]
export default config`
  ],
  [
    'pages that are pushed',
    `const config = { pages: ['pages/a/index'] }
const more = []
more.push({ root: 'sub', pages: ['b/index'] })
config.subPackages = more
config.pages = config.pages.concat('pages/a/index')
export default config`
  ],
  [
    'sub-packages that are made of a table',
    `const small = __SMALL__ === 'yes'
const left = new Set(['sub/c/index'])
const table = { sub: ['b/index', 'c/index'] }
const subPackages = Object.entries(table).map(([root, pages]) => ({ root, pages })).flatMap(({ root, pages }) => {
  const kept = pages.filter((page) => !left.has(\`\${root}/\${page}\`))
  return kept.length ? [{ root, pages: kept }] : []
})
export default defineAppConfig({ tabBar: barOf('weapp'), pages: small ? ['pages/a/index'] : ['pages/a/index'], subPackages })`
  ],
  [
    'lists of which either may be built',
    `const all = ['pages/a/index', 'sub/b/index', 'sub/not-there']
const pages = all.filter((page) => page !== 'sub/not-there' && (!__SMALL__ || page !== 'sub/b/index'))
export default { pages: __SMALL__ ? ['pages/a/index'] : pages }`
  ]
])('pages that app.config puts together: %s', (_, settings) => {
  const { uses, gaps } = reportOf({ 'src/app.config.ts': settings, ...callOf('sub/b/index') })
  expect([uses.map(({ pages }) => pages), gaps]).toEqual([[['sub/b/index']], []])
})

test.each([
  ["{ pages: ['pages/a/index'],\nsubPackages: packagesFor('weapp') }", 'no-page subPackages src/app.config.ts:2'],
  ["{ pages: ['pages/a/index',\n...moreFor('weapp')] }", 'no-page pages[1] src/app.config.ts:1'],
  [
    "{ pages: ['pages/a/index'], subPackages: [\n{ root: 'sub', pages: pagesOf('sub') }] }",
    'no-page subPackages[0].pages src/app.config.ts:2'
  ]
])('pages that only the build can tell are a gap: %s', (settings, gap) => {
  const { gaps, complete } = reportOf({ 'src/app.config.ts': `export default defineAppConfig(${settings})` })
  expect(
    gaps.map(({ reason, message, file, line }) => `${reason} ${message.split(' ').at(-1)} ${file}:${line}`)
  ).toEqual([gap])
  expect(complete).toBe(false)
})

test('a picture and a style sheet that a page imports are no scripts', () => {
  const { uses, findings, complete } = reportOf({
    'src/logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]),
    'src/pages/a/index.scss': '.a { color: red }',
    'src/pages/a/index.tsx': `import Taro from '@tarojs/taro'
import logo from '../../logo.png'
import './index.scss'
export default () => <Image src={logo} onClick={() => Taro.chooseImage()} />`
  })
  expect(uses).toHaveLength(1)
  expect(findings.map(({ rule }) => rule)).toEqual([])
  expect(complete).toBe(true)
})

it.each([
  ['camera', "import { Camera } from '@tarojs/components'\nexport default () => <Camera />"],
  ['camera', 'export default () => <camera />'],
  ['live-pusher', "import { LivePusher } from '@tarojs/components'\nexport default () => <LivePusher url='x' />"]
])('a tag that a script draws and that names nothing else is a use: %s', (tag, script) => {
  const { uses } = audit(
    write({
      'config/index.ts': 'export default {}',
      'src/app.config.ts': "export default { pages: ['pages/a/index'] }",
      'src/app.tsx': 'export default () => null',
      'src/pages/a/index.tsx': script
    })
  )
  expect(uses.map(({ api }) => api)).toContain(tag)
})

test('a page in Vue comes before a script of its name beside it, which it loads', () => {
  const files = {
    'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/b/b'] })",
    'src/pages/b/b.vue':
      "<script>\nimport Taro from '@tarojs/taro'\nimport { pick } from './b'\nexport default { created() { pick(); Taro.getClipboardData() } }\n</script>",
    'src/pages/b/b.js': "import Taro from '@tarojs/taro'\nexport const pick = () => Taro.chooseImage()"
  }
  expect(usesOf(files)).toEqual([
    'wx.chooseImage src/pages/b/b.js:2 pages/b/b',
    'wx.getClipboardData src/pages/b/b.vue:4 pages/b/b'
  ])
})

test('settings that do not parse are a gap: pages may be missing', () => {
  const { gaps } = reportOf({ 'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index', })" })
  expect(gaps.map(({ reason, file, line }) => `${reason} ${file}:${line}`)).toContain(
    'does-not-parse src/app.config.ts:1'
  )
})

it.each([
  ['a page that is no text', "pages: ['pages/a/index',\n3]", 'pages[1]'],
  ['a page that is made somewhere', "pages: ['pages/a/index',\npage('b')]", 'pages[1]'],
  ['pages that are made somewhere', "pages: ['pages/a/index',\n...read('pages')]", 'pages[1]'],
  ['packages that are no list', "pages: ['pages/a/index'],\nsubPackages: {}", 'subPackages'],
  ['packages that are made somewhere', "pages: ['pages/a/index'],\nsubPackages: read()", 'subPackages']
])('what is no list of pages, or none that can be told, is a gap: %s', (_, listed, name) => {
  const { gaps } = reportOf({ 'src/app.config.ts': `export default defineAppConfig({ ${listed} })` })
  expect(gaps.map(({ reason, message }) => `${reason} ${message}`)).toEqual([`no-page no page is listed under ${name}`])
})

it('no page is missing where a build leaves one out', () => {
  const pages = "pages: ['pages/a/index', process.env.TARO_ENV === 'h5' && 'pages/b/b']"
  expect(reportOf({ 'src/app.config.ts': `export default { ${pages} }` }).complete).toBe(true)
})

test('a state that is set to something unknown is an open-type nobody can tell', () => {
  const page = (set: string) =>
    usesOfPage(`import { useState } from 'react'
import { Button } from '@tarojs/components'
export default () => {
  const [type, setType] = useState('share')
  ${set}
  return <Button openType={type} />
}`)
  expect(page('load().then((answer) => setType(answer.type))')).toEqual([
    'button[open-type=*] src/pages/a/index.tsx:6 pages/a/index'
  ])
  expect(page('')).toEqual([])
})

test('a button without an open-type has none, whatever else it is given that nobody can tell', () => {
  const text = `import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@tarojs/components'
export default function A() {
  const [state, setState] = useState({})
  Taro.request({ success: ({ data }) => setState(data) })
  return <Button type="primary" onClick={state.ask} />
}`
  expect(usesOfPage(text)).toEqual([])
})

test('a state in a module that names nothing is an open-type nobody can tell where it is set to something unknown', () => {
  const page = (set: string) =>
    usesOf({
      'src/pages/a/index.tsx': `import { Button } from '@tarojs/components'
import { useType } from '../../type'
export default () => {
  const { type } = useType()
  return <Button openType={type} />
}`,
      'src/type.ts': `import { useState } from 'react'
export const useType = () => { const [type, setType] = useState('share'); ${set}; return { type } }`
    })
  expect(page('load().then((answer) => setType(answer.type))')).toEqual([
    'button[open-type=*] src/pages/a/index.tsx:5 pages/a/index'
  ])
  expect(page('')).toEqual([])
})

describe('a component of Vue', () => {
  const apis = (tag: string, component: string) =>
    usesOf({
      'src/pages/a/index.tsx': '',
      'src/pages/a/index.vue': `<template>${tag}</template>\n<script setup>import Tap from '../../tap.vue'</script>`,
      'src/tap.vue': component,
      'src/in.vue': '<template><button /></template>'
    })
  const tap = '<tap open-type="getPhoneNumber" />'

  it.each([
    ['its root', '<template><button><slot /></button></template>'],
    ['one of two that are never both there', '<template><button v-if="a" /><view v-else /></template>'],
    ['its root, which has another', '<template><button open-type="share" /></template>'],
    ["its root's root", "<template><x-in /></template>\n<script setup>import XIn from './in.vue'</script>"],
    [
      'what takes its attributes',
      '<template><view><button v-bind="$attrs" /></view></template>\n<script>export default { inheritAttrs: false }</script>'
    ]
  ])('hands the open-type it is given to %s', (_, component) => {
    expect(apis(tap, component)).toEqual([phone('src/pages/a/index.vue:1')])
  })

  it.each([
    [
      'its root, where it says so',
      '<template><button /></template>\n<script>export default { inheritAttrs: false }</script>'
    ],
    ['one of two roots', '<template><button /><view /></template>'],
    ['what is inside', '<template><view><button /></view></template>']
  ])('but not to %s', (_, component) => {
    expect(apis(tap, component)).toEqual([])
  })

  it('is given none, or is a page: nothing is open', () => {
    expect(apis('<tap />', '<template><button /></template>')).toEqual([])
    expect(apis('<button />', '')).toEqual([])
  })

  it('hands an id to its agree button as well', () => {
    const { findings } = reportOf({
      'src/pages/a/index.tsx': '',
      'src/pages/a/index.vue': `<template><tap id="yes" open-type="agreePrivacyAuthorization" @agreeprivacyauthorization="go" /></template>
<script setup>import Tap from '../../tap.vue'</script>`,
      'src/tap.vue': '<template><button /></template>'
    })
    expect(findings.map(({ rule }) => rule)).not.toContain('agree-button-without-id')
  })
})

test.each([
  [
    'in a variable, by createElement',
    "const props = { openType: 'getPhoneNumber' }\nexport default () => createElement(Button, props)",
    3
  ],
  [
    'by default',
    "export const Tap = (props) =>\n<Button {...props} />\nTap.defaultProps = { openType: 'getPhoneNumber' }",
    3
  ],
  [
    'by a signal of Solid',
    "const [type] = createSignal('getPhoneNumber')\nexport default () => <Button openType={type()} />",
    3
  ]
])('a button is given its open-type %s', (_, script, line) => {
  const imports =
    "import { Button } from '@tarojs/components'; import { createElement } from 'react'; import { createSignal } from 'solid-js'"
  expect(usesOfPage(`${imports}\n${script}`)).toEqual([phone(`src/pages/a/index.tsx:${line}`)])
})

test('what a render function of Vue 2 draws has its open-type in `attrs`', () => {
  const apis = (type: string) =>
    usesOf({
      'src/pages/a/index.tsx': '',
      'src/pages/a/index.vue': `<script>
export default { render(h) { return h('view', [
h('button', { attrs: { 'open-type': '${type}' }, on: { getphonenumber: this.go } })]) } }
</script>`
    })
  expect(apis('getPhoneNumber')).toEqual([phone('src/pages/a/index.vue:3')])
  expect(apis('share')).toEqual([])
})

describe('the plug-in asks on every page with its consent page', () => {
  const listening: Files = {
    'src/app.tsx': `import Taro from '@tarojs/taro'
Taro.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'disagree' }))
export default (props) => props.children`,
    'src/pages/a/index.tsx': `import Taro from '@tarojs/taro'
export default () => <View onClick={() => Taro.chooseImage({})} />`
  }
  const withoutPrompt = (plugins: string, file = 'config/index.ts') => {
    const { findings } = reportOf({ ...listening, [file]: `export default { plugins: [${plugins}] }` })
    return findings.filter(({ rule }) => rule === 'page-without-prompt').length
  }

  it.each(['config/index.ts', 'config/prod.js'])('in %s', (file) => {
    expect(withoutPrompt("['miniprogram-privacy-consent/taro', { consentPage: true }]", file)).toBe(0)
  })

  it.each([
    "'miniprogram-privacy-consent/taro'",
    "['miniprogram-privacy-consent/taro', { consentPage: false }]",
    "\n// ['miniprogram-privacy-consent/taro', { consentPage: true }]\n"
  ])('not so: plugins: [%s]', (plugIn) => expect(withoutPrompt(plugIn)).toBe(1))

  it('and listens, so that the program’s own listener is one too many', () => {
    const severalListeners = (plugIn: string) => {
      const { findings } = reportOf({ ...listening, 'config/index.ts': `export default { plugins: [${plugIn}] }` })
      return findings.flatMap(({ rule, file }) => (rule === 'several-listeners' ? file : []))
    }
    expect(severalListeners("['miniprogram-privacy-consent/taro', { consentPage: true }]")).toEqual(['src/app.tsx'])
    expect(severalListeners("['miniprogram-privacy-consent/taro', {}]")).toEqual([])
  })
})

test('an element of the library listens, so that the program’s own listener is one too many', () => {
  const page = (element: string) => `import Taro from '@tarojs/taro'
Taro.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'disagree' }))
export default () => <View onClick={() => Taro.chooseMedia({})}>${element}</View>`
  const rulesOf = (element: string) =>
    reportOf({ 'src/pages/a/index.tsx': page(element) }).findings.map(({ rule }) => rule)
  expect(rulesOf('<privacy-popup />')).toContain('several-listeners')
  expect(rulesOf('<View />')).not.toContain('several-listeners')
})

test('an element of the library asks on its page alone', () => {
  const page = (element: string) => `import Taro from '@tarojs/taro'
export default () => <View onClick={() => Taro.chooseMedia({})}>${element}</View>`
  const { asks, findings } = reportOf({
    'config/index.ts': "export default { plugins: [['miniprogram-privacy-consent/taro', {}]] }",
    'src/app.config.ts': "export default { pages: ['pages/a/index', 'pages/b/index'] }",
    'src/pages/a/index.tsx': page('<privacy-popup position="center" />'),
    'src/pages/b/index.tsx': page('')
  })
  expect(asks).toBe('program')
  expect(findings.flatMap(({ rule, file }) => (rule === 'page-without-prompt' ? file : []))).toEqual([
    'src/pages/b/index.tsx'
  ])
})

test('what a component of a package uses itself is told of the build; in the source one that is not installed is a gap', () => {
  const picks =
    'exports.AtImagePicker = function () { return r.createElement(c.View, { onClick: function () { t.chooseImage({}) } }) }'
  const build = (drawn: string) =>
    audit(
      write({
        'app.json': { pages: ['pages/a/index'] },
        'base.wxml': '<template name="taro_tmpl"><view /></template>',
        'pages/a/index.wxml': '<import src="../../base.wxml" /><template is="taro_tmpl" data="{{root: root}}" />',
        'pages/a/index.js': `(wx.webpackJsonp = wx.webpackJsonp || []).push([["pages/a/index"], {
"./node_modules/taro-ui/dist/index.js": function (module, exports, require) { var t = require("./node_modules/@tarojs/taro/index.js"), c = require("./node_modules/@tarojs/components/index.js"), r = require("./node_modules/react/index.js");
${picks} },
"./node_modules/@tarojs/taro/index.js": function (module, exports) { module.exports = wx },
"./src/pages/a/index.tsx": function (module, exports, require) { var k = require("./node_modules/taro-ui/dist/index.js"), r = require("./node_modules/react/index.js");
exports.default = function () { return ${drawn} } } }]);`
      })
    ).uses.map(({ api }) => api)
  const source = "import { AtImagePicker } from 'taro-ui'\nexport default () => <AtImagePicker files={[]} />"
  const { uses, gaps } = reportOf({ 'src/pages/a/index.tsx': source })
  expect([uses, gaps.map(({ reason }) => reason)]).toEqual([[], ['package-not-installed']])
  expect(build('r.createElement(k.AtImagePicker, { files: [] })')).toEqual(['wx.chooseImage'])
})

it.each([
  ['a folder under a name', "const src = path.resolve(__dirname, '../src')", "path.resolve(src, 'utils')"],
  ['an arrow function', "const from = (dir) => path.join(__dirname, '..', dir)", "from('src/utils')"],
  ['a function', "function from(dir) {\n  return path.resolve(__dirname, '..', dir)\n}", "from('src/utils')"],
  [
    'a function of a folder',
    "const root = path.resolve(__dirname, '..')\nconst from = (dir: string) => path.resolve(root, 'src', dir)",
    "from('utils')"
  ],
  ['a path', '', "path.resolve(__dirname, '..', 'src/utils')"],
  ['a list', "const more = [{ find: '~utils', replacement: path.resolve(__dirname, '../src/utils') }]", 'more']
])('finds modules behind an alias that a build makes of %s', (_, before, target) => {
  const { uses, complete } = audit(
    write({
      'package.json': { dependencies: { '@tarojs/taro': '3.6.0' } },
      'config/index.ts': `import path from 'path'\n${before}\nexport default { alias: { '~utils': ${target} } }`,
      'src/app.config.ts': "export default { pages: ['pages/a/index'] }",
      'src/app.tsx': 'export default (props) => props.children',
      'src/utils/album.ts': "import Taro from '@tarojs/taro'\nexport const pick = () => Taro.chooseImage({})",
      'src/pages/a/index.tsx':
        "import { pick } from '~utils/album'\nexport default () => <View onClick={() => pick()} />"
    })
  )
  expect([uses.map(({ api, pages }) => [api, pages]), complete]).toEqual([
    [['wx.chooseImage', ['pages/a/index']]],
    true
  ])
})

test('a page that is read for what it mentions alone and does not parse is a gap', () => {
  const { gaps } = reportOf({
    'src/pages/a/index.tsx': `import { pick } from '../../pick'
export default () => <View onClick={pick}>a -> b</View>`,
    'src/pick.ts': "import Taro from '@tarojs/taro'\nexport const pick = () => Taro.chooseImage()"
  })
  expect(gaps.map(({ reason, file, line }) => `${reason} ${file}:${line}`)).toEqual([
    'does-not-parse src/pages/a/index.tsx:2'
  ])
})

test('a module that gives something else under the name of Taro is followed', () => {
  const files: Files = {
    'src/api.ts': 'export default { getLocation() {}, pick: (name) => name }',
    'src/pages/a/index.tsx': "import Taro from '../../api'\nTaro.getLocation()\nexport default () => null"
  }
  expect(usesOf(files)).toEqual([])
})
