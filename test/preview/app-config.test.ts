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
    expect(await onBar('--nav-back', files, { theme })).toEqual([colour])
  }
})

test.each([
  ['black, and what is written on it white', {}, '#000000', 'white'],
  ['in the colour that the program names, and what is written on it white', { back: '#333' }, '#333', 'white']
])('a navigation bar of which little is said is %s', async (_, { back }: { back?: string }, background, text) => {
  const files = { 'app.json': { pages: ['pages/home/index'], window: { navigationBarBackgroundColor: back } } }
  expect([await onBar('--nav-back', files), await onBar('--nav-front', files)]).toEqual([[background], [text]])
})

async function onBar(property: string, ...program: Parameters<typeof boot>): Promise<string[]> {
  const { document, close } = await boot(...program)
  const values = [...document.querySelectorAll<HTMLElement>('*')].map(({ style }) => style.getPropertyValue(property))
  close()
  return values.filter(Boolean)
}

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
