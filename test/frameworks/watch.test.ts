import { appendFileSync, writeFileSync } from 'node:fs'
import { filesBelow, library } from './library'
import { project, type Project } from './projects'
import { lineOf, originOf } from './source-lines'
import { watched, type Watched } from './watched'

interface Framework {
  fixture: string
  command: [string, ...string[]]
  env: NodeJS.ProcessEnv
  output: string
  /** Where it puts the maps of what it built. */
  maps: string
  page: string
  /** A built script, what stands in it, the file that it was written in, and what stands there. */
  written: [script: string, built: string, file: string, source: string][]
}

const frameworks: Framework[] = [
  {
    fixture: 'uni-app',
    command: ['uni', '-p', 'mp-weixin'],
    // It writes source maps where HBuilderX's console listens.
    env: { UNI_APP_SOURCEMAP: 'true', UNI_SOCKET_HOSTS: '127.0.0.1', UNI_SOCKET_PORT: '1', UNI_SOCKET_ID: 'console' },
    output: 'dist/dev/mp-weixin',
    maps: 'dist/dev/.sourcemap/mp-weixin',
    page: 'pages/index/index.vue',
    written: [
      ['pages/index/index', 'getClipboardData', 'pages/index/index.vue', 'getClipboardData'],
      ['app', 'createSSRApp', 'main.ts', 'createSSRApp(App)']
    ]
  },
  {
    fixture: 'taro-react',
    command: ['taro', 'build', '--type', 'weapp', '--watch'],
    // Its default while it watches: packages in a bundle of their own.
    env: { PREBUNDLE: 'true' },
    output: 'dist',
    maps: 'dist',
    page: 'pages/index/index.tsx',
    written: [
      ['pages/index/index', 'agree-text', 'pages/index/index.tsx', 'agree-text'],
      ['app', 'function App', 'app.tsx', 'function App']
    ]
  }
]

describe.each(frameworks)('$fixture, in its watch mode', ({ fixture, command, env, output, maps, page, written }) => {
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
    working = watched(program, command, env)
    await working.until(`${libraryIn}/privacy-popup/index.wxss`, () => true)
    await working.until(builtPage, (script) => script.includes('getClipboardData'))
  }, 240_000)
  afterAll(() => working?.stop())

  test.each(written)('%s.js is mapped to the lines it was written in', (script, built, file, source) => {
    const map = program.read(`${maps}/${script}.js.map`)
    const origin = originOf(built, program.read(`${output}/${script}.js`), map)
    // webpack writes a path with other signs.
    expect(origin.source?.replace(/\W/g, '_')).toContain(file.replace(/\W/g, '_'))
    expect(origin.line).toBe(lineOf(source, program.read(`src/${file}`)))
  })

  test('a change of a page is built, and the library stays', async () => {
    edit(`src/${page}`, (text) => text.replace('position="center"', 'position="center" content="EDITED"'))
    await working.until(builtPage, (script) => script.includes('EDITED'))
    expect(filesBelow(program.file(libraryIn))).toEqual(library())
  })

  test('the library is in no other script', () => {
    const scripts = Object.entries(filesBelow(program.file(output))).filter(
      ([name]) => name.endsWith('.js') && !name.startsWith('miniprogram_npm/')
    )
    expect(scripts.filter(([, text]) => text.includes('onNeedPrivacyAuthorization')).map(([name]) => name)).toEqual([])
  })

  test.each(['1.0.1', '1.0.2'])(
    'version %s of the library, installed meanwhile, is in the program',
    async (version) => {
      program.install((folder) => appendFileSync(`${folder}/miniprogram_dist/index.js`, `// ${version}\n`))
      await working.until(`${libraryIn}/index.js`, (script) => script.includes(version))
    }
  )
})
