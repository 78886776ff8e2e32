import { setInJson } from '../../src/init/json-edit'
import { withPlugin, withPluginBefore } from '../../src/init/script-edit'
import { forWeixin } from '../../src/init/uni-app-project'
import { withLines } from '../../src/init/vue-pages'

describe('pages.json with parts for other platforms', () => {
  const added = (text: string) => setInJson({ file: 'pages.json', text, seen: forWeixin(text, 2) }, ['a', 'new'], 1)

  test.each([
    [
      'the last one is for H5 alone, and the comma before it is outside',
      '{\n  "a": {\n    "b": 1,\n    // #ifdef H5\n    "c": 2\n    // #endif\n  }\n}',
      '{\n  "a": {\n    "b": 1,\n    "new": 1,\n    // #ifdef H5\n    "c": 2\n    // #endif\n  }\n}'
    ],
    [
      'its comma is within',
      '{\n  "a": {\n    "b": 1\n    // #ifdef H5\n    ,"c": 2\n    // #endif\n  }\n}',
      '{\n  "a": {\n    "b": 1,\n    "new": 1\n    // #ifdef H5\n    ,"c": 2\n    // #endif\n  }\n}'
    ],
    [
      'all of it is for H5',
      '{\n  "a": {\n    // #ifdef H5\n    "c": 2\n    // #endif\n  }\n}',
      '{\n  "a": {\n    // #ifdef H5\n    "c": 2\n    // #endif\n    // #ifdef MP-WEIXIN\n    "new": 1\n    // #endif\n  }\n}'
    ],
    [
      'the same name for each platform',
      '{\n  // #ifdef H5\n  "a": { "b": 1 }\n  // #endif\n  // #ifndef H5\n  "a": { "b": 2 }\n  // #endif\n}',
      '{\n  // #ifdef H5\n  "a": { "b": 1 }\n  // #endif\n  // #ifndef H5\n  "a": { "b": 2, "new": 1 }\n  // #endif\n}'
    ]
  ])('%s', (_, text, expected) => {
    expect(added(text)).toBe(expected)
  })

  test.each([
    ['{\n  "a": {\n    "b": 1 // note\n  }\n}', '{\n  "a": {\n    "b": 1, // note\n    "new": 1\n  }\n}'],
    ['{\n  "a": {\n    "b": 1, /* note */\n  },\n}', '{\n  "a": {\n    "b": 1, /* note */\n    "new": 1\n  },\n}'],
    ['{\n  "a": {\n    // none yet\n  }\n}', '{\n  "a": {\n    // none yet\n    "new": 1\n  }\n}'],
    ['\uFEFF{\r\n\t"a": {}\r\n}', '\uFEFF{\r\n\t"a": {\r\n\t\t"new": 1\r\n\t}\r\n}']
  ])('comments, line ends and a BOM stay: %j', (text, expected) => {
    expect(added(text)).toBe(expected)
  })

  test('tabs and blanks mixed: a line is indented as those beside it that are inside of what holds them', () => {
    const text = '{\n\t"a": {\n\t\t"b": 1,\n    "c": {\n      "d": 1\n    }\n\t}\n}'
    expect(setInJson({ file: 'pages.json', text }, ['a', 'new', 'e'], 1)).toBe(
      '{\n\t"a": {\n\t\t"b": 1,\n    "c": {\n      "d": 1\n    },\n\t\t"new": {\n\t\t\t"e": 1\n\t\t}\n\t}\n}'
    )
  })

  test('an empty array on one line stays on one', () => {
    const text = '{\n  "types": []\n}'
    expect(setInJson({ file: 'tsconfig.json', text }, ['types', -1], 'a')).toBe('{\n  "types": ["a"]\n}')
  })
})

test('JSON in a block of a file: an object is indented as what is around it', () => {
  const text = '{\n    "pages": [\n      "./a"\n    ]\n  }'
  expect(setInJson({ file: 'app.mpx', text }, ['pages', -1], { src: 'b' })).toBe(
    '{\n    "pages": [\n      "./a",\n      {\n        "src": "b"\n      }\n    ]\n  }'
  )
})

