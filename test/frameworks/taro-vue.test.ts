import { asksInChromium } from './asks-in-chromium'
import { filesBelow, library } from './library'
import { complaintsOf, project } from './projects'
import { writeTagLines } from './typed-tags'

const program = project('taro-vue')

beforeAll(() => {
  program.run('taro', ['build', '--type', 'weapp'])
}, 240_000)

test('the build, by Vite, has the library in it once, as it is published', () => {
  expect(filesBelow(program.file('dist/miniprogram_npm/miniprogram-privacy-consent'))).toEqual(library())
  expect(program.read('dist/taro.js')).not.toContain('onNeedPrivacyAuthorization')
})

describe('the program, in Chromium', () =>
  asksInChromium(() => program.file('dist'), 'pages/own/index', 'pages/kit/index'))

test('templates are typed, as strictly as vue-tsc can: each attribute and event passes, each mistake is told', () => {
  const mistakes = writeTagLines(program, 'vue')
  expect(complaintsOf(program, 'vue-tsc')).toEqual(mistakes)
})
