import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const shop: Files = {
  'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index'] })",
  'src/app.ts': 'export default {}'
}

const usesIn = (files: Files) =>
  audit(write({ ...shop, ...files })).uses.map(({ api, line, certainty }) => `${api} ${line} ${certainty}`)

const usesOfScript = (imports: string, page: string) =>
  usesIn({
    'src/pages/a/index.tsx': `import { ${imports}\nimport { Button } from '@tarojs/components'\n${page}`
  })

const phone = 'button[open-type=getPhoneNumber]'

describe('a component of a <script setup> that is a function', () => {
  const page = (tag: string, script: string) =>
    `<template><view>${tag}</view></template>\n<script setup lang="tsx">\n${script}\n</script>`

  test.each([
    ['draws JSX', '<Tap type="getPhoneNumber" />', 'const Tap = (props) => <button openType={props.type} />'],
    ['draws with h', '<tap open-type="getPhoneNumber" />', "const Tap = (props) => h('button', props)"],
    [
      'is given a reference',
      '<Tap :type="type" />',
      "const type = ref('getPhoneNumber'); function Tap({ type }) { return <button openType={type} /> }"
    ],
    ['is given nothing', '<Tap />', "const Tap = () => <button openType='getPhoneNumber' />"]
  ])('%s', (_, tag, script) => {
    expect(usesIn({ 'src/pages/a/index.vue': page(tag, script) })).toEqual([`${phone} 3 certain`])
  })

  test('is not drawn by a tag of the platform', () => {
    const vue = page('<text kind="getPhoneNumber" />', 'const text = ({ kind }) => <button openType={kind} />')
    expect(usesIn({ 'src/pages/a/index.vue': vue })).toEqual([])
  })
})

test.each([
  ["{ data() { return { type: 'getPhoneNumber' } }, render() { return <Button openType={this.type} /> } }"],
  ["{ computed: { type() { return 'getPhoneNumber' } }, render() { return <Button openType={this.type} /> } }"],
  [
    "defineComponent({ data: () => ({ type: 'getPhoneNumber' }), render() { return <Button openType={this.type} /> } })"
  ],
  [
    "defineComponent({ setup() { return { type: 'getPhoneNumber' } }, render() { return <Button openType={this.type} /> } })"
  ],
  ["defineComponent({ setup() { const type = ref('getPhoneNumber'); return () => <Button openType={type.value} /> } })"]
])('Vue without a template: %s', (options) => {
  expect(usesOfScript("defineComponent, ref } from 'vue'", `export default ${options}`)).toEqual([`${phone} 3 certain`])
})

test.each([
  ['setup', '{ props: { type: String }, setup(props) { return () => <Button openType={props.type} /> } }'],
  ['render', '{ props: { type: String }, render() { return <Button openType={this.type} /> } }']
])('what a component of Vue is given reaches its %s', (_, options) => {
  const page = `const Tap = defineComponent(${options})
export default defineComponent({ setup() { return () => <Tap type="getPhoneNumber" /> } })`
  expect(usesOfScript("defineComponent } from 'vue'", page)).toEqual([`${phone} 3 certain`])
})

test.each([
  ['signal', "const type = signal('getPhoneNumber')\nexport default () => <Button openType={type.value} />"],
  [
    'useSignal',
    "export default () => { const type = useSignal(''); \ntype.value = 'getPhoneNumber'; return <Button openType={type.value} /> }"
  ],
  [
    'Component',
    "export default class extends Component { state = { type: 'getPhoneNumber' }\nrender(props, state) { return <Button openType={state.type} /> } }"
  ],
  [
    'Component',
    'class Tap extends Component { \nrender({ type }) { return <Button openType={type} /> } }\nexport default () => <Tap type="getPhoneNumber" />'
  ]
])('Preact: %s %s', (name, page) => {
  expect(usesOfScript(`${name} } from '@preact/signals'`, page)).toEqual([`${phone} 4 certain`])
})

test.each([
  ['createStore', "const [kinds] = createStore({ type: 'getPhoneNumber' }); return <Button openType={kinds.type} />"],
  [
    'createStore',
    "const [kinds, set] = createStore({}); set('type', 'getPhoneNumber'); return <Button openType={kinds.type} />"
  ],
  [
    'createStore',
    "const [kinds, set] = createStore({}); set({ type: 'getPhoneNumber' }); return <Button openType={kinds.type} />"
  ],
  ['For', "return <For each={['getPhoneNumber']}>{(type) => <Button openType={type} />}</For>"],
  ['Index', "return <Index each={['getPhoneNumber']}>{(type) => <Button openType={type()} />}</Index>"],
  ['Show', "return <Show when={'getPhoneNumber'}>{(type) => <Button openType={type()} />}</Show>"],
  [
    'splitProps',
    'const Tap = (props) => { const [own, rest] = splitProps(props, ["size"]); return <Button {...rest} /> }; return <Tap openType="getPhoneNumber" />'
  ]
])('Solid: %s, %s', (name, body) => {
  expect(usesOfScript(`${name} } from 'solid-js'`, `export default () => { ${body} }`)).toEqual([`${phone} 3 certain`])
})

describe('v-for takes apart', () => {
  test.each([
    ['{ type } in list', '[{ type: "getPhoneNumber" }]'],
    ['({ name = 1, type: type }, index) of list', '[{ type: "getPhoneNumber" }]'],
    ['[key, type] in list', '[["a", "getPhoneNumber"]]']
  ])('%s', (loop, list) => {
    const vue = `<template><button v-for="${loop}" :open-type="type" /></template>\n<script setup>\nconst list = ${list}\n</script>`
    expect(usesIn({ 'src/pages/a/index.vue': vue })).toEqual([`${phone} 1 certain`])
  })
})