describe('the tag in a Vue page', () => {
  const placed = (template: string, vue: 2 | 3 = 3) =>
    withLines(`<template>\n${template}\n</template>\n`, ['<privacy-popup />'], vue)?.slice(11, -13)

  test.each([
    [
      'last in a plain root',
      '  <view>\n    <text />\n  </view>',
      '  <view>\n    <text />\n    <privacy-popup />\n  </view>'
    ],
    [
      'beside a root that may not be drawn',
      '  <uni-popup>\n    <view />\n  </uni-popup>',
      '  <uni-popup>\n    <view />\n  </uni-popup>\n  <privacy-popup />'
    ],
    [
      'with four spaces',
      '    <view>\n        <text />\n    </view>',
      '    <view>\n        <text />\n        <privacy-popup />\n    </view>'
    ],
    ['beside a root with v-if', '  <view v-if="a"></view>', '  <view v-if="a"></view>\n  <privacy-popup />'],
    ['beside several', '  <view></view>\n  <my-popup />', '  <view></view>\n  <my-popup />\n  <privacy-popup />'],
    ['on one line', '  <view></view>', '  <view>\n    <privacy-popup />\n  </view>']
  ])('%s', (_, template, expected) => {
    expect(placed(template)).toBe(expected)
  })

  test('Vue 2 takes one root: one that may not be drawn is left to the author', () => {
    expect(placed('  <view v-if="a"></view>', 2)).toBeUndefined()
    expect(placed('  <uni-popup></uni-popup>', 2)).toBeUndefined()
    expect(placed('  <scroll-view></scroll-view>', 2)).toContain('<privacy-popup />')
  })

  test('a root for each platform: the one of Weixin gets it', () => {
    const template = '<!-- #ifdef H5 -->\n<div>\n<!-- #endif -->\n<!-- #ifndef H5 -->\n<view>\n<!-- #endif -->\n</view>'
    expect(placed(template, 2)).toContain('  <privacy-popup />\n</view>')
  })

  test('pug is left to the author', () => {
    expect(withLines('<template lang="pug">\nview\n</template>', ['<privacy-popup />'], 3)).toBeUndefined()
  })
})

describe('the plug-in in a configuration', () => {
  const isConfiguration = (names: readonly string[]) => names.includes('outputRoot')

  test.each([
    ["const plugins = ['a']\nexport default { outputRoot, plugins }", "['a', consent]"],
    ['export default { outputRoot, plugins: [a, dev && b].filter(Boolean) }', '[a, dev && b, consent].filter'],
    ['export default { outputRoot, plugins: [...more, a] as Plugins } satisfies Config', '[...more, a, consent] as'],
    ["module.exports = {\n  outputRoot: 'dist'\n}", "outputRoot: 'dist',\n  plugins: [consent]\n}"],
    ['export default { outputRoot, plugins: <Plugins>[(dev && a)] }', '[(dev && a), consent]'],
    ["export default { outputRoot, plugins: (['a']).concat(more) }", "['a', consent]).concat"],
    ['const c = { outputRoot, ...more, plugins: [a] }\nexport default (merge) => merge({}, c, dev)', '[a, consent]']
  ])('of Taro: %s', (text, expected) => {
    expect(withPlugin(text, isConfiguration, 'consent')).toContain(expected)
  })

  test.each([
    ['its list may come with what is spread in', "import base from './base'\nexport default { ...base, outputRoot }"],
    ['its list may be that of what it is laid over', 'export default Object.assign({}, base, { outputRoot })'],
    ['each name is made something else', 'export default { outputRoot, plugins: names.concat("a").map(option) }'],
    ['pairs are taken apart', 'export default { outputRoot, plugins: [[a], more].flat() }'],
    ['the list is a method', 'export default { outputRoot, plugins() { return [a] } }']
  ])('of Taro is left to the author where %s', (_, text) => {
    expect(withPlugin(text, isConfiguration, 'consent')).toBeUndefined()
  })

  const uni = ['@dcloudio/vite-plugin-uni']
  test.each([
    ['{ plugins: [uni()] }', '[consent, uni()]'],
    ['{ plugins: [mock(), dev && uni()].filter(Boolean) }', '[consent, mock(), dev && uni()].filter'],
    ['{ plugins: [[uni()], ...more] as PluginOption[] } satisfies UserConfig', '[[consent, uni()], ...more] as'],
    ['defineConfig(async () => mergeConfig(base, { plugins: [...more, uni()] }))', '[consent, ...more, uni()]'],
    ['{ plugins: [(h5 && mock()), uni()] }', '[consent, (h5 && mock()), uni()]'],
    ['function () { const list = [mock(), (uni as any).default()]; return list }', '[consent, mock(), (uni']
  ])('of uni-app: %s', (text, expected) => {
    const config = `import uni from '@dcloudio/vite-plugin-uni'\nexport default ${text}`
    expect(withPluginBefore(config, uni, 'consent')).toContain(expected)
  })

  test.each([
    ["import u from '@dcloudio/vite-plugin-uni'\nconst uni = u.default || u\nexport default { plugins: [uni()] }"],
    [
      "import * as u from '@dcloudio/vite-plugin-uni'\nconst uni = (u as any).default\nexport default { plugins: [uni()] }"
    ],
    ["import uni = require('@dcloudio/vite-plugin-uni')\nexport = { plugins: [uni()] }"],
    [
      "import u from '@dcloudio/vite-plugin-uni'\nconst uni = u()\nconst all = [uni]\nexport default { plugins: [...all] }"
    ]
  ])('of uni-app, under another name: %s', (text) => {
    expect(withPluginBefore(text, uni, 'consent')).toMatch(/\[consent, uni(\(\))?\]/)
  })

  test.each([
    ['one made elsewhere', "import { plugins } from './plugins'\nexport default { plugins }"],
    ['two to choose from', "import uni from '@dcloudio/vite-plugin-uni'\nexport default h5 ? [uni()] : [a(), uni()]"]
  ])('%s is left to the author', (_, text) => {
    expect(withPluginBefore(text, uni, 'consent')).toBeUndefined()
  })
})
