import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { configured } from '../../frameworks/build/configure-consent-page'
import { withKebabTags, withoutTags } from '../../frameworks/build/template-tags'
import { withoutTagsIn } from '../../frameworks/taro/without-tags'
import { lineOf, originOf } from './source-lines'

const on = (template: string) => withoutTags(`<template>${template}</template>`, 'page.vue')?.code.slice(10, -11)

// Some Babel, as a project of Taro has one.
const fromProject = createRequire(path.join(__dirname, '../../node_modules/jest/package.json'))

describe('a Vue template on another platform', () => {
  test.each([
    ['<view><privacy-popup position="center" /></view>', '<view></view>'],
    ['<view><PrivacyPopup><text>a</text></PrivacyPopup></view>', '<view></view>'],
    ['<privacy-button open-type="getPhoneNumber">登录</privacy-button><text />', '<text />'],
    ['<privacy-gate @pass="go"><input /></privacy-gate>', ' <input /> '],
    [
      '<privacy-gate v-if="a > b"><input /></privacy-gate><text v-else />',
      '<template v-if="a > b"><input /></template><text v-else />'
    ],
    ['<text v-if="a" /><privacy-popup v-else />', '<text v-if="a" /><template v-else></template>'],
    ['<privacy-gate><privacy-button /><input /></privacy-gate>', ' <input /> ']
  ])('%s', (template, expected) => {
    expect(on(template)).toBe(expected)
  })

  test('one without the tags is not touched', () => {
    expect(on('<view>{{ a < b }}</view>')).toBeUndefined()
  })
})

/** A folder with this file in it. */
function programOf(file: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'program-'))
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(folder, file), '')
  return folder
}

const ownGate =
  "<script setup>\nimport PrivacyGate from './terms.vue'\n</script>\n<template><PrivacyGate><input /></PrivacyGate></template>"

describe('a tag in PascalCase', () => {
  test('is written as WXML has it', () => {
    const vue =
      '<template><view><PrivacyPopup position="center" /><PrivacyGate><input /></PrivacyGate></view></template>'
    expect(withKebabTags(vue, 'page.vue', programOf('pages/a.vue'))?.code).toBe(
      '<template><view><privacy-popup position="center" /><privacy-gate><input /></privacy-gate></view></template>'
    )
  })

  test('that the script imports is the program’s own, on every platform', () => {
    expect(withKebabTags(ownGate, 'page.vue', programOf('pages/a.vue'))).toBeUndefined()
    expect(withoutTags(ownGate, 'page.vue')).toBeUndefined()
  })

  test.each(['components/PrivacyGate.vue', 'components/privacy-gate/index.vue'])(
    'that %s may be is not touched',
    (file) => {
      const vue = '<template><PrivacyGate><input /></PrivacyGate></template>'
      expect(withKebabTags(vue, 'page.vue', programOf(file))).toBeUndefined()
    }
  )

  test('of another name is not touched', () => {
    expect(
      withKebabTags('<template><PrivacyPopupMore /><privacy-popup /></template>', 'page.vue', programOf('pages/a.vue'))
    ).toBeUndefined()
  })
})

describe('JSX on another platform', () => {
  const inJsx = (code: string) => withoutTagsIn(code, 'page.tsx', fromProject)?.code.replace(/\s+/g, ' ')

  test('popup and button are nothing, the gate is its content', () => {
    const code = 'const a: object = <View><privacy-popup /><privacy-gate><Input /></privacy-gate></View>'
    expect(inJsx(code)).toBe('const a: object = <View>{null}<><Input /></></View>;')
    expect(inJsx('const b = () => <privacy-button>x</privacy-button>')).toBe('const b = () => null;')
  })
})

describe('what is changed before a framework compiles it is mapped to the line it was written in', () => {
  const vue = '<template>\n<view>\n<privacy-popup\n  title="a"\n/>\n<text>after</text>\n</view>\n</template>\n'
  const pascal = vue.replace('privacy-popup', 'PrivacyPopup')
  const tsx = 'const a = (\n<View>\n<privacy-popup\n  title="a"\n/>\n<Text>after</Text>\n</View>\n)\n'
  const app = "import './a'\n\nexport const after = 1\n"

  test.each([
    ['a template without its tags', '/src/page.vue', vue, () => withoutTags(vue, '/src/page.vue')],
    [
      'a template with PascalCase',
      '/src/page.vue',
      pascal,
      () => withKebabTags(pascal, '/src/page.vue', programOf('pages/a.vue'))
    ],
    ['JSX without its tags', '/src/page.tsx', tsx, () => withoutTagsIn(tsx, '/src/page.tsx', fromProject)],
    ['the script with the consent page', '/src/app.ts', app, () => configured(app, '/src/app.ts')]
  ])('%s', (_, file, source, change) => {
    const { code, map } = change()!
    const { source: named, line } = originOf('after', code, JSON.stringify(map))
    expect(path.basename(named!)).toBe(path.basename(file))
    expect(line).toBe(lineOf('after', source))
  })
})
