import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { audit } from '../../src/audit'
import { auditOf, guideline, miniProgram, write, type Files } from './project'

/** `api: pages` of what the scripts of packages use on some page. */
const driven = ({ uses }: ReturnType<typeof audit>) =>
  uses.flatMap(({ api, file, pages }) => (/miniprogram_npm/.test(file) && pages.length > 0 ? api : []))

describe.each([
  ['@vant/weapp', 'dist', 'uploader/index', 'accept="file"', 'accept="image"'],
  ['tdesign-miniprogram', 'miniprogram_dist', 'upload/upload', 'source="messageFile"', 'source="media"']
])('the uploader of %s', (name, folder, component, forFiles, forPictures) => {
  const source = join(dirname(require.resolve(`${name}/package.json`)), folder)

  function auditWith(tags: string, options = {}) {
    const root = write(
      miniProgram({
        'pages/a/index.json': { usingComponents: { 'kit-uploader': `${name}/${component}` } },
        'pages/a/index.wxml': tags
      })
    )
    cpSync(source, join(root, 'miniprogram_npm', name), { recursive: true })
    return audit(root, options)
  }

  it.each([['<kit-uploader />'], [`<kit-uploader ${forPictures} file-list="{{files}}" />`]])(
    'placed for pictures, chooses no file of a chat: %s',
    (tags) => {
      const apis = driven(auditWith(tags))
      expect(apis).toContain('wx.chooseMedia')
      expect(apis).not.toContain('wx.chooseMessageFile')
    }
  )

  it.each([
    [`<kit-uploader ${forFiles} />`],
    [`<kit-uploader /><kit-uploader ${forFiles} />`],
    [`<kit-uploader ${forFiles.replace(/".*"/, '"{{kind}}"')} />`]
  ])('chooses one where some place lets it: %s', (tags) => {
    expect(driven(auditWith(tags))).toContain('wx.chooseMessageFile')
  })

  it('needs no declaration of files for pictures, and that is no reason to take one away', () => {
    const rules = (keys: Record<string, string>) =>
      auditWith('<kit-uploader />', { guideline: guideline(keys) }).findings.map(
        ({ rule, message }) => `${rule} ${message}`
      )
    const album = { Album: '用于上传评价的照片' }
    expect(rules(album)).toEqual([])
    expect(rules({ ...album, MessageFile: '用于上传合同文件' })).toEqual([])
  })
})

