import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const usesOf = (files: Files) =>
  audit(write(files)).uses.map(({ api, certainty }) => `${api}${certainty === 'unknown' ? ' ?' : ''}`)

const phone = ['button[open-type=getPhoneNumber]']
const open = ['button[open-type=*] ?']

describe('what is computed', () => {
  const inUniApp = (template: string, computed: string, methods = '', before = '') =>
    usesOf({
      'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
      'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
      'manifest.json': '{}',
      'pages/a/a.vue': `<template>${template}</template>
<script>${before}
const more = { type() { return 'getPhoneNumber' } }
export default { data: () => ({ query: {} }), computed: { ${computed} }, methods: { ${methods} } }</script>`
    })
  const call = 'go() { uni[this.api]({}) }'

  test.each([
    ['by a function', "api() { return 'chooseImage' }", ['wx.chooseImage']],
    ['by an object', "api: { get() { return 'chooseImage' }, set() {} }", ['wx.chooseImage']],
    ['from what is computed', "name() { return 'chooseImage' }, api() { return this.name }", ['wx.chooseImage']],
    ['as a name that is not private', "api() { return 'showToast' }", []],
    ['from what nobody knows', 'api() { return load(this.query) }', ['wx.* ?']]
  ])('is a value to methods: %s', (_, computed, expected) => {
    expect(inUniApp('<view @click="go" />', computed, call)).toEqual(expected)
  })

  test('may be given by what has itself as its get', () => {
    expect(
      inUniApp('<button :open-type="type" />', '...more, type: self', '', 'const self = {}; self.get = self')
    ).toEqual(open)
  })

  test.each([
    ['by an object', "type: { get() { return 'getPhoneNumber' }, set() {} }", phone],
    ['elsewhere', '...more', phone],
    ['as a name that is not private', "type() { return 'share' }", []]
  ])('is shown: %s', (_, computed, expected) => {
    expect(inUniApp('<button :open-type="type" />', computed)).toEqual(expected)
  })
})

describe('a store of pinia', () => {
  const store = `import { defineStore } from 'pinia'
export const useMain = defineStore('main', {
  state: () => ({ type: 'getPhoneNumber', other: 'share', api: 'chooseImage' }),
  getters: { kind: (state) => state.type, again() { return this.kind } },
  actions: { reset() { this.other = 'feedback' } }
})`
  const bySetup = `import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
export const useMain = defineStore('main', () => {
  const type = ref('getPhoneNumber')
  const other = ref('share')
  return { type, other, kind: computed(() => type.value) }
})`
  const shop = (page: string, stores: string): Files => ({
    'package.json': { dependencies: { '@dcloudio/uni-app': '3.0.0' } },
    'src/pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
    'src/manifest.json': '{}',
    'src/stores/main.js': stores,
    'src/pages/a/a.vue': page
  })
  const setup = (template: string, script = '', stores = store) =>
    usesOf(
      shop(
        `<template>${template}</template>
<script setup>import { storeToRefs } from 'pinia'
import { useMain } from '@/stores/main'
const main = useMain()
${script}</script>`,
        stores
      )
    )
  const shown = (type: string) => `<button :open-type="${type}" />`

  test.each([
    ['its state', shown('main.type'), '', phone],
    ['another name of its state', shown('main.other'), '', []],
    ['a getter', shown('main.kind'), '', phone],
    ['a getter of a getter', shown('main.again'), '', phone],
    ['a reference to it', shown('type'), 'const { type } = storeToRefs(main)', phone],
    ['what is put there', shown('main.other'), "main.other = 'getPhoneNumber'", phone],
    ['what is patched', shown('main.other'), "main.$patch({ other: 'getPhoneNumber' })", phone],
    ['what a server says', shown('main.other'), 'main.other = (await load()).type', open],
    ['a name for a call', '<view @click="go" />', 'const go = () => uni[main.api]({})', ['wx.chooseImage']],
    ['a name that it lacks', '<view @click="go" />', 'const go = () => uni[main.nothing]({})', ['wx.* ?']]
  ])('has %s', (_, template, script, expected) => {
    expect(setup(template, script)).toEqual(expected)
  })

  test('that a function makes has what the function gives', () => {
    expect(setup(shown('main.type'), '', bySetup)).toEqual(phone)
    expect(setup(shown('main.kind'), '', bySetup)).toEqual(phone)
    expect(setup(shown('main.other'), '', bySetup)).toEqual([])
  })

  test.each([
    ["...mapState(useMain, ['type'])", phone],
    ["...mapState(useMain, { type: 'kind' })", phone],
    ['...mapState(useMain, { type: (main) => main.kind })', phone],
    ["...mapState(useMain, ['other'])", open],
    ["...mapState(useMain, { type: 'other' })", []]
  ])('is mapped: %s', (computed, expected) => {
    const page = `<template>${shown('type')}</template>
<script>import { mapState } from 'pinia'
import { useMain } from '@/stores/main'
export default { computed: { ${computed} } }</script>`
    expect(usesOf(shop(page, store))).toEqual(expected)
  })
})

