import { writeFileSync } from 'node:fs'
import { asksInChromium } from './asks-in-chromium'
import { filesBelow, library, traces } from './library'
import { complaintsOf, project } from './projects'
import { Skill, takeOut } from './skill'
import { writeTagLines } from './typed-tags'

const program = project('taro-react')
const skill = new Skill(program, 'Taro')

beforeAll(() => {
  takeOut(program, 'config/index.js', ",\n    ['miniprogram-privacy-consent/taro', { consentPage: true }]")
  takeOut(program, 'tsconfig.json', ', "miniprogram-privacy-consent/taro"')
  skill.bringInAndBuild()
}, 240_000)

test('the skill for coding agents, followed to the letter, leaves nothing but the console', () => {
  expect(skill.serious()).toEqual([])
})

describe('the build, by webpack', () => {
  test('has the library in it once, as it is published', () => {
    expect(filesBelow(program.file('dist/miniprogram_npm/miniprogram-privacy-consent'))).toEqual(library())
    for (const script of ['app', 'vendors', 'pages/index/index']) {
      expect(program.read(`dist/${script}.js`)).not.toContain('onNeedPrivacyAuthorization')
    }
  })

  test('names the tags for every page, and the consent page last', () => {
    const app = JSON.parse(program.read('dist/app.json'))
    expect(app.pages).toEqual([
      'pages/index/index',
      'pages/second/index',
      'pages/own/index',
      'pages/kit/index',
      'miniprogram_npm/miniprogram-privacy-consent/privacy-page/index'
    ])
    expect(Object.keys(app.usingComponents)).toEqual(['privacy-popup', 'privacy-button', 'privacy-gate'])
  })
})

describe('the program, in Chromium', () =>
  asksInChromium(() => program.file('dist'), 'pages/own/index', 'pages/kit/index'))

test('tags are typed in JSX: each attribute and event passes, each mistake is told', () => {
  const mistakes = writeTagLines(program, 'react')
  expect(complaintsOf(program, 'tsc')).toEqual(mistakes)
})

test('built for Alipay: no file of the library, none of its tags, and nothing that listens', () => {
  // One page with every tag is enough. The kit is of no use there.
  const app = program.file('src/app.config.ts')
  writeFileSync(app, "export default { pages: ['pages/index/index'] }")
  program.run('taro', ['build', '--type', 'alipay'], { OUTPUT: 'dist-alipay' })
  const files = Object.entries(filesBelow(program.file('dist-alipay')))
  expect(files.map(([name]) => name)).toContain('base.axml')
  expect(files.filter(([name, text]) => traces.test(name + text)).map(([name]) => name)).toEqual([])
}, 240_000)
