import { appendFileSync, writeFileSync } from 'node:fs'
import { filesBelow, library } from './library'
import { project, type Project } from './projects'
import { watched, type Watched } from './watched'

const frameworks: { fixture: string; command: [string, ...string[]]; output: string; page: string }[] = [
  {
    fixture: 'uni-app',
    command: ['uni', '-p', 'mp-weixin'],
    output: 'dist/dev/mp-weixin',
    page: 'pages/index/index.vue'
  },
  {
    fixture: 'taro-react',
    command: ['taro', 'build', '--type', 'weapp', '--watch'],
    output: 'dist',
    page: 'pages/index/index.tsx'
  }
]

describe.each(frameworks)('$fixture, in its watch mode', ({ fixture, command, output, page }) => {
  let program: Project
  let working: Watched
  const builtPage = `${output}/pages/index/index.js`
  const libraryIn = `${output}/miniprogram_npm/miniprogram-privacy-consent`

  function edit(file: string, change: (text: string) => string): void {
    writeFileSync(program.file(file), change(program.read(file)))
  }

  /** One page is enough, and the quickest. */
  function withOnePage(): void {
    if (fixture === 'uni-app') edit('src/pages.json', () => '{ "pages": [{ "path": "pages/index/index" }] }')
    else edit('src/app.config.ts', () => "export default { pages: ['pages/index/index'] }")
  }

  beforeAll(async () => {
    program = project(fixture, 'watched')
    withOnePage()
    working = watched(program, command)
    await working.until(`${libraryIn}/privacy-popup/index.wxss`, () => true)
    await working.until(builtPage, (script) => script.includes('getClipboardData'))
  }, 240_000)
  afterAll(() => working?.stop())

  test('a change of a page is built, and the library stays', async () => {
    edit(`src/${page}`, (text) => text.replace('position="center"', 'position="center" content="EDITED"'))
    await working.until(builtPage, (script) => script.includes('EDITED'))
    expect(filesBelow(program.file(libraryIn))).toEqual(library())
  }, 60_000)

  test.each(['1.0.1', '1.0.2'])(
    'version %s of the library, installed meanwhile, is in the program',
    async (version) => {
      program.install((folder) => appendFileSync(`${folder}/miniprogram_dist/index.js`, `// ${version}\n`))
      await working.until(`${libraryIn}/index.js`, (script) => script.includes(version))
    },
    60_000
  )
})
