import { Compiler } from '../../preview/compiler'
import { prepareForJsdom } from '../../preview/jsdom'
import { boot, miniProgram } from './mini-program'

const window = { navigationBarBackgroundColor: '@bar' }

test('a name of theme.json is its colour in the light and at night', async () => {
  const files = {
    'app.json': { pages: ['pages/home/index'], darkmode: true, themeLocation: './theme.json', window },
    'theme.json': { light: { bar: '#fafafa' }, dark: { bar: '#101010' } }
  }
  for (const [theme, colour] of [
    ['light', '#fafafa'],
    ['dark', '#101010']
  ] as const) {
    const { document, close } = await boot(files, { theme })
    const bars = [...document.querySelectorAll<HTMLElement>('*')].map(({ style }) =>
      style.getPropertyValue('--nav-back')
    )
    close()
    expect(bars.filter(Boolean)).toEqual([colour])
  }
})

test('a theme.json that is not there is told of at its line', async () => {
  const app = '{\n  "pages": ["pages/home/index"],\n  "themeLocation": "theme.json"\n}'
  const { warnings } = await new Compiler(
    miniProgram({ 'app.json': app, 'pages/home/index.wxml': '', 'pages/home/index.js': 'Page({})' })
  ).compile()
  expect(warnings).toEqual([{ file: 'app.json', line: 3, message: expect.stringMatching(/theme\.json/) }])
})

test('a tab whose page is not in "pages" is told of and left out', async () => {
  const tabs = ['home', 'other', 'gone'].map((name) => ({ pagePath: `pages/${name}/index`, text: name }))
  const root = miniProgram({ 'app.json': { pages: ['pages/home/index', 'pages/other/index'], tabBar: { list: tabs } } })
  const { warnings } = await new Compiler(root).compile()
  expect(warnings).toEqual([
    { file: 'app.json', line: expect.any(Number), message: 'tab page "pages/gone/index" is not in "pages"' }
  ])
  const { document, close } = (await prepareForJsdom(root)).boot()
  const drawn = ['home', 'other', 'gone'].map((name) =>
    [...document.querySelectorAll('*')].some(({ children, textContent }) => !children.length && textContent === name)
  )
  close()
  expect(drawn).toEqual([true, true, false])
})
