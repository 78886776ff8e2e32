import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { audit } from '../../../src/audit'
import { write, type Files } from '../project'

const page = 'src/pages/a/index.tsx'

const shop: Files = {
  'package.json': { dependencies: { '@tarojs/taro': '4.0.0' } },
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/a/index', 'pages/b/index'] })",
  'src/app.tsx': 'export default (props) => props.children',
  'src/pages/b/index.tsx': "import { Cell } from '@a/kit'\nexport default () => <Cell />"
}

const inKit = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`node_modules/@a/kit/${path}`, text]))

const upload = `import React from 'react'
import { chooseImage } from '@tarojs/taro'
import { View } from '@tarojs/components'
var InnerUploader = function (props) {
  return React.createElement(View, { onClick: function () { chooseImage({}) } })
}
export var Uploader = React.forwardRef(InnerUploader)
Uploader.displayName = 'Uploader'`

/** As kits are published: a module that hands on a hundred components, each of which has one of its own. */
const kit: Files = inKit({
  'package.json': { name: '@a/kit', main: 'dist/kit.umd.js', module: 'dist/kit.js', keywords: ['taro'] },
  'dist/kit.umd.js': 'module.exports = {}',
  'dist/kit.js': `import Uploader from './uploader/index'
export * from './uploader/index'
import Cell from './cell/index'
export * from './tools'
export { Uploader, Cell }`,
  'dist/uploader/index.js': "import { Uploader } from './uploader'\nexport default Uploader",
  'dist/uploader/uploader.js': upload,
  'dist/cell/index.js': "import { View } from '@tarojs/components'\nexport default (props) => View",
  'dist/tools.js': "import Taro from '@tarojs/taro'\nexport const useImage = () => [() => Taro.chooseMedia({})]"
})

const chosen = 'wx.chooseImage node_modules/@a/kit/dist/uploader/uploader.js:5 pages/a/index'

const reportOf = (files: Files) => audit(write({ ...shop, ...files }))

/** Of what a page leads to: a module that is read for one name may have others. */
const usesIn = ({ uses }: ReturnType<typeof audit>) =>
  uses.flatMap(({ api, file, line, pages }) => (pages.length > 0 ? `${api} ${file}:${line} ${pages.join()}` : []))

const usesOfPage = (text: string, files: Files = kit) => usesIn(reportOf({ ...files, [page]: text }))

test.each([
  ['by its name', "import { Uploader } from '@a/kit'\nexport default () => <Uploader />"],
  ['by another name', "import { Cell, Uploader as Up } from '@a/kit'\nexport default () => <Up><Cell /></Up>"],
  ['by its path', "import Uploader from '@a/kit/dist/uploader'\nexport default () => <Uploader />"],
  ['with all others', "import * as Kit from '@a/kit'\nexport default () => <Kit.Uploader />"]
])('what a component of a kit does is told where it is placed: %s', (_, text) => {
  expect(usesOfPage(text)).toEqual([chosen])
})

test('a kit that swc has compiled to CommonJS is read in part, too', () => {
  const compiled = inKit({
    'dist/kit.js': `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
function _export(target, all) { for (var name in all) Object.defineProperty(target, name, { enumerable: true, get: all[name] }); }
_export(exports, { Uploader: function() { return _uploader.Uploader; }, Cell: function() { return _cell.default; } });
var _uploader = require("./uploader/uploader");
var _interop_require_default = require("@swc/helpers/_/_interop_require_default");
var _cell = /*#__PURE__*/ _interop_require_default._(require("./cell"));`
  })
  const text = "import { Uploader } from '@a/kit'\nexport default () => <Uploader />"
  expect(usesOfPage(text, { ...kit, ...compiled })).toEqual([chosen])
  const { stats } = reportOf({ ...kit, ...compiled, [page]: text.replace(/Uploader/g, 'Cell') })
  expect(stats.files).toBe(5)
})

test('a function of a package that is made for Taro is read where it is called', () => {
  const text = "import { useImage } from '@a/kit'\nexport default () => { const [pick] = useImage(); return pick }"
  expect(usesOfPage(text)).toEqual(['wx.chooseMedia node_modules/@a/kit/dist/tools.js:2 pages/a/index'])
})

test('of a kit only what is placed is read', () => {
  const { uses, stats, gaps } = reportOf({
    ...kit,
    [page]: "import { Cell } from '@a/kit'\nexport default () => <Cell />"
  })
  expect([uses, gaps]).toEqual([[], []])
  expect(stats.files).toBe(5)
})

test('packages that are not made for Taro are not read', () => {
  const other = { ...kit, ...inKit({ 'package.json': { name: '@a/kit', module: 'dist/kit.js' } }) }
  expect(usesOfPage("import { Uploader } from '@a/kit'\nexport default () => <Uploader />", other)).toEqual([])
})

test.each([
  ['exports', { exports: { '.': { require: './dist/kit.umd.js', import: './dist/kit.js' } } }],
  ['patterns of exports', { exports: { '.': './dist/none.js', './*': './dist/*/index.js' } }],
  ['main alone', { main: 'dist/kit.js' }],
  ['a module that is not there', { module: 'dist/none.js', main: 'dist/kit.js' }]
])('the module of a package is found by its %s', (name, settings) => {
  const from = name.startsWith('patterns') ? "Uploader from '@a/kit/uploader'" : "{ Uploader } from '@a/kit'"
  const files = { ...kit, ...inKit({ 'package.json': { ...settings, peerDependencies: { '@tarojs/taro': '4' } } }) }
  expect(usesOfPage(`import ${from}\nexport default () => <Uploader />`, files)).toEqual([chosen])
})

