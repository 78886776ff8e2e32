import { createRequire } from 'node:module'
import path from 'node:path'
import { withoutTags } from '../../frameworks/build/template-tags'
import { withoutTagsIn } from '../../frameworks/taro/without-tags'

const on = (template: string) => withoutTags(`<template>${template}</template>`)?.code.slice(10, -11)

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
  // Some Babel, as a project of Taro has one.
  const require = createRequire(path.join(__dirname, '../../node_modules/jest/package.json'))
  const inJsx = (code: string) => withoutTagsIn(code, 'page.tsx', require)?.code.replace(/\s+/g, ' ')

  test('popup and button are nothing, the gate is its content', () => {
    const code = 'const a: object = <View><privacy-popup /><privacy-gate><Input /></privacy-gate></View>'
    expect(inJsx(code)).toBe('const a: object = <View>{null}<><Input /></></View>;')
    expect(inJsx('const b = () => <privacy-button>x</privacy-button>')).toBe('const b = () => null;')
  })
})