describe('a store of Vuex', () => {
  const program = (template: string, script: string, store: string, files: Files = {}) =>
    usesOf({
      'package.json': { dependencies: { '@dcloudio/uni-app': '^2.0.0' } },
      'pages.json': '{ "pages": [{ "path": "pages/a/a" }] }',
      'manifest.json': '{}',
      'main.js': "import Vue from 'vue'\nimport store from './store'\nVue.prototype.$store = store",
      'store/index.js': `import Vuex from 'vuex'\n${store}`,
      'pages/a/a.vue': `<template><view>${template}</view></template>
<script>import { mapGetters, mapMutations, mapState } from 'vuex'
export default { ${script} }</script>`,
      ...files
    })
  const simple = `export default new Vuex.Store({
  state: { type: 'getPhoneNumber', other: 'share', api: 'chooseImage' }, getters: { kind: (state) => state.type }
})`
  const changing = `export default new Vuex.Store({
  state: { type: '' }, mutations: { SET(state, type) { state.type = type } }
})`
  const acting = changing.replace('mutations', "actions: { set({ commit }, type) { commit('SET', type) } }, mutations")
  const shown = (type: string) => `<button :open-type="${type}" />`

  test.each([
    ['its state', shown('$store.state.type'), '', phone],
    ['another name of its state', shown('$store.state.other'), '', []],
    [
      'a name for a call',
      '<view @click="go" />',
      'methods: { go() { uni[this.$store.state.api]() } }',
      ['wx.chooseImage']
    ],
    ['what is mapped by name', shown('type'), "computed: { ...mapState(['type']) }", phone],
    ['what is mapped by functions', shown('t'), 'computed: mapState({ t: (state) => state.type })', phone],
    ['what is mapped of its getters', shown('kind'), "computed: mapGetters(['kind'])", phone]
  ])('has %s', (_, template, script, expected) => {
    expect(program(template, script, simple)).toEqual(expected)
  })

  test.each([
    ['is committed', shown('$store.state.type'), "onLoad() { this.$store.commit('SET', 'getPhoneNumber') }", phone],
    [
      'a mapped mutation is handed',
      `<button :open-type="$store.state.type" @click="SET('getPhoneNumber')" />`,
      "methods: mapMutations(['SET'])",
      phone
    ],
    ['nobody is seen to commit', shown('$store.state.type'), '', open]
  ])('holds what %s', (_, template, script, expected) => {
    expect(program(template, script, changing)).toEqual(expected)
  })

  test('holds what an action commits that is dispatched', () => {
    const script = "onLoad() { this.$store.dispatch('set', 'getPhoneNumber') }"
    expect(program(shown('$store.state.type'), script, acting)).toEqual(phone)
  })

  test('may have a module that holds itself', () => {
    const store = `const module = { state: { type: 'getPhoneNumber' } }
module.modules = { module }
export default new Vuex.Store(module)`
    expect(program(shown('$store.state.type'), '', store)).toEqual(phone)
  })

  test('has modules in files of their own', () => {
    const files = {
      'store/user.js': "export default { namespaced: true, state: () => ({ type: 'getPhoneNumber' }) }",
      'store/cart.js': "export default { namespaced: true, state: () => ({ type: 'share' }) }"
    }
    const store = `import user from './user'
import cart from './cart'
export default new Vuex.Store({ modules: { user, cart } })`
    const mapped = (name: string) => `computed: { ...mapState('${name}', ['type']) }`
    expect(program(shown('type'), mapped('user'), store, files)).toEqual(phone)
    expect(program(shown('type'), mapped('cart'), store, files)).toEqual([])
  })
})

describe('a store of redux', () => {
  const program = (page: string, store: string, files: Files = {}) =>
    usesOf({
      'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
      'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index'] })",
      'src/app.tsx':
        "import store from './store'\nexport default (props) => <Provider store={store}>{props.children}</Provider>",
      'src/store.ts': store,
      'src/pages/a/index.tsx': `import Taro from '@tarojs/taro'
import { Button, View } from '@tarojs/components'
import { useSelector } from 'react-redux'
import store from '../../store'
export default () => { ${page} }`,
      ...files
    })
  const initial = "{ type: 'getPhoneNumber', other: 'share', api: 'chooseImage' }"
  const simple = `import { createStore } from 'redux'
export default createStore((state = ${initial}, action) => state)`
  const combined = `import { combineReducers, createStore } from 'redux'
const ui = (state = ${initial}, action) => action.type === 'set' ? { ...state, other: action.value } : state
export default createStore(combineReducers({ ui }))`
  const toolkit = `import { configureStore, createSlice } from '@reduxjs/toolkit'
const ui = createSlice({ name: 'ui', initialState: ${initial}, reducers: {},
  extraReducers: (builder) => { builder.addCase(load.fulfilled, (state, action) => { state.other = action.payload }) } })
export default configureStore({ reducer: { ui: ui.reducer } })`
  const drawn = (type: string) => `return <Button openType={${type}} />`

  test.each([
    ['its state', drawn('store.getState().type'), simple, phone],
    ['another name of its state', drawn('store.getState().other'), simple, []],
    [
      'a name for a call',
      'const go = () => Taro[store.getState().api]({}); return <View onClick={go} />',
      simple,
      ['wx.chooseImage']
    ],
    ['parts', drawn('store.getState().ui.type'), combined, phone],
    ['what nobody is seen to dispatch', drawn('store.getState().ui.other'), combined, open],
    [
      'what is dispatched',
      `store.dispatch({ type: 'set', value: 'getPhoneNumber' }); ${drawn('store.getState().ui.other')}`,
      combined,
      phone
    ],
    ['what is selected', drawn('useSelector((state) => state.ui.type)'), combined, phone],
    ['slices', drawn('store.getState().ui.type'), toolkit, phone],
    ['what others tell a slice', drawn('store.getState().ui.other'), toolkit, open]
  ])('has %s', (_, page, store, expected) => {
    expect(program(page, store)).toEqual(expected)
  })

  test('may hold anything where nothing is known of it', () => {
    const store = "export { default } from '@corp/store'"
    expect(program(drawn('store.getState().type'), store)).toEqual(open)
  })
})
