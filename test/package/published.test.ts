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

const source = path.join(root, 'src')
const written = (readdirSync(source, { recursive: true }) as string[])
  .filter((file) => statSync(path.join(source, file)).isFile())
  .map((file) => file.split(path.sep).join('/'))
const sourceOf = (file: string) => readFileSync(path.join(source, file), 'utf8')

/** Files of types alone leave nothing. */
const typesAlone = ['error-kind.ts', 'locale/words.ts', 'manager/options.ts']
const ofTheCatalogue = ['catalogue/agree-button.js', 'catalogue/consent.js', 'catalogue/purposes.js']

test('what is shipped is one file for each source file, and what the catalogue knows', () => {
  const expected = written
    .filter((file) => file !== 'tsconfig.json' && !typesAlone.includes(file))
    .map((file) => file.replace(/ts$/, 'js'))
  expect(files).toEqual([...expected, ...ofTheCatalogue].sort())
})

test('templates, styles and configurations are as they were written', () => {
  const copied = files.filter((file) => !file.endsWith('.js'))
  expect(copied.length).toBeGreaterThan(10)
  expect(copied.filter((file) => text(file) !== sourceOf(file))).toEqual([])
})

/** What a module declares by name: functions, classes and the methods of classes. */
const declared = (code: string) => [
  ...[...code.matchAll(/\b(?:function|class) (\w+)/g)].map(([, name]) => name!),
  ...[...code.matchAll(/^ +(?:private |async )?(\w+)\(.*\).*\{$/gm)].map(([, name]) => name!)
]

test.each(files.filter((file) => file.endsWith('.js') && !ofTheCatalogue.includes(file)))(
  '%s is CommonJS, ES2017 at the newest, with the names of its source',
  (file) => {
    expect(text(file)).not.toMatch(/^import |^export |\?\.\w|\?\?|\{ ?\.\.\.|catch \{/m)
    const names = declared(sourceOf(file.replace(/js$/, 'ts')))
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text(file)))).toEqual([])
  }
)

test('the words and error texts are data with keys', () => {
  const words = require(path.join(library, 'locale/en.js'))
  expect(words.errors).toMatchObject({ disagreed: expect.any(String), cooldown: expect.any(String) })
  const purposes = require(path.join(library, 'catalogue/purposes.js'))
  expect(purposes.flatMap(({ things }: { things: object[] }) => things)).toContainEqual({
    zhCN: '剪贴板',
    zhTW: '剪貼簿',
    en: 'clipboard',
    referrer: /Clipboard/
  })
})

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
