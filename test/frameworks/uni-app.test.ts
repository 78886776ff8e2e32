import { cpSync, readdirSync, writeFileSync } from 'node:fs'
import { asksInChromium } from './asks-in-chromium'
import { filesBelow, library, traces } from './library'
import { complaintsOf, project } from './projects'
import { Skill, takeOut } from './skill'
import { writeTagLines } from './typed-tags'

const program = project('uni-app')
const skill = new Skill(program, 'uni-app')
const built = 'dist/build/mp-weixin'

beforeAll(() => {
  // A kit of Vue files is compiled with the program, and has to be below it.
  cpSync(program.file('../../node_modules/wot-design-uni'), program.file('node_modules/wot-design-uni'), {
    recursive: true
  })
  takeOut(
    program,
    'vite.config.ts',
    "import privacyConsent from 'miniprogram-privacy-consent/uni-app'\n",
    'privacyConsent({ consentPage: true }), '
  )
  takeOut(program, 'tsconfig.json', ', "miniprogram-privacy-consent/uni-app"')
  skill.bringInAndBuild()
}, 240_000)

test('the skill for coding agents, followed to the letter, leaves nothing but the console', () => {
  expect(skill.serious()).toEqual([])
})

describe('the build', () => {
  test('has the library in it once, as it is published', () => {
    const folder = program.file(`${built}/miniprogram_npm/miniprogram-privacy-consent`)
    expect(filesBelow(folder)).toEqual(library())
    expect(readdirSync(program.file(built))).not.toContain('wxcomponents')
    expect(program.read(`${built}/common/vendor.js`)).not.toContain('onNeedPrivacyAuthorization')
  })

  test('names the tags for every page, and the consent page last', () => {
    const app = JSON.parse(program.read(`${built}/app.json`))
    expect(app.pages).toEqual([
      'pages/index/index',
      'pages/second/second',
      'pages/own/own',
      'pages/kit/kit',
      'miniprogram_npm/miniprogram-privacy-consent/privacy-page/index'
    ])
    expect(app.usingComponents).toEqual({
      'privacy-popup': '/miniprogram_npm/miniprogram-privacy-consent/privacy-popup/index',
      'privacy-button': '/miniprogram_npm/miniprogram-privacy-consent/privacy-button/index',
      'privacy-gate': '/miniprogram_npm/miniprogram-privacy-consent/privacy-gate/index'
    })
  })
})

describe('the program, in Chromium', () => asksInChromium(() => program.file(built), 'pages/own/own', 'pages/kit/kit'))

test('templates are typed, as strictly as vue-tsc can: each attribute and event passes, each mistake is told', () => {
  const mistakes = writeTagLines(program, 'vue')
  expect(complaintsOf(program, 'vue-tsc')).toEqual(mistakes)
})

test('built for H5: no file of the library, none of its tags, and nothing that listens', () => {
  // One page with every tag is enough.
  writeFileSync(program.file('src/pages.json'), '{ "pages": [{ "path": "pages/index/index" }] }')
  program.run('uni', ['build'])
  const files = Object.entries(filesBelow(program.file('dist/build/h5')))
  expect(files.map(([name]) => name).join()).not.toContain('miniprogram')
  expect(files.filter(([, text]) => traces.test(text)).map(([name]) => name)).toEqual([])
})
