import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.join(__dirname, '../..')
const library = path.join(root, 'miniprogram_dist')
const compiler = require('miniprogram-compiler') as {
  wxmlToJs(folder: string): string | Promise<string>
  wxssToJs(folder: string): string | Promise<string>
}

const files = (readdirSync(library, { recursive: true }) as string[])
  .filter((file) => statSync(path.join(library, file)).isFile())
  .map((file) => file.split(path.sep).join('/'))
  .sort()

const text = (file: string) => readFileSync(path.join(library, file), 'utf8')

test('what is shipped is the scripts, templates, styles and configurations of the components, and nothing else', () => {
  expect(files).toEqual([
    'can-combine.js',
    'index.js',
    'locale/index.js',
    'needs-consent.js',
    'privacy-button/index.js',
    'privacy-button/index.json',
    'privacy-button/index.wxml',
    'privacy-gate/index.js',
    'privacy-gate/index.json',
    'privacy-gate/index.wxml',
    'privacy-gate/index.wxss',
    'privacy-page/index.js',
    'privacy-page/index.json',
    'privacy-page/index.wxml',
    'privacy-page/index.wxss',
    'privacy-popup/behavior.js',
    'privacy-popup/index.js',
    'privacy-popup/index.json',
    'privacy-popup/index.wxml',
    'privacy-popup/index.wxss'
  ])
})

test.each(files.filter((file) => file.endsWith('.js')))(
  '%s is one line of CommonJS without newer syntax than ES2017',
  (file) => {
    expect(text(file).trim()).not.toContain('\n')
    expect(text(file)).not.toMatch(/\bimport\b|^export\b|\?\.|\?\?|\.\.\.\w+\}|catch\{/)
  }
)

test('no template uses what old compilers reject', () => {
  for (const file of files.filter((name) => name.endsWith('.wxml'))) expect(text(file)).not.toContain('?.')
})

describe('Tencent’s own compilers', () => {
  const names = (folder: string, extension: string) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => file.endsWith(extension) && !file.startsWith('node_modules'))
      .map((file) => file.split(path.sep).join('/'))

  test.each([
    ['the library', library],
    ['the demo, Vant included', path.join(root, 'demo')]
  ])('accept every template and style sheet of %s', async (_, folder) => {
    const templates = await compiler.wxmlToJs(folder)
    expect(names(folder, '.wxml').filter((file) => !templates.includes(file))).toEqual([])
    const styles = await compiler.wxssToJs(folder)
    // A style sheet that belongs to no component is compiled into those that import it.
    const own = names(folder, '.wxss').filter((file) => existsSync(path.join(folder, file.replace(/wxss$/, 'json'))))
    expect(own.filter((file) => !styles.includes(file))).toEqual([])
  })

  test.each([
    ['a.wxml', '<view><text>a</view>'],
    ['a.wxml', '<view>{{a?.b}}</view>'],
    ['a.wxss', '.a { color: red']
  ])('would refuse %s with %s', async (file, code) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'refused-'))
    writeFileSync(path.join(folder, file), code)
    const compile = file === 'a.wxml' ? compiler.wxmlToJs : compiler.wxssToJs
    await expect(async () => compile(folder)).rejects.toThrow()
    rmSync(folder, { recursive: true })
  })
})

test('the package brings nothing into a user’s app but the library', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  expect(manifest.dependencies).toEqual({})
  expect(manifest.optionalDependencies).toBeUndefined()
  expect(manifest.miniprogram).toBe('miniprogram_dist')
})