test('a package that pnpm has linked is read where it lies', () => {
  const home = 'node_modules/.pnpm/@a+kit@1.0.0/node_modules/@a/kit'
  const moved = Object.entries(kit).map(([path, text]) => [path.replace('node_modules/@a/kit', home), text])
  const text = "import { Uploader } from '@a/kit'\nexport default () => <Uploader />"
  const folder = write({ ...shop, ...(Object.fromEntries(moved) as Files), [page]: text })
  const link = join(folder, 'node_modules/@a/kit')
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(join(folder, home), link)
  expect(usesIn(audit(folder))).toEqual([chosen.replace('node_modules/@a/kit', home)])
})

describe('an open-type that a kit’s button is given', () => {
  const button = inKit({
    'dist/kit.js': "export { default as Button } from './button'\nexport { default as Phone } from './phone'",
    'dist/button.js':
      "import { Button as B } from '@tarojs/components'\nexport default class extends React.Component {\n  render() { return React.createElement(B, { openType: this.props.openType }) }\n}",
    'dist/phone.js':
      "import Button from './button'\nexport default (props) =>\n  React.createElement(Button, { openType: 'getPhoneNumber' })"
  })

  test('is told where it is placed, once', () => {
    const text = "import { Button } from '@a/kit'\nexport default () => (\n  <Button openType='getPhoneNumber' />\n)"
    expect(usesOfPage(text, { ...kit, ...button })).toEqual([
      `button[open-type=getPhoneNumber] ${page}:3 pages/a/index`
    ])
  })

  test('is told in the kit where the kit itself gives it', () => {
    const text = "import { Phone } from '@a/kit'\nexport default () => <Phone />"
    expect(usesOfPage(text, { ...kit, ...button })).toEqual([
      'button[open-type=getPhoneNumber] node_modules/@a/kit/dist/phone.js:3 pages/a/index'
    ])
  })
})

describe('in Vue', () => {
  const nutui: Files = Object.fromEntries(
    Object.entries(kit).map(([path, text]) => [path.replace('@a/kit', '@nutui/nutui-taro'), text])
  )
  const program = (launch: string, vue: string): Files => ({
    ...nutui,
    'package.json': { dependencies: { '@tarojs/taro': '4.0.0', '@nutui/nutui-taro': '4.0.0' } },
    'src/app.tsx': launch,
    'src/pages/a/index.vue': vue,
    'src/pages/b/index.tsx': 'export default () => null'
  })
  const told = [chosen.replace('@a/kit', '@nutui/nutui-taro')]
  const app = 'createApp({})'

  test.each([
    ['by the kit’s prefix', app, '<template><nut-uploader /></template>'],
    [
      'under a name that a script imports',
      app,
      "<template><Uploader /></template>\n<script setup>\nimport { Uploader } from '@nutui/nutui-taro'\n</script>"
    ],
    [
      'under a name that the launch registers',
      `import { Uploader } from '@nutui/nutui-taro'\n${app}.use(Uploader)`,
      '<template><uploader /></template>'
    ]
  ])('a component is placed %s', (_, launch, vue) => {
    expect(usesIn(reportOf(program(launch, vue)))).toEqual(told)
  })

  test('what the launch registers and no template places is no use', () => {
    const launch = `import { Uploader } from '@nutui/nutui-taro'\n${app}.use(Uploader)`
    expect(usesIn(reportOf(program(launch, '<template><view /></template>')))).toEqual([])
  })
})

describe('a package that is not installed', () => {
  const gapsOf = (text: string) =>
    reportOf({ [page]: text }).gaps.map(({ reason, message, file, line }) => `${reason} ${message} ${file}:${line}`)

  test('is a gap where it asks for something by its name', () => {
    expect(
      gapsOf(
        "\nimport { Cell, Uploader, ImagePicker } from '@a/kit'\nexport default () => <><Uploader /><ImagePicker /></>"
      )
    ).toEqual([
      `package-not-installed what a package uses was not read, as it is not installed or lacks it: @a/kit (Uploader, ImagePicker) ${page}:2`
    ])
    expect(gapsOf("import { useLocation } from 'taro-hooks'\nexport default () => useLocation()")).toHaveLength(1)
  })

  test('and so is one that does not have what is placed', () => {
    const bare = inKit({ 'package.json': { main: 'kit.js', keywords: ['taro'] }, 'kit.js': 'export const version = 1' })
    const text = "import { Uploader } from '@a/kit'\nexport default () => <Uploader />"
    expect(reportOf({ ...bare, [page]: text }).gaps.map(({ reason }) => reason)).toEqual(['package-not-installed'])
  })

  test.each([
    "import { Button, Cell, Picker } from '@a/kit'\nexport default () => <Button />",
    "import { Uploader } from '@nutui/icons-react-taro'\nexport default () => <Uploader />",
    "import Taro, { uploadFile } from '@tarojs/taro'\nexport default () => uploadFile({})",
    "import { UploaderItem } from '@a/kit'\nconst files: UploaderItem[] = f<UploaderItem>()\nexport default () => null",
    "import { useLocation } from 'wouter'\nexport default () => useLocation()"
  ])('is none where nothing says so: %s', (text) => {
    expect(gapsOf(text)).toEqual([])
  })
})
