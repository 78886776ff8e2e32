import { parseCache } from '@vue/compiler-sfc'
import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const shop: Files = {
  'package.json': {
    dependencies: { '@dcloudio/uni-app': '3.0.0' },
    devDependencies: { '@dcloudio/vite-plugin-uni': '3.0.0' }
  },
  'src/manifest.json': '{ /* the program */ "name": "x", "mp-weixin": {} }',
  'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
  'src/main.js': "import App from './App.vue'",
  'src/App.vue': '<script>export default {}</script>',
  'src/pages/a/a.vue': '<template><view /></template>'
}

const reportOf = (files: Files) => audit(write({ ...shop, ...files }))

const usesOf = (files: Files) =>
  reportOf(files).uses.map(({ api, file, line, pages }) => `${api} ${file}:${line} ${pages.join()}`)

const usesOfPage = (text: string, files: Files = {}) => usesOf({ ...files, 'src/pages/a/a.vue': text })

test('an open-type and a call of a page stand at the lines of its .vue file', () => {
  const text = `<template>
  <view>
    <button open-type="getPhoneNumber">in</button>
    <button @click="pick">pick</button>
  </view>
</template>
<script>
export default {
  methods: {
    pick() {
      uni.chooseImage()
    }
  }
}
</script>`
  expect(usesOfPage(text)).toEqual([
    'button[open-type=getPhoneNumber] src/pages/a/a.vue:3 pages/a/a',
    'wx.chooseImage src/pages/a/a.vue:11 pages/a/a'
  ])
  expect(reportOf({}).source).toBe('uni-app')
})

test('what App.vue keeps in globalData belongs to the pages that call it, with what they hand it', () => {
  const app = `<script>
export default {
  globalData: {
    count: 0,
    ask(scope) { uni.getSetting({ success: () => uni.authorize({ scope }) }) },
    pick() { uni.chooseImage() }
  },
  onLaunch() {}
}
</script>`
  const page = `<script>
const app = getApp()
export default { methods: { go() { app.globalData.ask('scope.userLocation'); app.globalData.pick() } } }
</script>`
  expect(usesOfPage(page, { 'src/App.vue': app })).toEqual([
    'wx.chooseImage src/App.vue:6 pages/a/a',
    'scope.userLocation src/pages/a/a.vue:3 pages/a/a'
  ])
})

test.each([
  ['a function', 'function pick() { uni.chooseImage() }', 'pick'],
  ['a variable', 'const pick = async () => { await uni.chooseImage() }', 'pick(1)'],
  ['an import', "import { pick } from '@/pick'", '() => pick()']
])('a template runs what <script setup> gives it: %s', (_, script, handler) => {
  const files = { 'src/pick.js': 'export const pick = () => uni.chooseImage()' }
  const text = `<script setup>\n${script}\n</script>\n<template><view @click="${handler}">pick</view></template>`
  expect(reportOf({ ...files, 'src/pages/a/a.vue': text }).uses.map(({ pages }) => pages)).toEqual([['pages/a/a']])
  const untold = text.replace(`"${handler}"`, '"other"')
  expect(reportOf({ ...files, 'src/pages/a/a.vue': untold }).settingList).toEqual([])
})

test.each([
  ['an enum', "import { Kind } from '@/kinds'", 'Kind.Phone'],
  ['a name', "import { phone } from '@/kinds'", 'phone'],
  ['what is taken out of an object', "import { kinds } from '@/kinds'; const { phone } = kinds", 'phone']
])('a template shows what <script setup> imports: %s', (_, script, value) => {
  const files = {
    'src/kinds.ts': `export enum Kind { Phone = 'getPhoneNumber', Share = 'share' }
export const phone = 'getPhoneNumber'
export const kinds = { phone } as const`,
    'src/own.vue': '<template><button :open-type="type" /></template><script setup>defineProps(["type"])</script>'
  }
  const text = `<script setup lang="ts">\nimport Own from '@/own.vue'\n${script}\n</script>
<template><Own :type="${value}" /></template>`
  expect(usesOfPage(text, files)).toEqual(['button[open-type=getPhoneNumber] src/pages/a/a.vue:5 pages/a/a'])
})

test('what another platform compiles is no use, in template, script and pages.json', () => {
  expect(
    usesOf({
      'src/pages.json': `{ "pages": [
        { "path": "pages/a/a" }
        // #ifdef H5
        ,{ "path": "pages/web/web" }
        // #endif
      ] }`,
      'src/pages/web/web.vue': '<script>uni.getLocation()</script>',
      'src/pages/a/a.vue': `<template>
        <!-- #ifndef MP-WEIXIN -->
        <button open-type="getPhoneNumber" />
        <!-- #endif -->
      </template>
      <script>
      // #ifdef APP-PLUS || H5
      uni.getLocation()
      // #endif
      /* #ifdef MP */ uni.chooseImage() /* #endif */
      if (process.env.UNI_PLATFORM === 'h5') uni.startRecord()
      </script>`
    })
  ).toEqual(['wx.chooseImage src/pages/a/a.vue:10 pages/a/a'])
})

