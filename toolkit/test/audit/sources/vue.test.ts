import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const shop: Files = {
  'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
  'src/manifest.json': '{ "mp-weixin": {} }',
  'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
  'src/main.js': "import App from './App.vue'",
  'src/App.vue': '<script>export default {}</script>'
}

/** The uses of a page and its component `tap`; a `?` stands behind those that cannot be told. */
const usesOf = (page: string, tap = '<template><view /></template>', files: Files = {}) =>
  audit(write({ ...shop, 'src/components/tap/tap.vue': tap, 'src/pages/a/a.vue': page, ...files })).uses.map(
    ({ api, certainty }) => `${api}${certainty === 'unknown' ? ' ?' : ''}`
  )

const phone = ['button[open-type=getPhoneNumber]']
const open = ['button[open-type=*] ?']

describe('what a button binds as a whole', () => {
  const bound = (value: string, data = '{}') => `<template><button v-bind="${value}" /></template>
<script>export default { data: () => (${data}), onLoad(query) { this.row = JSON.parse(query.row) } }</script>`

  test.each([
    ['an object', bound('attrs', "{ attrs: { openType: 'getPhoneNumber', size: 'mini' } }")],
    ['an object, named as in templates', bound('attrs', "{ attrs: { 'open-type': 'getPhoneNumber' } }")],
    ['an object that is spread', bound("{ ...attrs, size: 'mini' }", "{ attrs: { openType: 'getPhoneNumber' } }")]
  ])('has its open-type in %s', (_, page) => {
    expect(usesOf(page)).toEqual(phone)
  })

  test.each([
    ['an object without one', bound('attrs', "{ attrs: { size: 'mini' } }")],
    ['names that are written out', bound("{ size: 'mini', disabled: row }", '{ row: false }')],
    [
      'rows of which some have none',
      bound('row.attrs', "{ row: { attrs: { size: 'mini' } } }").replace('this.row', 'let x')
    ]
  ])('has none in %s', (_, page) => {
    expect(usesOf(page)).toEqual([])
  })

  test.each([
    ['elsewhere', bound('row', '{ row: {} }')],
    ['elsewhere, under the name of templates', bound('attrs', "{ attrs: { 'open-type': row() } }")]
  ])('may have one from %s', (_, page) => {
    expect(usesOf(page)).toEqual(open)
  })
})

describe('what is injected', () => {
  const page = (script: string) => `<template><tap /></template>\n${script}`
  const setup = (text: string) => `<script setup>import { inject, provide, ref } from 'vue'\n${text}</script>`
  const options = (text: string) => `<script>export default { ${text} }</script>`
  const tap = (script: string) => `<template><button :open-type="type" /></template>\n${script}`

  test.each([
    ['by name', "provide: { type: 'getPhoneNumber' }", "inject: ['type']"],
    ['under another name', "provide() { return { kind: 'getPhoneNumber' } }", "inject: { type: 'kind' }"],
    ['from another name', "provide: { kind: 'getPhoneNumber' }", "inject: { type: { from: 'kind', default: '' } }"],
    ['by default', 'methods: {}', "inject: { type: { default: 'getPhoneNumber' } }"]
  ])('is known %s', (_, provided, injected) => {
    expect(usesOf(page(options(provided)), tap(options(injected)))).toEqual(phone)
  })

  test.each([
    ['a text', "provide('type', 'getPhoneNumber')", "const type = inject('type')"],
    [
      'a state',
      "const type = ref(''); type.value = 'getPhoneNumber'; provide('type', type)",
      "const type = inject('type')"
    ],
    ['a default', '', "const type = inject('type', 'getPhoneNumber')"]
  ])('is known in setup as %s', (_, provided, injected) => {
    expect(usesOf(page(setup(provided)), tap(setup(injected)))).toEqual(phone)
  })

  test('is what stands under its own name', () => {
    const provided = "provide: { type: 'share', other: 'getPhoneNumber' }"
    expect(usesOf(page(options(provided)), tap(options("inject: ['type', 'other']")))).toEqual([])
  })

  test.each([options("inject: ['type']"), setup("const type = inject('type')")])('is open by nobody: %s', (script) => {
    expect(usesOf(page(options('')), tap(script))).toEqual(open)
  })
})

