import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { Compiler, type Compiled } from '../../preview/compiler'
import { miniProgram, type Files } from './mini-program'

const program: Files = {
  'app.json': { pages: ['pages/home/index', 'pages/other/other'], usingComponents: { card: '/card/card' } },
  'app.wxss': '@import "theme.wxss";',
  'theme.wxss': '.a { width: 10rpx }',
  'shared.js': 'export const a = 1',
  'typed.js': 'exports.b = 1',
  'typed.ts': 'export declare const b: number',
  'format.wxs': 'module.exports = { f: 1 }',
  'card/card.wxml': '<view>card</view>',
  'card/card.json': { component: true },
  'card/card.js': 'Component({})',
  'pages/home/index.wxml': '<wxs src="../../format.wxs" module="m"/><import src="part.wxml"/><card/>',
  'pages/home/part.wxml': '<template name="t">part</template>',
  'pages/home/index.js': "import { a } from '../../shared'\nPage({ data: { a } })",
  'pages/home/index.scss': '@use "colours"; .b { color: colours.$c }',
  'pages/home/_colours.scss': '$c: red;',
  'pages/other/other.js': "const { a } = require('../../shared')\nrequire('../../typed')\nPage({ data: { a } })"
}

/** What was compiled, whatever order it stands in. */
function parts({ program, warnings }: Compiled) {
  const window: { miniProgram?: { templates(scope: object): object } & Record<string, unknown> } = {}
  runInNewContext(program, window)
  const { templates, ...rest } = window.miniProgram!
  return { rest: JSON.parse(JSON.stringify(rest)) as unknown, templates: String(templates), warnings }
}

const edits: [what: string, file: string, text: string | undefined][] = [
  ['a template', 'pages/home/index.wxml', '<view>changed</view><oops/>'],
  ['an imported template', 'pages/home/part.wxml', '<template name="t"><oops/></template>'],
  ['a template that goes', 'pages/home/part.wxml', undefined],
  ['a WXS module', 'format.wxs', 'module.exports = {'],
  ['a script', 'pages/other/other.js', "require('./gone')\nPage({})"],
  ['a script that others use', 'shared.js', 'export const b = 2'],
  ['a script that goes', 'shared.js', undefined],
  ['a script that comes', 'pages/home/index.ts', "import '../../shared'\nPage({ data: { t: 1 as number } })"],
  ['a script that leaves its types alone', 'typed.js', undefined],
  ['types that become a script', 'typed.ts', 'export const b: number = 2'],
  ['a configuration', 'pages/home/index.json', '{ "usingComponents": { "gone": "/gone" },, }'],
  ['an imported style sheet', 'theme.wxss', '.c { height: 1vh }'],
  ['a style sheet that goes', 'theme.wxss', undefined],
  ['what a style sheet in Sass uses', 'pages/home/_colours.scss', '$c: blue;'],
  ['a style sheet that does not compile', 'pages/home/index.scss', '.b { color: $none }'],
  ['the list of pages', 'app.json', '{ "pages": ["pages/other/other"] }']
]

test.each(edits)(
  '%s: what is built again is what a fresh build is, and so once it is undone',
  async (_, file, text) => {
    const root = miniProgram(program)
    const path = join(root, file)
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined
    const again = new Compiler(root)
    await again.compile()
    for (const content of [text, before]) {
      if (content === undefined) rmSync(path)
      else writeFileSync(path, content)
      again.changed([file])
      expect(parts(await again.compile())).toEqual(parts(await new Compiler(root).compile()))
    }
  }
)

test('what every page imports is in the program once, and a template is made when it is first needed', async () => {
  const pages = ['pages/a/a', 'pages/b/b', 'pages/c/c']
  const { program } = await new Compiler(
    miniProgram({
      'app.json': { pages },
      'theme.wxss': '.of-all { color: red }',
      ...Object.fromEntries(pages.map((page) => [`${page}.wxss`, '@import "../../theme.wxss"; .own { top: 0 }']))
    })
  ).compile()
  expect(program.split('--of-all').length - 1).toBe(1)
  const window: { miniProgram?: { templates(scope: object): Record<string, unknown> } } = {}
  runInNewContext(program, window)
  const generators = window.miniProgram!.templates({})
  const { get } = Object.getOwnPropertyDescriptor(generators, 'pages/a/a')!
  expect(get).toBeDefined()
  expect(generators['pages/a/a']).toBe(generators['pages/a/a'])
})
