import { write, type Files } from './files'
import { readByAudit, readByPreview, type Reading } from './readers'

const page = (path: string, script = ''): Files => ({
  [`${path}.wxml`]: '<view/>',
  [`${path}.js`]: `${script}\nPage({})`
})

const component = (path: string, script = ''): Files => ({
  [`${path}.json`]: { component: true },
  [`${path}.wxml`]: '<view/>',
  [`${path}.js`]: `${script}\nComponent({})`
})

/** One page, which shows the component `x` and requires `x`. */
const onePage = (files: Files): Files => ({
  'app.json': { pages: ['pages/a/a'] },
  'app.js': 'App({})',
  ...page('pages/a/a'),
  // The audit takes a component for used where its tag stands; the preview loads it, as Weixin does, where it is named.
  'pages/a/a.wxml': '<x/>',
  ...files
})

const empty: Reading = { pages: ['pages/a/a'], components: { 'pages/a/a': {} }, scripts: ['app.js', 'pages/a/a.js'] }

/** What is right of `onePage` when `x` is found. */
const withComponent = (path: string): Reading => ({
  ...empty,
  components: { 'pages/a/a': { x: path } },
  scripts: ['app.js', `${path}.js`, 'pages/a/a.js'].sort()
})

const withScripts = (...scripts: string[]): Reading => ({ ...empty, scripts: [...empty.scripts, ...scripts].sort() })

const withPages = (...pages: string[]): Reading => ({
  pages,
  components: Object.fromEntries(pages.map((each) => [each, {}])),
  scripts: ['app.js', ...pages.map((each) => `${each}.js`)].sort()
})

const using = (path: string, more: object = {}) => ({ 'pages/a/a.json': { usingComponents: { x: path } }, ...more })

const requiring = (specifier: string) => page('pages/a/a', `require('${specifier}')`)