test('what stands behind the end of a condition is code', () => {
  const code = (text: string) => usesOf({ 'src/pages/a/a.vue': `<script>\n${text}\n</script>` })
  expect(code('// #ifdef H5\nuni.getLocation()\n// #endif  uni.chooseImage()')).toEqual([
    'wx.chooseImage src/pages/a/a.vue:4 pages/a/a'
  ])
  expect(code('const api = {\n// #ifdef H5\nname: "a"\n// #endif }\nuni.chooseImage()')).toHaveLength(1)
  expect(code('// #ifdef H5\nuni.getLocation()\n/* #else */ uni.chooseImage() /* #endif */')).toHaveLength(1)
})

test('a component counts where its tag is placed, however it is found', () => {
  const phone = '<template><button open-type="getPhoneNumber" /></template>'
  const files: Files = {
    'src/components/easy/easy.vue': phone,
    'src/components/named.vue': phone,
    'src/components/idle.vue': phone,
    'src/uni_modules/kit/components/kit-it/kit-it.vue': phone
  }
  const text = `<template><easy /><Named /><kit-it /></template>
<script setup>
import Named from '@/components/named.vue'
import Idle from '../../components/idle.vue'
</script>`
  expect(usesOfPage(text, files)).toEqual([
    'button[open-type=getPhoneNumber] src/components/easy/easy.vue:1 pages/a/a',
    'button[open-type=getPhoneNumber] src/components/named.vue:1 pages/a/a',
    'button[open-type=getPhoneNumber] src/uni_modules/kit/components/kit-it/kit-it.vue:1 pages/a/a'
  ])
})

test.each([
  ['a constant of data', "<script>export default { data: () => ({ type: 'getPhoneNumber' }) }</script>"],
  ['a reference', "<script setup>import { ref } from 'vue'; const type = ref('getPhoneNumber')</script>"],
  [
    'a computed value',
    "<script setup>import { computed } from 'vue'; const type = computed(() => 'getPhoneNumber')</script>"
  ],
  ['a variable in TypeScript', '<script setup lang="ts">let type: string = \'getPhoneNumber\'</script>']
])('an open-type is bound to %s', (_, script) => {
  expect(usesOfPage(`<template><button :open-type="type" /></template>\n${script}`)).toEqual([
    'button[open-type=getPhoneNumber] src/pages/a/a.vue:1 pages/a/a'
  ])
})

test.each([
  ['options', '<script>export default { props: { openType: String } }</script>'],
  ['types', '<script setup lang="ts">const props = defineProps<{ openType?: string }>()</script>']
])('a component that hands its open-type on is a button; its properties are declared as %s', (_, script) => {
  const files: Files = {
    'src/components/my-button/my-button.vue': `<template><button :open-type="openType" /></template>${script}`
  }
  const text = '<template>\n<my-button open-type="getPhoneNumber" /></template>'
  expect(usesOfPage(text, files)).toEqual(['button[open-type=getPhoneNumber] src/pages/a/a.vue:2 pages/a/a'])
})

test('a component of a package that is not read is taken for the button it hands its open-type to', () => {
  const text = '<template><u-button open-type="getPhoneNumber" /></template>'
  const report = reportOf({ 'src/pages/a/a.vue': text })
  expect(report.uses.map(({ api }) => api)).toEqual(['button[open-type=getPhoneNumber]'])
  expect(report.gaps).toEqual([])
})