describe('a kit of another team', () => {
  function isDriven(script: string, template = '<view bindtap="pick" />', files: Files = {}): boolean {
    const { uses } = auditOf({
      'pages/a/index.json': { usingComponents: { 'kit-uploader': 'kit/uploader' } },
      'pages/a/index.wxml': '<kit-uploader />',
      'miniprogram_npm/kit/uploader.json': { component: true },
      'miniprogram_npm/kit/uploader.wxml': template,
      'miniprogram_npm/kit/uploader.js': script,
      ...files
    })
    expect(uses.map(({ api }) => api)).toEqual(['wx.chooseMessageFile'])
    return uses[0].pages.length > 0
  }
  const component = (methods: string, properties = `accept: { type: String, value: 'image' }`) =>
    `Component({ properties: { ${properties} }, methods: { ${methods} } })`

  it.each([
    ['a branch', `pick() { if (this.data.accept !== 'image') wx.chooseMessageFile({}) }`],
    ['the other branch', `pick() { const { accept } = this.data; accept === 'image' ? 0 : wx.chooseMessageFile({}) }`],
    ['what && leads to', `pick() { this.properties.accept === 'file' && wx.chooseMessageFile({}) }`],
    [
      'cases that fall through',
      `pick() { switch (this.data.accept) { case 'image': break; case 'all': case 'file': wx.chooseMessageFile({}) } }`
    ],
    [
      'what comes after a return',
      `pick() { const { accept } = this.data\nif (accept === 'image') { return wx.previewImage({}) }\nwx.chooseMessageFile({}) }`
    ],
    [
      'a method that nobody else calls',
      `pick() { if (this.data.accept === 'file') this.pickFile() }, pickFile() { wx.chooseMessageFile({}) }`
    ]
  ])('leaves out %s', (_, methods) => {
    expect(isDriven(component(methods))).toBe(false)
  })

  it.each([
    ['what runs in any case', component(`pick() { wx.chooseMessageFile({}) }`)],
    [
      'what its own text decides',
      component(
        `pick() { this.setData({ accept: 'file' }); if (this.data.accept === 'file') wx.chooseMessageFile({}) }`
      )
    ],
    [
      'what it puts there itself',
      component(`pick() { this.data.accept = 'file'; if (this.data.accept === 'file') wx.chooseMessageFile({}) }`)
    ],
    [
      'what an argument decides',
      component(
        `pick({ detail }) { this.open(detail.accept) }, open(accept) { if (accept === 'file') wx.chooseMessageFile({}) }`
      )
    ],
    [
      'a variable that is something else by then',
      component(
        `pick() { let { accept } = this.data; if (later) { accept = next() } if (accept === 'file') wx.chooseMessageFile({}) }`
      )
    ],
    [
      'the case before which none ends',
      component(`pick() { switch (this.data.accept) { case 'image': log(); case 'file': wx.chooseMessageFile({}) } }`)
    ],
    [
      'a test of two things that is not so',
      component(`pick() { if (this.data.accept === 'image' && ready) return 0; else wx.chooseMessageFile({}) }`)
    ],
    [
      'a property of which no default is known',
      component(`pick() { if (this.data.kind === 'file') wx.chooseMessageFile({}) }`)
    ],
    [
      'a default that is worked out',
      component(
        `pick() { if (this.data.accept === 'file') wx.chooseMessageFile({}) }`,
        'accept: { type: String, value: kind() }'
      )
    ],
    [
      'a default that lets it',
      component(
        `pick() { if (this.data.accept === 'file') wx.chooseMessageFile({}) }`,
        `accept: { type: String, value: 'file' }`
      )
    ]
  ])('keeps %s', (_, script) => {
    expect(isDriven(script)).toBe(true)
  })

  const choosing = component(`pick() { if (this.data.accept === 'file') wx.chooseMessageFile({}) }`)

  it('keeps what an object may bring, as a compiler of templates hands it on', () => {
    expect(isDriven(choosing)).toBe(false)
    expect(isDriven(choosing, undefined, { 'pages/a/index.wxml': '<kit-uploader u-p="{{a}}" />' })).toBe(true)
  })

  it('keeps what the program itself loads of it', () => {
    const choose = "exports.choose = ({ accept }) => { if (accept === 'file') wx.chooseMessageFile({}) }"
    const files = { 'miniprogram_npm/kit/choose.js': choose }
    const script = `const { choose } = require('./choose')\n${component('pick() { choose({ accept: this.data.accept }) }')}`
    const loading = "require('../../miniprogram_npm/kit/choose').choose({ accept: 'file' })"
    expect(isDriven(script, undefined, files)).toBe(false)
    expect(isDriven(script, undefined, { ...files, 'pages/a/index.js': loading })).toBe(true)
  })

  it('keeps a method that its template calls', () => {
    const script = component(
      `pick() { if (this.data.accept === 'file') this.pickFile() }, pickFile() { wx.chooseMessageFile({}) }`
    )
    expect(isDriven(script, '<view bindtap="pickFile" />')).toBe(true)
  })
})