describe('a component', () => {
  test.each([
    ['a prop', ':type="type"', "<script>export default { props: ['type'] }</script>"],
    [
      'its model',
      'v-model="type"',
      '<script>export default { props: { value: String }, computed: { type() { return this.value } } }</script>'
    ],
    ['a named model', 'v-model:type="type"', "<script setup>const type = defineModel('type')</script>"]
  ])('shows the state of a page that is handed to %s', (_, given, script) => {
    const page = `<template><tap ${given} /></template>
<script setup>import { ref } from 'vue'\nconst type = ref('getPhoneNumber')</script>`
    expect(new Set(usesOf(page, `<template><button :open-type="type" /></template>\n${script}`))).toEqual(
      new Set(phone)
    )
    const innocent = page.replace('getPhoneNumber', 'share')
    expect(usesOf(innocent, `<template><button :open-type="type" /></template>\n${script}`)).toEqual([])
  })

  test.each([
    ['in what it computes', 'props: { kind: String }, computed: { type() { return this.kind } }'],
    ['of a list of names', "props: ['kind'], computed: { type() { return this.kind } }"],
    ['in its first data', 'props: { kind: String }, data() { return { type: this.kind } }'],
    ['among all of them', 'props: { kind: String }, computed: { type() { return this.$props.kind } }']
  ])('shows what it is handed, %s', (_, options) => {
    const tap = `<template><button :open-type="type" /></template>\n<script>export default { ${options} }</script>`
    expect(usesOf('<template><tap kind="getPhoneNumber" /></template>', tap)).toEqual(phone)
    expect(usesOf('<template><tap kind="share" /></template>', tap)).toEqual([])
    expect(usesOf('<template><tap /></template>', tap)).toEqual([])
  })

  test.each([
    ['computes', 'kind', "const props = defineProps(['type']); const kind = computed(() => props.type)"],
    ['has by default', 'type', "withDefaults(defineProps<{ type?: string }>(), { type: 'getPhoneNumber' })"],
    ['takes apart', 'kind', 'const { type: kind } = defineProps<{ type: string }>()']
  ])('shows what its setup %s', (_, shown, line) => {
    const tap = `<template><button :open-type="${shown}" /></template>
<script setup lang="ts">import { computed } from 'vue'\n${line}</script>`
    expect(new Set(usesOf('<template><tap type="getPhoneNumber" /></template>', tap))).toEqual(new Set(phone))
  })

  test.each([
    ["const type = defineModel<string>('kind')", 'v-model:kind="t"'],
    ['const type = defineModel<string>()', 'v-model="t"'],
    ["const kind = defineModel<string>('kind'); const type = computed(() => kind.value)", 'v-model:kind="t"'],
    ["const props = defineProps<{ kind: string }>(); const type = toRef(props, 'kind')", ':kind="t"'],
    ['const props = defineProps<{ type: string }>(); const { type } = toRefs(props)', ':type="t"'],
    ['const { type } = defineProps<{ type: string }>()', ':type="t"'],
    ['const props = defineProps<Imported>(); const type = computed(() => props.kind)', ':kind="t"']
  ])('shows what it is given, once: %s', (line, given) => {
    const page = `<template><tap ${given} /></template>
<script setup>import { ref } from 'vue'\nconst t = ref('getPhoneNumber')</script>`
    const tap = `<template><button :open-type="type" /></template>
<script setup lang="ts">import { computed, toRef, toRefs } from 'vue'\n${line}</script>`
    expect(usesOf(page, tap)).toEqual(phone)
    expect(usesOf(page.replace('getPhoneNumber', 'share'), tap)).toEqual([])
  })

  test('has by default what its model says', () => {
    const tap = `<template><button :open-type="type" /></template>
<script setup lang="ts">const type = defineModel<string>({ default: 'getPhoneNumber' })</script>`
    expect(usesOf('<template><tap /></template>', tap)).toEqual(phone)
    expect(usesOf('<template><tap /></template>', tap.replace('getPhoneNumber', 'share'))).toEqual([])
  })

  test.each(['kind(kind) { this.type = kind }', 'kind: { immediate: true, handler(kind) { this.type = kind } }'])(
    'is told what it is given: %s',
    (watched) => {
      const tap = `<template><button :open-type="type" /></template>
<script>export default { props: { kind: String }, data: () => ({ type: '' }), watch: { ${watched} } }</script>`
      expect(usesOf('<template><tap kind="getPhoneNumber" /></template>', tap)).toEqual(phone)
      expect(usesOf('<template><tap kind="share" /></template>', tap)).toEqual([])
    }
  )

  test('hands on what it is given', () => {
    const inner = `<template><button :open-type="t" /></template>
<script setup>const props = defineProps(['type']); const t = props.type</script>`
    const tap = `<template><inner :type="kind" /></template>
<script setup>import inner from './inner.vue'\ndefineProps({ kind: String })</script>`
    const files = { 'src/components/tap/inner.vue': inner }
    expect(usesOf('<template><tap kind="getPhoneNumber" /></template>', tap, files)).toEqual(phone)
    expect(usesOf('<template><tap kind="share" /></template>', tap, files)).toEqual([])
  })

  test.each([
    "withDefaults(defineProps<{ type?: string }>(), { type: 'getPhoneNumber' })",
    "const { type = 'getPhoneNumber' } = defineProps<{ type?: string }>()"
  ])('has by default what its setup says: %s', (line) => {
    const tap = `<template><button :open-type="type" /></template>\n<script setup lang="ts">${line}</script>`
    expect(usesOf('<template><tap /></template>', tap)).toEqual(phone)
    expect(usesOf('<template><tap /></template>', tap.replace('getPhoneNumber', 'share'))).toEqual([])
  })

  test('has an open-type of a mixin where one is given, and nowhere else', () => {
    const mixin = 'export default { props: { openType: String }, methods: { go() { this.$emit(this.openType) } } }'
    const tap = `<template><button :open-type="openType" @click="go" /></template>
<script>import mixin from './mixin'\nexport default { mixins: [mixin], data() { return {} }, methods: {} }</script>`
    const files = {
      'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }, { "path": "pages/b/b" }] }',
      'src/components/tap/mixin.js': mixin,
      'src/components/tap/tap.vue': tap,
      'src/pages/a/a.vue': '<template><tap open-type="getPhoneNumber" /></template>',
      'src/pages/b/b.vue': '<template><tap open-type="share" /></template>'
    }
    expect(audit(write({ ...shop, ...files })).uses.map(({ pages }) => pages)).toEqual([['pages/a/a']])
  })

  test('has what it extends', () => {
    const base = "export default { data: () => ({ type: 'getPhoneNumber' }) }"
    const page = `<template><button :open-type="type" /></template>
<script>import base from './base'\nexport default { extends: base }</script>`
    expect(usesOf(page, undefined, { 'src/pages/a/base.js': base })).toEqual(phone)
  })
})

