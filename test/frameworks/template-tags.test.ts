import { createRequire } from 'node:module'
import path from 'node:path'
import { configured } from '../../frameworks/build/configure-consent-page'
import { withoutTags } from '../../frameworks/build/template-tags'
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
  const tsx = 'const a = (\n<View>\n<privacy-popup\n  title="a"\n/>\n<Text>after</Text>\n</View>\n)\n'
  const app = "import './a'\n\nexport const after = 1\n"

  test.each([
    ['a template without its tags', '/src/page.vue', vue, () => withoutTags(vue, '/src/page.vue')],
    ['JSX without its tags', '/src/page.tsx', tsx, () => withoutTagsIn(tsx, '/src/page.tsx', fromProject)],
    ['the script with the consent page', '/src/app.ts', app, () => configured(app, '/src/app.ts')]
  ])('%s', (_, file, source, change) => {
    const { code, map } = change()!
    const { source: named, line } = originOf('after', code, JSON.stringify(map))
    expect(path.basename(named!)).toBe(path.basename(file))
    expect(line).toBe(lineOf('after', source))
  })
})
