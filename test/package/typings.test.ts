import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root, run } from './npm'
import { temporaryFolder } from './temporary-folder'

/** The last of each line that programs are still written with, under the names they are installed by. */
const typings = {
  'typings-2': '2.12.0',
  'typings-3': '3.12.2',
  'typings-4': '4.1.3',
  'typings-5.0': '5.0.1',
  'typings-5.2': '5.2.3'
}

const withoutTypings = `
import { PrivacyError, privacyBehavior, privacyManager, toPrivacyError } from 'miniprogram-privacy-consent'
import { toPrivacyError as alone } from 'miniprogram-privacy-consent/errors'
export const id: string = privacyBehavior
export const kinds = [toPrivacyError({ errMsg: '' })?.kind, alone('')?.kind]
privacyManager.configure({ onError: (error) => void (error instanceof PrivacyError) })
export const off: () => void = privacyManager.on('agree', ({ buttonId }) => buttonId.trim())
// @ts-expect-error no such event
privacyManager.on('agreed', () => {})
`

const withTypings = `${withoutTypings}
export async function read(): Promise<string> {
  return (await privacyManager.guard(wx.getClipboardData)()).data
}
Component({ behaviors: [privacyBehavior], methods: { show: () => 1 } })
`

const folder = temporaryFolder()

beforeAll(() => {
  const dependencies = Object.entries(typings).map(([name, version]) => [
    name,
    `npm:miniprogram-api-typings@${version}`
  ])
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ dependencies: Object.fromEntries(dependencies) }))
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  const library = path.join(folder, 'node_modules/miniprogram-privacy-consent')
  mkdirSync(library)
  for (const part of ['package.json', 'types'])
    cpSync(path.join(root, part), path.join(library, part), { recursive: true })
})

/** What the compiler says of a strict program that checks its libraries too. */
function complaints(types: string[], program: string): string[] {
  const options = { strict: true, noEmit: true, skipLibCheck: false, target: 'ES2018', lib: ['ES2018'], types }
  const compilerOptions = { ...options, module: 'node16', moduleResolution: 'node16' }
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }))
  writeFileSync(path.join(folder, 'program.ts'), program)
  const compiler = require.resolve('typescript/lib/tsc.js')
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', folder], { cwd: folder, encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean)
}

test.each(Object.entries(typings))('a strict program compiles with %s, %s', (name) => {
  // Two lines of 2.12 do not compile by themselves.
  const own = (complaint: string) => complaint.startsWith(`node_modules/${name}/`)
  expect(complaints([name], withTypings).filter((complaint) => !own(complaint))).toEqual([])
})

test('a strict program compiles without typings of Weixin', () => {
  expect(complaints([], withoutTypings)).toEqual([])
})