describe('a filter of Vue 2', () => {
  const page = (filters: string) => `<template><button :open-type="state | toType(1)" /></template>
<script>export default { data: () => ({ state: 1 }), ${filters} }</script>`

  test('makes the open-type', () => {
    expect(usesOf(page("filters: { toType: (state) => (state ? 'getPhoneNumber' : 'share') }"))).toEqual(phone)
    expect(usesOf(page("filters: { toType: (state) => (state ? 'contact' : 'share') }"))).toEqual([])
  })

  test('is open where it stands elsewhere', () => {
    expect(usesOf(page('methods: {}'))).toEqual(open)
  })
})

describe('of components that one module exports', () => {
  const one = (name: string) =>
    `<template><view /></template>\n<script setup>\nimport Taro from '@tarojs/taro'\nTaro.${name}({})\n</script>`
  const kit: Files = {
    'src/components/index.ts':
      "export { default as PickPhoto } from './photo.vue'\nimport PickFile from './file.vue'\nexport { PickFile }",
    'src/components/photo.vue': one('chooseMedia'),
    'src/components/file.vue': one('chooseMessageFile')
  }

  test.each([
    ['setup', "<script setup>\nimport { PickPhoto } from '../../components'\n</script>"],
    [
      'options',
      "<script>\nimport { PickPhoto } from '../../components'\nexport default { components: { PickPhoto } }\n</script>"
    ]
  ])('those count that a template places: %s', (_, script) => {
    const page = `<template><pick-photo /></template>\n${script}`
    const { uses } = audit(write({ ...shop, ...kit, 'src/pages/a/a.vue': page }))
    expect(uses.flatMap(({ api, pages }) => (pages.length > 0 ? api : []))).toEqual(['wx.chooseMedia'])
  })
})
