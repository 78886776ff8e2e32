import { Resolver } from '../../mini-program'

const resolver = (...files: string[]) => new Resolver(new Set(files))

describe('a plug-in whose source lies outside of the root', () => {
  const plugin = {
    file: '../../plugin/plugin.json',
    main: 'index.js',
    components: new Map([['hello', 'components/hello']])
  }
  const outside = new Resolver(
    new Set([
      '../../plugin/index.js',
      '../../plugin/lib/x.js',
      '../../plugin/components/hello.wxml',
      '../../plugin/components/row.wxml',
      '../../plugin/templates/t.wxml',
      '../../plugin/miniprogram_npm/pack/index.js'
    ]),
    [],
    [plugin]
  )

  test('is required by its name', () => {
    expect(outside.script('pages/a/a.js', 'plugin://any')).toBe('../../plugin/index.js')
    expect(outside.component('pages/a/a.json', 'plugin://any/hello')).toBe('../../plugin/components/hello')
  })

  test('names its own files', () => {
    expect(outside.script('../../plugin/index.js', './lib/x')).toBe('../../plugin/lib/x.js')
    expect(outside.script('../../plugin/lib/x.js', '../index')).toBe('../../plugin/index.js')
    expect(outside.component('../../plugin/components/hello.json', './row')).toBe('../../plugin/components/row')
    expect(outside.template('../../plugin/components/hello.wxml', '../templates/t')).toBe(
      '../../plugin/templates/t.wxml'
    )
    expect(outside.script('../../plugin/lib/x.js', 'pack')).toBe('../../plugin/miniprogram_npm/pack/index.js')
  })

  test('however far outside', () => {
    const far = '../../../../../plugin/'
    expect(resolver(`${far}x.js`).script(`${far}index.js`, './x')).toBe(`${far}x.js`)
  })
})

test('what is no part of the program is not found', () => {
  expect(resolver('x.js').script('pages/a/a.js', '../../../x')).toBeUndefined()
  expect(resolver('x.js').script('pages/a/a.js', './x')).toBeUndefined()
  expect(resolver('x.js').component('pages/a/a.json', '/x')).toBeUndefined()
  expect(resolver('x.wxml').component('pages/a/a.json', 'weui://x/x')).toBeUndefined()
})

test('a module is a script or JSON, a script is no JSON', () => {
  const found = resolver('data.json', 'style.wxss')
  expect(found.module('app.js', './data')).toBe('data.json')
  expect(found.module('app.js', './data.json')).toBe('data.json')
  expect(found.script('app.js', './data.json')).toBeUndefined()
  expect(found.module('app.js', './style.wxss')).toBeUndefined()
})

test('a module from the root that is not there is found beside the file that asks', () => {
  expect(resolver('lib/store/index.js').module('lib/main.js', '/store/index')).toBe('lib/store/index.js')
  expect(resolver('lib/store.js', 'store.js').module('lib/main.js', '/store')).toBe('store.js')
})

test('a template is found with and without ending, from the file and from the root', () => {
  const found = resolver('t/t.wxml', 't/t')
  for (const source of ['../t/t', '../t/t.wxml', '/t/t', '/t/t.wxml']) {
    expect(found.template('pages/a.wxml', source)).toBe('t/t.wxml')
  }
})