describe('an uploader of uni_modules, in source', () => {
  const component = `<template><view @click="pick" /></template>
<script>
import { choose } from './choose'
import props from './props'
export default {
  mixins: [props],
  watch: { accept: { immediate: true, handler(value) { if (value === 'media') console.error(value) } } },
  methods: { pick() { choose({ accept: this.accept, count: 9 }) } }
}
</script>`
  const isDriven = (tag: string) => {
    const { uses } = audit(
      write({
        'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
        'src/manifest.json': { vueVersion: '3', 'mp-weixin': { appid: 'wx0123456789abcdef' } },
        'src/pages.json': { pages: [{ path: 'pages/a/a' }] },
        'src/main.js': '',
        'src/App.vue': '<script>export default {}</script>',
        'src/pages/a/a.vue': `<template>${tag}</template>`,
        'src/uni_modules/x-upload/components/x-upload/x-upload.vue': component,
        'src/uni_modules/x-upload/components/x-upload/props.js':
          "export default { props: { accept: { type: String, default: 'image' } } }",
        'src/uni_modules/x-upload/components/x-upload/choose.js':
          "export function choose({ accept }) { switch (accept) { case 'image': return uni.chooseImage({}); default: uni.chooseMessageFile({}) } }"
      })
    )
    expect(uses.map(({ api }) => api)).toEqual(['wx.chooseImage', 'wx.chooseMessageFile'])
    expect(uses[0].pages).toEqual(['pages/a/a'])
    return uses[1].pages.length > 0
  }

  it.each([['<x-upload />'], ['<x-upload accept="image" :files="files" />']])('leaves out files: %s', (tag) => {
    expect(isDriven(tag)).toBe(false)
  })

  it.each([['<x-upload accept="all" />'], ['<x-upload :accept="kind" />'], ['<x-upload v-bind="$attrs" />']])(
    'chooses them: %s',
    (tag) => {
      expect(isDriven(tag)).toBe(true)
    }
  )
})

describe('a kit that keeps its defaults in one place', () => {
  const kit = 'uni_modules/some-kit'

  function chosen(fallback: string, tag: string, files: Files = {}): string[] {
    const { uses } = audit(
      write({
        'manifest.json': {},
        'pages.json': { pages: [{ path: 'pages/a/a' }] },
        'main.js': `import kit from './${kit}/index'\nVue.use(kit)`,
        'pages/a/a.vue': `<template>\n${tag}\n</template>`,
        [`${kit}/index.js`]:
          "import upload from './libs/upload'\nexport default { install() { uni.$u = { props: upload } } }",
        [`${kit}/libs/upload.js`]: "export default { upload: { accept: 'image', count: 9 } }",
        [`${kit}/components/u-upload/u-upload.vue`]:
          "<template><view @tap=\"pick\" /></template>\n<script>\nimport props from './props'\nimport { choose } from './choose'\n" +
          'export default { mixins: [props], methods: { pick() { choose({ accept: this.accept }) } } }\n</script>',
        [`${kit}/components/u-upload/props.js`]: `import settings from '../../libs/upload'\nexport default { props: { accept: { type: String, default: ${fallback} } } }`,
        [`${kit}/components/u-upload/choose.js`]:
          "export function choose({ accept }) { if (accept === 'image') uni.chooseImage({})\nelse uni.chooseMessageFile({}) }",
        ...files
      })
    )
    return uses.flatMap(({ api, pages }) => (pages.length > 0 ? api : []))
  }

  it.each(['uni.$u.props.upload.accept', '() => settings.upload.accept'])('chooses what they say: %s', (fallback) => {
    expect(chosen(fallback, '<u-upload />')).toEqual(['wx.chooseImage'])
    expect(chosen(fallback, '<u-upload accept="file" /><u-upload />')).toHaveLength(2)
    const requests = 'uni.$u.http.setConfig((config) => config)'
    expect(chosen(fallback, '<u-upload />', { 'App.vue': `<script>\n${requests}\n</script>` })).toEqual([
      'wx.chooseImage'
    ])
  })

  it.each([
    ['the program changes them', { 'main.js': "uni.$u.setConfig({ props: { upload: { accept: 'file' } } })" }],
    ['they are worked out', { [`${kit}/libs/upload.js`]: 'export default { upload: { accept: kind() } }' }],
    ['they are not there', { [`${kit}/libs/upload.js`]: 'export default {}' }]
  ])('may choose anything where %s', (_, files) => {
    expect(chosen('uni.$u.props.upload.accept', '<u-upload />', files)).toHaveLength(2)
  })
})
