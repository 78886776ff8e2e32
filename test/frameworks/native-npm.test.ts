import { writeFileSync } from 'node:fs'
import { sees, tap } from '../browser/phone'
import { startPreview, type OpenedPreview, type PreviewInChromium } from '../browser/preview-in-chromium'
import { inPage, prompt } from './asks-in-chromium'
import { project, type Project } from './projects'
import { Skill, takeOut } from './skill'

/** It puts into the program what package.json names. */
function nameLibrary(program: Project): void {
  const manifest = JSON.parse(program.read('package.json'))
  manifest.dependencies = { ...manifest.dependencies, 'miniprogram-privacy-consent': '*' }
  writeFileSync(program.file('package.json'), JSON.stringify(manifest))
}

/** As the skill for coding agents says, to the letter: it finds nothing more to mend. */
function followSkill(program: Project): void {
  const manifest = { ...JSON.parse(program.read('package.json')), scripts: { build: 'webpack' } }
  writeFileSync(program.file('package.json'), JSON.stringify(manifest))
  takeOut(
    program,
    'src/app.mpx',
    "import { privacyManager } from 'miniprogram-privacy-consent'\n",
    "privacyManager.configure({ consentPage: '/privacy-page/index' })\n",
    ',\n    { "src": "miniprogram-privacy-consent/miniprogram_dist/privacy-page/index", "path": "privacy-page/index" }'
  )
  const skill = new Skill(program, 'mpx')
  skill.bringInAndBuild()
  expect(skill.serious()).toEqual([])
}

function buildWeappVite(program: Project): void {
  nameLibrary(program)
  program.run('weapp-vite', ['build'])
}

/** What they build of a program that names the library as a native one does: no plug-in is needed. */
describe.each([
  { fixture: 'mpx', build: followSkill, output: 'dist/wx', second: 'pages/second' },
  { fixture: 'weapp-vite', build: buildWeappVite, output: 'dist', second: 'pages/second/index' }
])('$fixture takes the library from npm', ({ fixture, build, output, second }) => {
  let preview: PreviewInChromium
  let opened: OpenedPreview | undefined

  beforeAll(async () => {
    const program = project(fixture)
    build(program)
    preview = await startPreview(program.file(output))
  }, 240_000)
  afterAll(() => preview?.close())
  afterEach(async () => {
    await opened?.page.close()
    expect(opened?.complaints).toEqual([])
  })

  test('a page asks in its own popup, and the call goes on', async () => {
    opened = await preview.open('?clipboard=hello')
    const { phone } = opened
    await inPage(phone, '.paste').click()
    await sees(prompt(phone), '隐私提示')
    await tap(phone, '我同意')
    await sees(inPage(phone, '.text'), '得到 hello')
    await sees(inPage(phone, '.events'), 'agree')
  })

  test('a page without a popup asks on the consent page', async () => {
    opened = await preview.open(`?path=${second}`)
    const { phone } = opened
    await inPage(phone, '.locate').click()
    await sees(prompt(phone), '收集你的位置信息')
    await tap(phone, '同意')
    await sees(inPage(phone, '.text'), 'latitude')
  })
})