test('what must be mended stands in manifest.json', () => {
  const { findings } = reportOf({
    'src/manifest.json': '{ "name": "x",\n "mp-weixin": {\n "requiredPrivateInfos": ["getLocation"] } }'
  })
  expect(findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([
    'surplus-required-private-info src/manifest.json:3'
  ])
})

test('the pages of pages.config.ts are those of the program', () => {
  const files: Files = {
    'src/pages.json': '{}',
    'pages.config.ts': `import { defineUniPages } from '@uni-helper/vite-plugin-uni-pages'
export default defineUniPages({ pages: [{ path: 'pages/a/a' }], subPackages: [{ root: 'sub', pages: [{ path: 'b/b' }] }] })`,
    'src/sub/b/b.vue': '<script setup lang="ts">uni.getLocation()</script>'
  }
  expect(usesOf(files)).toEqual(['wx.getLocation src/sub/b/b.vue:1 sub/b/b'])
})

test('pages that pages.config.ts takes from other modules are those of the program', () => {
  const files: Files = {
    'src/pages.json': '{}',
    'pages.config.ts': "import { sub } from './listed'\nexport default defineUniPages({ subPackages: [sub] })",
    'listed.ts': `const pages = [
// #ifdef H5
{ path: 'c/c' },
// #endif
{ path: 'b/b' }]
export const sub = { root: 'sub', pages }`,
    'src/sub/b/b.vue': '<script setup lang="ts">uni.getLocation()</script>',
    'src/sub/c/c.vue': '<script setup lang="ts">uni.getLocation()</script>'
  }
  expect(usesOf(files)).toEqual(['wx.getLocation src/sub/b/b.vue:1 sub/b/b'])
})

describe('pages of pages.config.ts that only the build can tell', () => {
  const gapsOf = (settings: string, files: Files = {}) =>
    reportOf({
      'src/pages.json': '{}',
      'pages.config.ts': `export default defineUniPages({ ${settings} })`,
      ...files
    }).gaps.map(({ reason, message, file, line }) => `${reason} ${message.split(' ').at(-1)} ${file}:${line}`)

  it.each([
    ["pages: [{ path: 'pages/a/a' },\n...more()]", 'no-page pages[1] pages.config.ts:1'],
    ['pages: [],\nsubPackages: packagesFor()', 'no-page subPackages pages.config.ts:2'],
    ["subPackages: [\n{ root: 'sub', pages: pagesOf('sub') }]", 'no-page subPackages[0].pages pages.config.ts:2']
  ])('are a gap: %s', (settings, gap) => {
    expect(gapsOf(settings)).toEqual([gap])
  })

  it('are no gap where the pages.json that the build has made lists them, nor is any other setting', () => {
    expect(gapsOf('subPackages: packagesFor()', { 'src/pages.json': shop['src/pages.json'] })).toEqual([])
    expect(gapsOf('globalStyle: styleFor()')).toEqual([])
  })
})

test('a project whose pages.json and manifest.json a plug-in makes is read, and what must be mended stands in manifest.config.ts', () => {
  const report = audit(
    write({
      'pages.config.ts': "import { tabBar } from './tabs'\nexport default defineUniPages({ tabBar })",
      'manifest.config.ts': `const { VITE_APPID } = loadEnv(process.env.NODE_ENV, 'env')
export default defineManifestConfig({
  'name': 'x',
  'mp-weixin': {
    appid: VITE_APPID,
    requiredPrivateInfos: ['chooseAddress'],
  },
})`,
      'src/main.ts': '',
      'src/App.vue': '<script>export default {}</script>',
      'src/pages/a/a.vue':
        '<script setup lang="ts">import { pages } from "@/pages.json"; uni.getLocation(pages)</script>'
    })
  )
  expect(report.uses.map(({ api, pages }) => `${api} ${pages.join()}`)).toEqual(['wx.getLocation pages/a/a'])
  expect(report.gaps).toEqual([])
  const messages = report.findings.map(({ message, file, line }) => `${file}:${line} ${message}`)
  expect(messages).toContain('manifest.config.ts:6 requiredPrivateInfos lists chooseAddress, and nothing uses it')
  expect(messages).toContain(
    "src/pages/a/a.vue:1 wx.getLocation asks for the user's location, and manifest.config.ts does not say what for"
  )
})

test('a project of HBuilderX has its source in its own folder, and its build is not read', () => {
  const root = write({
    'manifest.json': { name: 'x' },
    'pages.json': { pages: [{ path: 'pages/a/a' }] },
    'main.js': '',
    'App.vue': '<script>export default { onLaunch() { uni.getClipboardData() } }</script>',
    'pages/a/a.vue': '<template><camera /></template>',
    'unpackage/dist/build/mp-weixin/app.json': { pages: ['pages/a/a'] },
    'unpackage/dist/build/mp-weixin/app.js': 'wx.getLocation()'
  })
  expect(audit(root).uses.map(({ api, file }) => `${api} ${file}`)).toEqual(
    ['camera pages/a/a.vue', 'wx.getClipboardData App.vue'].sort().reverse()
  )
})

test('a project of HBuilderX: a path that begins with / is one of the folder of pages.json', () => {
  const report = audit(
    write({
      'manifest.json': {},
      'pages.json': {
        pages: [{ path: 'pages/a/a' }],
        globalStyle: { usingComponents: { 'sign-in': '/wxcomponents/sign-in/index' } }
      },
      'main.js': '',
      'App.vue': '<script>export default {}</script>',
      'pages/a/a.vue': "<template><view><sign-in /></view></template><script>import '/common/paste.js'</script>",
      'common/paste.js': 'uni.getClipboardData()',
      'wxcomponents/sign-in/index.json': { component: true },
      'wxcomponents/sign-in/index.wxml':
        '<import src="./parts.wxml" /><template is="sign" /><include src="./near" /><include src="./not-there.wxml" />',
      'wxcomponents/sign-in/parts.wxml': '<template name="sign"><button open-type="getPhoneNumber" /></template>',
      'wxcomponents/sign-in/near.wxml': '<camera />',
      'wxcomponents/sign-in/index.js': 'Component({})'
    })
  )
  expect(report.gaps.map(({ reason, message }) => `${reason} ${message}`)).toEqual([
    'template-missing a template is not there: ./not-there.wxml'
  ])
  expect(report.uses.filter(({ api }) => api === 'camera').map(({ file }) => file)).toEqual([
    'wxcomponents/sign-in/near.wxml'
  ])
  expect(report.uses.map(({ api, pages }) => `${api} ${pages.join()}`).sort()).toEqual([
    'button[open-type=getPhoneNumber] pages/a/a',
    'camera pages/a/a',
    'wx.getClipboardData pages/a/a'
  ])
})

it('an open-type in an object, for a component that is not in the tree, is taken to reach a button', () => {
  const page = (bound: string, script: string) =>
    audit(
      write({
        'manifest.json': {},
        'pages.json': { pages: [{ path: 'pages/a/index' }] },
        'main.js': '',
        'App.vue': '<script>export default {}</script>',
        'pages/a/index.vue': `<template><kit-dialog ${bound} /></template>${script}`
      })
    )
  for (const script of [
    "<script setup>const button = { text: 'x', openType: 'getPhoneNumber' }</script>",
    "<script>export default { data() { return { button: { 'open-type': 'getPhoneNumber' } } } }</script>"
  ]) {
    const { uses, complete } = page(':confirm="button"', script)
    expect([uses.map(({ api }) => api), complete]).toEqual([['button[open-type=getPhoneNumber]'], true])
  }
  expect(page(':confirm="button"', "<script setup>const button = { text: 'openType' }</script>").uses).toEqual([])
})

test('a mixin that is imported as button leaves <button> what it is; <Button> is what is imported', () => {
  const page = (tag: string) => `<template><${tag} open-type="getPhoneNumber" /></template>
<script>
import button from '@/button'
import Button from '@/kit/Button.vue'
export default { mixins: [button], components: { Button } }
</script>`
  const files = {
    'src/button.js': 'export default { props: { openType: String } }',
    'src/kit/Button.vue': '<template><view /></template>'
  }
  const phone = 'button[open-type=getPhoneNumber] src/pages/a/a.vue:1 pages/a/a'
  expect(usesOfPage(page('button'), files)).toEqual([phone])
  expect(usesOfPage(page('Button'), files)).toEqual([])
  const handing = `<template><button :open-type="openType" /></template>
<script>import button from '@/button'; export default { mixins: [button] }</script>`
  expect(usesOfPage(page('Button'), { ...files, 'src/kit/Button.vue': handing })).toEqual([phone])
})

describe('what unplugin-auto-import and unplugin-vue-components bring in', () => {
  const unibest: Files = {
    'package.json': {
      dependencies: { '@dcloudio/uni-app': '3.0.0' },
      devDependencies: {
        '@dcloudio/vite-plugin-uni': '3.0.0',
        'unplugin-auto-import': '1',
        'unplugin-vue-components': '1'
      }
    },
    'vite.config.ts': "AutoImport({ imports: ['vue', 'uni-app'], dirs: ['src/hooks'] }), Components({ deep: true })",
    'src/hooks/useUpload.ts': 'export default function useUpload() { return { run: () => uni.chooseImage() } }',
    'src/hooks/where.ts': 'export const where = () => uni.getLocation()',
    'src/components/sign/in/sign-in.vue': '<template><button open-type="getPhoneNumber">in</button></template>',
    'src/components/photo/index.vue': '<template><button open-type="chooseAvatar">in</button></template>'
  }
  const placing = '<template><view><SignIn /><photo @click="run" @tap="where()" /></view></template>\n'

  test.each([
    ['by their folders', unibest],
    [
      'by what the last build declared, without package.json',
      {
        ...Object.fromEntries(
          Object.entries(unibest).map(([name, text]) => [name.replace(/^src\/(?=hooks|comp)/, 'src/own/'), text])
        ),
        'vite.config.ts': '',
        'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
        'src/types/auto-import.d.ts': `declare global {
  const useUpload: typeof import('../own/hooks/useUpload')['default']
  const where: typeof import('../own/hooks/where').where
}`,
        'types/components.d.ts': `declare module 'vue' {
  export interface GlobalComponents {
    SignIn: typeof import('./../src/own/components/sign/in/sign-in.vue')['default']
    Photo: typeof import('./../src/own/components/photo/index.vue')['default']
  }
}`
      }
    ]
  ])('%s', (_, files) => {
    const uses = usesOfPage(`${placing}<script setup>\nconst { run } = useUpload()\n</script>`, files)
    const places = uses.map((use) => use.replace('own/', ''))
    expect(places.sort()).toEqual([
      'button[open-type=chooseAvatar] src/components/photo/index.vue:1 pages/a/a',
      'button[open-type=getPhoneNumber] src/components/sign/in/sign-in.vue:1 pages/a/a',
      'wx.chooseImage src/hooks/useUpload.ts:1 pages/a/a',
      'wx.getLocation src/hooks/where.ts:1 pages/a/a'
    ])
  })

  test('components in folders that the build names, and a class that is a module’s own', () => {
    const files: Files = {
      ...unibest,
      'vite.config.ts': "AutoImport({ dirs: ['src/hooks'] }), Components({ dirs: ['src/parts'] })",
      'src/parts/login/phone.vue': '<template><button open-type="getPhoneNumber">in</button></template>',
      'src/hooks/Place.ts': 'export default class Place { at() { return uni.getLocation() } }'
    }
    const page =
      '<template><phone @click="at" /></template>\n<script setup>\nconst at = () => new Place().at()\n</script>'
    expect(usesOfPage(page, files).sort()).toEqual([
      'button[open-type=getPhoneNumber] src/parts/login/phone.vue:1 pages/a/a',
      'wx.getLocation src/hooks/Place.ts:1 pages/a/a'
    ])
  })

  test('what a file binds itself is its own, and what nobody mentions is not there', () => {
    const own =
      '<script setup>\nimport { where } from "@/other"\nconst useUpload = () => 1\nuseUpload(where())\n</script>'
    expect(usesOfPage(own, { ...unibest, 'src/other.ts': 'export const where = () => 1' })).toEqual([])
  })
})

test.each([
  ['', ''],
  ['a button that is told apart', '<button :open-type="media.kind" />']
])('a template that calls one function of a module, beside %s, uses no other', (_, more) => {
  const script = "<script setup>\nimport * as media from './media'\n</script>"
  const files = {
    'src/pages/a/media.js':
      "export const pick = () => uni.chooseImage()\nexport const find = () => uni.getLocation()\nexport const kind = 'share'"
  }
  const page = `<template><view><view @click="media.pick('x')" />${more}</view></template>\n${script}`
  expect(usesOfPage(page, files)).toEqual([
    'wx.chooseImage src/pages/a/media.js:1 pages/a/a',
    'wx.getLocation src/pages/a/media.js:2 '
  ])
  const showing = { 'src/pages/a/media.js': "export const kind = 'getPhoneNumber'" }
  const phone = more === '' ? [] : ['button[open-type=getPhoneNumber] src/pages/a/a.vue:1 pages/a/a']
  expect(usesOfPage(page, showing)).toEqual(phone)
})

describe('components that a page places', () => {
  const placing = (files: Files) =>
    reportOf({ 'src/pages/a/a.vue': '<template>\n<sign-in />\n</template>', ...files }).gaps.map(
      ({ reason, message, file, line }) => `${reason} ${message.split(': ').at(-1)} ${file}:${line}`
    )
  const lacking = ['component-missing sign-in src/pages/a/a.vue:2']

  it('a missing one is called as its tag is written', () => {
    const page = (tag: string) => ({ 'src/pages/a/a.vue': `<template>\n<${tag}/>\n</template>` })
    for (const tag of ['signIn', 'SignIn', 'sign-in'])
      expect(placing(page(tag))).toEqual([`component-missing ${tag} src/pages/a/a.vue:2`])
  })

  test('one that nothing has is missing', () => {
    expect(placing({})).toEqual(lacking)
    expect(placing({ 'src/main.js': "import App from './App.vue'\napp.use(store)\napp.use(createPinia())" })).toEqual(
      lacking
    )
    expect(placing({ 'src/components/sign-in/sign-in.vue': '<template><view /></template>' })).toEqual([])
  })

  test.each([
    ['a plug-in', { 'src/main.js': "import kit from 'a-kit'\nVue.use(kit)" }],
    ['names put together', { 'src/main.js': 'for (const name of names) app.component(name, all[name])' }],
    [
      'easycom',
      { 'src/pages.json': { easycom: { custom: { '^sign-(.*)': 'kit/$1.vue' } }, pages: [{ path: 'pages/a/a' }] } }
    ],
    ['a resolver', { 'package.json': { dependencies: { '@dcloudio/uni-app': '3', 'unplugin-vue-components': '1' } } }]
  ])('one that %s may bring is not', (_, files) => {
    expect(placing(files as Files)).toEqual([])
  })

  test.each([
    ['signIn', '<sign-in />'],
    ['SignIn', '<SignIn />'],
    ['sign-in', '<SignIn />']
  ])('one that the launch registers as %s is %s', (name, tag) => {
    const files: Files = {
      'src/main.js': `import SignIn from '@/kit/sign'\nVue.component('${name}', SignIn)`,
      'src/kit/sign.vue': '<template><button open-type="getPhoneNumber" /></template>'
    }
    const page = `<template>\n${tag}\n</template>`
    expect(usesOfPage(page, files)).toEqual(['button[open-type=getPhoneNumber] src/kit/sign.vue:1 pages/a/a'])
    expect(placing({ ...files, 'src/pages/a/a.vue': page })).toEqual([])
  })

  test.each(["signIn from './sign-in'", "signIn from './sign-in.vue'", "SignIn from './sign-in'"])(
    'one that is imported, and never placed, leads nowhere: %s',
    (imported) => {
      const script = `<script>\nimport ${imported}\nexport default { components: { ${imported.split(' ')[0]} } }\n</script>`
      const kit = { 'src/pages/a/sign-in.vue': '<template><button open-type="getPhoneNumber" /></template>' }
      expect(usesOfPage(`<template><view /></template>\n${script}`, kit)).toEqual([])
      expect(usesOfPage(`<template><sign-in /></template>\n${script}`, kit)).toHaveLength(1)
    }
  )

  test('one that easycom finds in a package is read with what it imports, like one of uni_modules', () => {
    const files: Files = {
      'src/pages.json': { easycom: { '^kit-(.*)': 'a-kit/lib/kit-$1.vue' }, pages: [{ path: 'pages/a/a' }] },
      'node_modules/a-kit/lib/kit-upload.vue':
        '<template><view @click="pick" /></template>\n<script>\nimport { choose } from "./choose"\nexport default { methods: { pick: choose } }\n</script>',
      'node_modules/a-kit/lib/choose.js': 'export const choose = () => uni.chooseImage({})',
      'node_modules/a-kit/lib/kit-phone.vue': '<template><button open-type="getPhoneNumber" /></template>'
    }
    expect(usesOfPage('<template>\n<kit-upload />\n</template>', files)).toEqual([
      'wx.chooseImage node_modules/a-kit/lib/choose.js:1 pages/a/a'
    ])
  })

  test('one that easycom finds by a pattern in capitals, as its tag is written', () => {
    const files: Files = {
      'src/pages.json': {
        easycom: { custom: { '^Own(.*)': '@/components/Own$1.vue' } },
        pages: [{ path: 'pages/a/a' }]
      },
      'src/components/OwnSignIn.vue': '<template><button open-type="getPhoneNumber" /></template>'
    }
    const page = '<template>\n<OwnSignIn />\n</template>'
    expect(usesOfPage(page, files)).toEqual([
      'button[open-type=getPhoneNumber] src/components/OwnSignIn.vue:1 pages/a/a'
    ])
    expect(placing({ ...files, 'src/pages/a/a.vue': page })).toEqual([])
  })

  test('one that uni-app or Vue brings is not', () => {
    const page = '<template><unicloud-db><transition-group><uni-ad /></transition-group></unicloud-db></template>'
    expect(placing({ 'src/pages/a/a.vue': page })).toEqual([])
  })

  const named = (style: object) => ({ 'src/pages.json': { pages: [{ path: 'pages/a/a', style }] } })

  test.each([
    ['its style', { usingComponents: { 'sign-in': '/wxcomponents/sign-in/index' } }],
    ['its style for Weixin', { 'mp-weixin': { usingComponents: { 'sign-in': '/wxcomponents/sign-in/index' } } }]
  ])('a native one is read where %s names it, and missing where it is not there', (_, style) => {
    const native: Files = {
      'src/wxcomponents/sign-in/index.json': { component: true },
      'src/wxcomponents/sign-in/index.wxml': '<button open-type="getPhoneNumber">in</button>',
      'src/wxcomponents/sign-in/index.js': 'Component({})'
    }
    const page = '<template><sign-in /></template>'
    expect(usesOfPage(page, { ...named(style), ...native })).toEqual([
      'button[open-type=getPhoneNumber] src/wxcomponents/sign-in/index.wxml:1 pages/a/a'
    ])
    expect(placing(named(style))).toEqual(['component-missing /wxcomponents/sign-in/index src/pages/a/a.vue:2'])
  })

  test('the copy of a native one that is for browsers is not read', () => {
    const files: Files = {
      ...named({ usingComponents: { 'sign-in': '/wxcomponents/sign-in/index' } }),
      'src/wxcomponents/sign-in/index.json': { component: true },
      'src/wxcomponents/sign-in/index.wxml': '<button />',
      'src/wxcomponents/sign-in/index.js': 'Component({ methods: { go() { wx.getLocation({}) } } })',
      'src/wxcomponents/sign-in/index.vue': '<template><copy-of-it open-type="getPhoneNumber" /></template>'
    }
    const { uses, gaps } = reportOf({ 'src/pages/a/a.vue': '<template><sign-in /></template>', ...files })
    expect(uses.map(({ api, file }) => `${api} ${file}`)).toEqual(['wx.getLocation src/wxcomponents/sign-in/index.js'])
    expect(gaps).toEqual([])
  })

  test('one of a plug-in or a dynamic library is in no tree', () => {
    expect(placing(named({ usingComponents: { 'sign-in': 'plugin://sign/in' } }))).toEqual([])
  })
})

test('what a barrel brings along and no page uses is a note: the build leaves it out', () => {
  const page = (used: string) => ({
    'src/pages/a/a.vue': `<template><view @click="go" /></template>
<script setup>
import { ${used} } from '../../hooks'
const go = () => ${used}()
</script>`
  })
  const hooks = {
    'src/hooks/index.ts': "export { copy } from './copy'\nexport { locate } from './locate'",
    'src/hooks/copy.ts': "export const copy = () => uni.setClipboardData({ data: '' })",
    'src/hooks/locate.ts': 'export const locate = () => uni.getLocation({})'
  }
  const severities = (used: string) => {
    const { findings } = reportOf({ ...hooks, ...page(used) })
    return [...new Set(findings.map(({ severity }) => severity))]
  }
  expect(severities('copy')).toEqual(['info'])
  expect(severities('locate')).toContain('error')
})

test('a uni-app x program: its launch, modules in UTS, and tags of Skyline', () => {
  const files: Files = {
    'package.json': {},
    'src/manifest.json': { 'uni-app-x': {} },
    'src/pages.json': { pages: [{ path: 'pages/a/a' }] },
    'src/main.uts': "import App from './App.uvue'",
    'src/App.uvue': '<script lang="uts">export default { onLaunch() { uni.getLocation({}) } }</script>',
    'src/pick.uts': 'export const pick = (count: number): void => { uni.chooseImage({ count } as ChooseImageOptions) }',
    'src/uni_modules/x-paste/utssdk/index.uts': 'export const paste = () => uni.getClipboardData({})',
    'src/pages/a/a.uvue': `<template>
  <nested-scroll-header><view :class="class" @click="pick(1)" /></nested-scroll-header>
</template>
<script setup lang="uts">
import { pick } from '@/pick'
import { paste } from '@/uni_modules/x-paste'
paste()
</script>`
  }
  const { uses, gaps } = audit(write(files))
  expect(uses.map(({ api, file, pages }) => `${api} ${file} ${pages.join()}`)).toEqual([
    'wx.getLocation src/App.uvue ',
    'wx.chooseImage src/pick.uts pages/a/a',
    'wx.getClipboardData src/uni_modules/x-paste/utssdk/index.uts pages/a/a'
  ])
  expect(gaps).toEqual([])
})

describe('an open-type that a script changes', () => {
  const page = (script: string) =>
    usesOfPage(`<template>\n<button :open-type="type" />\n</template>\n${script}`).map((use) => use.split(' ')[0])
  const options = (change: string) =>
    page(
      `<script>export default { data() { return { type: '' } }, onLoad(query) { const that = this; ${change} } }</script>`
    )
  const setup = (change: string) =>
    page(
      `<script setup>import { ref } from 'vue'\nconst type = ref('')\nuni.request({ success: ({ data }) => { ${change} } })</script>`
    )

  it.each([
    ['of its options', options("that.type = 'getPhoneNumber'")],
    ['by $set', options("that.$set(that, 'type', 'getPhoneNumber')")],
    ['by Vue.set', options("Vue.set(this.$data, 'type', 'getPhoneNumber')")],
    ['among others', options("Object.assign(this, { type: 'getPhoneNumber' })")],
    ['of its setup', setup("type.value = 'getPhoneNumber'")]
  ])('is the new one: %s', (_, apis) => {
    expect(apis).toEqual(['button[open-type=getPhoneNumber]'])
  })

  it.each(["ref(inject('type'))", 'ref(JSON.parse(text).type)', 'computed(() => shared.type)'])(
    'is open from the start, where nothing is known of it: %s',
    (made) => {
      const script = (made: string) =>
        `<script setup>import { ref, computed, inject } from 'vue'\nconst shared = inject('shared'), type = ${made}</script>`
      expect(page(script(made))).toEqual(['button[open-type=*]'])
      expect(page(script('ref()'))).toEqual([])
    }
  )

  it.each([
    ['of its options', options('this.type = query.type')],
    ['by $set', options("this.$set(this, 'type', query.type)")],
    ['among others', options('Object.assign(this, query)')],
    ['of its setup', setup('type.value = data.type')]
  ])('to something unknown stays open: %s', (_, apis) => {
    expect(apis).toEqual(['button[open-type=*]'])
  })

  const beside = (script: string, module: string) =>
    usesOf({
      'src/pages/a/a.vue': `<template>\n<button :open-type="type" />\n</template>\n<script${script}</script>`,
      'src/type.js': module
    }).map((use) => use.split(' ')[0])
  const mixin = (change: string) =>
    beside(
      ">import type from '../../type'\nexport default { mixins: [type] }",
      `export default { data: () => ({ type: 'share' }), methods: { load() { uni.request({ success: (it) => { ${change} } }) } } }`
    )
  const composable = (change: string) =>
    beside(
      " setup>import { useType } from '../../type'\nconst { type } = useType()",
      `import { ref } from 'vue'
export function useType() { const type = ref('share'); const more = ref(''); load().then((it) => { ${change} }); return { type, more } }`
    )

  it.each([
    ['a mixin', mixin('this.type = it.data.type')],
    ['a mixin, among others', mixin('Object.assign(this, it.data)')],
    ['a function of Vue 3 in a module that names nothing', composable('type.value = it.type')]
  ])('to something unknown in a file of its own: %s', (_, apis) => {
    expect(apis).toEqual(['button[open-type=*]'])
  })

  it.each([
    ['a mixin', mixin('this.more = it.data.type')],
    ['a function', composable('more.value = it.type')]
  ])('is the one that %s in a file of its own has, which changes something else', (_, apis) => {
    expect(apis).toEqual([])
  })

  it('of an object that a module makes, and that has no `value`, is the one it has', () => {
    const state = (type: string) =>
      usesOf({
        'src/pages/a/a.vue':
          '<template><button :open-type="state.type" /></template>\n<script setup>import { use } from \'../../use\'\nconst state = use()</script>',
        'src/use.js': `export const use = () => ({ type: ${type} })`
      })
    expect(state("'share'")).toEqual([])
    expect(state('JSON.parse(text)')).toEqual(['button[open-type=*] src/pages/a/a.vue:1 pages/a/a'])
  })

  it('back to what it was at first is none', () => {
    expect(options('Object.assign(this.$data, this.$options.data.call(this))')).toEqual([])
  })
})

test('what `$set` puts into a component of Vue 2 is found by its methods', () => {
  const script = (put: string) => `<template><view @tap="go" /></template>
<script>export default { data: () => ({ form: {} }), created() { ${put} }, methods: { go() { this.form.api.getLocation({}) } } }</script>`
  for (const put of [
    "this.$set(this.form, 'api', wx)",
    'this.$set(this.form, this.name, wx)',
    "set(this.form, 'api', wx)"
  ])
    expect(usesOfPage(script(put))).toEqual(['wx.getLocation src/pages/a/a.vue:2 pages/a/a'])
})

test('whoever audits many programs in one process keeps no component of those before', () => {
  usesOfPage('<template><camera /></template>')
  expect(parseCache.size).toBe(0)
})

describe('with the line of the library in the configuration of the build', () => {
  const line = "import privacyConsent from 'miniprogram-privacy-consent/uni-app'\n"
  const config = (options: string) => `${line}export default { plugins: [privacyConsent(${options}), uni()] }`
  const paste = '<script setup>\nconst paste = () => uni.getClipboardData()\n</script>\n<template>'
  const pages: Files = {
    'src/pages.json': { pages: [{ path: 'pages/a/a' }, { path: 'pages/b/b' }] },
    'src/pages/a/a.vue': `${paste}<view @tap="paste" /><privacy-popup /></template>`,
    'src/pages/b/b.vue': `${paste}<view @tap="paste" /></template>`
  }
  const judged = (files: Files) => {
    const { asks, gaps, findings } = reportOf({ ...pages, ...files })
    return [asks, gaps.length, findings.filter(({ rule }) => rule === 'page-without-prompt').length]
  }

  test('its tags are no components of the program, and ask on their pages', () => {
    expect(judged({ 'vite.config.ts': config('') })).toEqual(['program', 0, 1])
  })

  test.each<[string, Files]>([
    ['there', { 'vite.config.ts': config('{ consentPage: true }') }],
    [
      'in a script that it names',
      {
        'vite.config.mts': "import plugins from './build/plugins'\nexport default { plugins }",
        'build/plugins/index.ts': config('{\n  consentPage: true\n}')
      }
    ]
  ])('a consent page that is switched on %s asks on every page', (_, files) => {
    expect(judged(files)).toEqual(['program', 0, 0])
  })

  test('a button of the library uses what it opens', () => {
    const tag = '<template><privacy-button open-type="getPhoneNumber" @getphonenumber="in" /></template>'
    expect(usesOfPage(tag, { 'vite.config.ts': config('') })).toEqual([
      'button[open-type=getPhoneNumber] src/pages/a/a.vue:1 pages/a/a'
    ])
  })

  test.each([
    ['usePrivacy', "import { usePrivacy } from 'miniprogram-privacy-consent/vue'\nconst asking = usePrivacy()"],
    [
      'attach',
      "import { privacyManager } from 'miniprogram-privacy-consent'\nprivacyManager.attach({ show() {}, hide() {} })"
    ],
    [
      'a mode',
      "import { privacyManager } from 'miniprogram-privacy-consent'\nprivacyManager.configure({ mode: 'custom' })"
    ]
  ])('a dialog of its own listens by %s', (_, script) => {
    const dialog = '<button open-type="agreePrivacyAuthorization" @agreeprivacyauthorization="agree" id="yes" />'
    const page = `<script setup>\n${script}\nconst paste = () => uni.getClipboardData()\n</script>\n<template>${dialog}</template>`
    const files = { 'vite.config.ts': config(''), 'src/pages/a/a.vue': page }
    expect(judged(files)).toEqual(['program', 0, 1])
  })

  test('an import of the library alone does not listen', () => {
    const page =
      "<script setup>\nimport { privacyManager } from 'miniprogram-privacy-consent'\nprivacyManager.guard(uni.chooseImage)({})\n</script>"
    expect(judged({ 'vite.config.ts': config(''), 'src/pages/a/a.vue': page })).toEqual(['weixin', 0, 0])
  })

  test('a line that is a comment brings nothing', () => {
    const commented = config('{ consentPage: true }').replace(/^/gm, '// ')
    expect(judged({ 'vite.config.ts': commented })).toEqual(['weixin', 1, 0])
  })
})

test('a folder of the program is not what HBuilderX brings along under its name', () => {
  const files: Files = {
    'manifest.json': '{ "mp-weixin": {} }',
    'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
    'main.js':
      "import { createPinia } from 'pinia'\nimport { where } from 'tools/where'\ncreateApp({ where }).use(createPinia())",
    'App.vue': '<script>export default {}</script>',
    'pages/a/a.vue': '<template><view /></template>',
    'pinia/index.js': 'export const createPinia = () => uni.chooseImage()',
    'tools/where.js': 'export const where = () => uni.getLocation()'
  }
  const { uses } = audit(write(files))
  expect(uses.map(({ api, file }) => `${api} ${file}`)).toEqual(['wx.getLocation tools/where.js'])
})
