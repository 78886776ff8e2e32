import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pack, run } from './npm'
import { temporaryFolder } from './temporary-folder'
import { bytesOf, gzippedBytesOf, shippedFiles } from './sizes'

const root = path.join(__dirname, '../..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const { name, scripts } = JSON.parse(read('package.json'))

const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code!)

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file)

  test('tells about how much a phone carries', async () => {
    const files = await shippedFiles()
    const told = [...text.matchAll(/\d+(?= KB)/g)].map(([size]) => Number(size) * 1024)
    expect(told).toHaveLength(2)
    expect(told[0]! / bytesOf(files)).toBeCloseTo(1, 1)
    expect(told[1]! / gzippedBytesOf(files)).toBeCloseTo(1, 1)
  })

  test('names a component that is shipped', () => {
    const [config] = blocks(text, 'json').map((json) => JSON.parse(json))
    const components = Object.entries<string>(config.usingComponents)
    expect(components).toHaveLength(1)
    for (const [tag, place] of components) {
      expect(place.startsWith(`${name}/`)).toBe(true)
      expect(existsSync(path.join(root, 'miniprogram_dist', `${place.slice(name.length)}.json`))).toBe(true)
      expect(blocks(text, 'html').join()).toContain(`<${tag} />`)
    }
  })

  test('names commands that exist', () => {
    const commands = [...text.matchAll(/npm (?:run )?(\w+)/g)].map(([, command]) => command!)
    expect(commands).toEqual(expect.arrayContaining(['install', 'ci', 'demo', 'test', 'docs']))
    const unknown = commands.filter((command) => !['install', 'ci'].includes(command) && !scripts[command])
    expect(unknown).toEqual([])
  })

  test('points at files that exist', () => {
    const targets = [...text.matchAll(/\]\(((?!http)[^)]+)\)|src="([^"]+)"/g)].map(([, link, picture]) =>
      (link ?? picture!).replace(/#.*/, '')
    )
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !existsSync(path.join(root, target)))).toEqual([])
  })
})

/** Files that a Markdown file links to or shows, as paths in the repository. */
const targetsOf = (file: string) =>
  [...read(file).matchAll(/\]\(((?!\w+:)[^)#]+)[^)]*\)|src="((?!\w+:)[^"]+)"/g)].map(([, link, picture]) =>
    path.posix.join(path.posix.dirname(file), link ?? picture!)
  )

test('what the READMEs link to and show, and what those pages show, is in the package', () => {
  const packed = pack('library', temporaryFolder()).files
  const linked = ['README.md', 'README.zh-CN.md'].flatMap(targetsOf)
  const shown = linked
    .filter((file) => file.endsWith('.md'))
    .flatMap(targetsOf)
    .filter((file) => file.endsWith('.png'))
  expect([...linked, ...shown].filter((file) => !packed.includes(file))).toEqual([])
})

describe.each(['toolkit', 'preview', 'fleet'] as const)('the tarball of the %s', (folder) => {
  const packed = pack(folder, temporaryFolder())

  test.each([
    ['README.md', 'Links on this page lead into that checkout'],
    ['README.zh-CN.md', '本页的链接指向该仓库里的文件']
  ])('%s says where its links lead, as long as they lead to files that are not in it', (file, sentence) => {
    const text = run('tar', ['-xOzf', packed.tarball, `package/${file}`], root)
    const leaving = [...text.matchAll(/\]\(((?!\w+:)[^)#]+)/g)].filter(
      ([, link]) => !packed.files.includes(path.posix.normalize(link!))
    )
    expect(text.includes(sentence)).toBe(leaving.length > 0)
  })
})

test('both say the same: the same headings, code, rows and lists', () => {
  const shape = (text: string) => ({
    blocks: [...text.matchAll(/^ *```(\w*)$/gm)].map(([, language]) => language),
    rows: text.split('\n').filter((line) => line.startsWith('|')).length,
    headings: text.split('\n').filter((line) => /^#+ /.test(line)).length,
    points: text.split('\n').filter((line) => line.startsWith('- ')).length
  })
  expect(shape(read('README.zh-CN.md'))).toEqual(shape(read('README.md')))
})