/** name, files, what is right. */
const programs: [string, Files, Reading][] = [
  [
    'an app.json with comments, BOM and trailing commas',
    onePage({ 'app.json': '\uFEFF{ // the pages\n "pages": [ "pages/a/a", /* more to come */ ], }' }),
    empty
  ],
  [
    'the JSON of a page with the same',
    onePage({
      ...component('x/x'),
      'pages/a/a.json': '\uFEFF{ /* one */ "usingComponents": { "x": "/x/x", }, }'
    }),
    withComponent('x/x')
  ],
  [
    'a project folder',
    {
      'project.config.json': '{ "miniprogramRoot": "./mini/", }',
      ...Object.fromEntries(Object.entries(onePage({})).map(([path, content]) => [`mini/${path}`, content]))
    },
    empty
  ],
  [
    'a private project configuration, which wins',
    {
      'project.config.json': { miniprogramRoot: 'old' },
      'project.private.config.json': { miniprogramRoot: 'mini' },
      ...Object.fromEntries(Object.entries(onePage({})).map(([path, content]) => [`mini/${path}`, content]))
    },
    empty
  ],
  [
    'pages with a slash before them and an ending behind',
    {
      'app.json': { pages: ['/pages/a/a', 'pages/b/b.wxml', './pages/c/c.html'] },
      'app.js': 'App({})',
      ...page('pages/a/a'),
      ...page('pages/b/b'),
      ...page('pages/c/c')
    },
    withPages('pages/a/a', 'pages/b/b', 'pages/c/c')
  ],
  ['a page listed twice', onePage({ 'app.json': { pages: ['pages/a/a', '/pages/a/a'] } }), empty],
  [
    'sub-packages of both spellings, whose roots have slashes',
    onePage({
      'app.json': {
        pages: ['pages/a/a'],
        subPackages: [{ root: '/one/', pages: ['b/b'] }],
        subpackages: [{ root: 'two', pages: ['/c/c.js'] }]
      },
      ...page('one/b/b'),
      ...page('two/c/c')
    }),
    withPages('pages/a/a', 'one/b/b', 'two/c/c')
  ],
  [
    'a tab bar that writes its pages with a slash',
    onePage({ 'app.json': { pages: ['pages/a/a'], tabBar: { list: [{ pagePath: '/pages/a/a.html', text: 'a' }] } } }),
    empty
  ],
  [
    'a custom tab bar',
    onePage({
      'app.json': { pages: ['pages/a/a'], tabBar: { custom: true, list: [{ pagePath: 'pages/a/a', text: 'a' }] } },
      ...component('custom-tab-bar/index')
    }),
    withScripts('custom-tab-bar/index.js')
  ],
  [
    'an ext.json that replaces pages, tab bar and global components',
    onePage({
      'app.json': { pages: ['pages/gone/gone'], tabBar: { list: [{ pagePath: 'pages/gone/gone', text: 'gone' }] } },
      'ext.json':
        '{ "extEnable": true, "pages": ["pages/a/a"], "tabBar": { "list": [] }, "usingComponents": { "x": "/x" }, }',
      'pages/a/a.wxml': '<x/>',
      ...component('x')
    }),
    withComponent('x')
  ],
  [
    'an ext.json that is switched off',
    onePage({ 'ext.json': { extEnable: false, pages: ['pages/gone/gone'] } }),
    empty
  ],
  [
    'an ext.json that gives one page a component',
    onePage({ 'ext.json': { extPages: { '/pages/a/a': { usingComponents: { x: '/x' } } } }, ...component('x') }),
    withComponent('x')
  ],
  ['a component beside the page', onePage({ ...using('x'), ...component('pages/a/x') }), withComponent('pages/a/x')],
  ['a component that is a folder', onePage({ ...using('/x'), ...component('x/index') }), withComponent('x/index')],
  ['a component with an ending', onePage({ ...using('../../x.js'), ...component('x') }), withComponent('x')],
  [
    'a component in a folder beside JSON of the same name',
    onePage({ ...using('/x'), 'x.json': {}, ...component('x/index') }),
    withComponent('x/index')
  ],
  [
    'an alias in usingComponents',
    onePage({
      'app.json': { pages: ['pages/a/a'], resolveAlias: { '~/*': '/lib/*' } },
      ...using('~/x'),
      ...component('lib/x')
    }),
    withComponent('lib/x')
  ],
  [
    'an alias in the usingComponents of app.json',
    onePage({
      'app.json': { pages: ['pages/a/a'], resolveAlias: { '@c/*': 'lib/*' }, usingComponents: { x: '@c/x' } },
      'pages/a/a.wxml': '<x/>',
      ...component('lib/x')
    }),
    withComponent('lib/x')
  ],
  [
    'an npm component, in the nearest miniprogram_npm',
    onePage({
      ...using('pack/x'),
      ...component('miniprogram_npm/pack/x'),
      ...component('pages/miniprogram_npm/pack/x')
    }),
    withComponent('pages/miniprogram_npm/pack/x')
  ],
  [
    'an alias in require',
    onePage({
      'app.json': { pages: ['pages/a/a'], resolveAlias: { 'api/*': './lib/*' } },
      ...requiring('api/x'),
      'lib/x.js': ''
    }),
    withScripts('lib/x.js')
  ],
  [
    'a package whose name begins as an alias does',
    onePage({
      'app.json': { pages: ['pages/a/a'], resolveAlias: { api: 'lib/api.js', 'api/*': 'lib/*' } },
      ...requiring('api-list'),
      'lib/api.js': '',
      'lib/-list.js': '',
      'miniprogram_npm/api-list/index.js': ''
    }),
    withScripts('miniprogram_npm/api-list/index.js')
  ],
  [
    'an alias without *, for its whole name',
    onePage({
      'app.json': { pages: ['pages/a/a'], resolveAlias: { api: 'lib/api.js' } },
      ...requiring('api'),
      'lib/api.js': ''
    }),
    withScripts('lib/api.js')
  ],
  [
    'an alias without *, for what lies in its folder',
    onePage({
      'app.json': { pages: ['pages/a/a'], resolveAlias: { api: 'lib' } },
      ...requiring('api/x'),
      'lib/x.js': ''
    }),
    withScripts('lib/x.js')
  ],
  [
    'two aliases that one name begins with',
    onePage({
      'app.json': { pages: ['pages/a/a'], resolveAlias: { '~/*': '/*', '~/deep/*': 'lib/*' } },
      ...requiring('~/deep/x'),
      'lib/x.js': ''
    }),
    withScripts('lib/x.js')
  ],
  [
    'a bare name, relative before npm',
    onePage({ ...requiring('x'), 'pages/a/x.js': '', 'miniprogram_npm/x/index.js': '' }),
    withScripts('pages/a/x.js')
  ],
  [
    'a package, in the nearest miniprogram_npm',
    onePage({
      ...requiring('pack'),
      'pages/miniprogram_npm/pack/index.js': '',
      'miniprogram_npm/pack/index.js': ''
    }),
    withScripts('pages/miniprogram_npm/pack/index.js')
  ],
  [
    'a package that requires another',
    onePage({
      ...requiring('pack/deep/x'),
      'miniprogram_npm/pack/deep/x.js': "require('other')",
      'miniprogram_npm/other/index.js': ''
    }),
    withScripts('miniprogram_npm/pack/deep/x.js', 'miniprogram_npm/other/index.js')
  ],
  [
    'a path from the root, a folder, TypeScript',
    onePage({
      ...page('pages/a/a', "require('/one')\nrequire('../../two')\nrequire('../../three.js')"),
      'one.ts': '',
      'two/index.js': '',
      'three.js': ''
    }),
    withScripts('one.ts', 'three.js', 'two/index.js')
  ],
  [
    'TypeScript that only declares what the script beside it does',
    onePage({
      ...requiring('../../toast'),
      'toast.ts': 'export type Kind = "info"\nexport function show(kind: Kind): void',
      'toast.js': "require('./near')",
      'near.ts': 'export const near = (): void => wx.getLocation()',
      'near.js': ''
    }),
    withScripts('toast.js', 'near.ts')
  ],
  [
    'a folder of scripts beside JSON of the same name',
    onePage({ ...requiring('../../x'), 'x.json': {}, 'x/index.js': '' }),
    withScripts('x/index.js')
  ]
]

describe.each(programs)('%s', (_, files, right) => {
  const folder = () => write(files)

  test('is read by the audit as it is', () => expect(readByAudit(folder())).toEqual(right))

  test('is read by the preview as it is', async () => expect(await readByPreview(folder())).toEqual(right))
})

test('the default of a generic is found the same way by both', async () => {
  const files = onePage({
    'app.json': { pages: ['pages/a/a'], resolveAlias: { '~/*': '/lib/*' } },
    ...using('/x'),
    'pages/a/a.wxml': '<x/>',
    ...component('x'),
    'x.json': { component: true, componentGenerics: { row: { default: '~/row' }, none: true } },
    ...component('lib/row')
  })
  const { scripts } = withComponent('x')
  const all = [...scripts, 'lib/row.js'].sort()
  expect(readByAudit(write(files)).scripts).toEqual(all)
  expect((await readByPreview(write(files))).scripts).toEqual(all)
})
