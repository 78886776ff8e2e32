import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { addressOf } from '../../docs/.vitepress/reference/repository'
import { linksToCodeHost } from '../../docs/.vitepress/written/links-to-code-host'
import { pages, read, root } from './markdown'

/** What is read where there is no site: without fences, code and comments. */
const prose = (page: string) =>
  read(page)
    .replace(/^( *)(`{3,})[^]*?^\1\2$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/<!--[^]*?-->/g, '')

/** The first page of the site is a layout of its own; nobody reads it elsewhere. */
const readAnywhere = pages.filter((page) => !/^(zh\/)?index\.md$/.test(page))

const readmes = ['', 'toolkit/', 'preview/', 'fleet/'].flatMap((folder) => [
  `${folder}README.md`,
  `${folder}README.zh-CN.md`
])

test('what programs write of the documentation is up to date', () => {
  const program = path.join(root, 'docs/.vitepress/written/main.ts')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [tsx, program, '--check'], { cwd: root, encoding: 'utf8' })
  expect(stdout + stderr).toBe('')
})

test('every page is whole where only Markdown is read: no component, no include, no script, no container', () => {
  const foreign = /<[A-Z]\w+|<script|^<<<|@include|^:::|\{#[\w-]+\}/m
  expect(readAnywhere.filter((page) => foreign.test(prose(page)))).toEqual([])
})

test('a region that is to be written has something in it', () => {
  const empty = /^<!-- ([a-z]+): .+ -->\s*<!-- \/\1 -->$/m
  expect(pages.filter((page) => empty.test(read(page)))).toEqual([])
})

describe('links of a README', () => {
  test.each(readmes)('%s leads to what exists, in its own language', (file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    const links = [...text.matchAll(/\]\((?!\w+:\/\/)([^)#]+)/g)].map(([, link]) => link!)
    const targets = links.map((link) => path.posix.join(path.posix.dirname(file), link))
    expect(targets.filter((target) => !existsSync(path.join(root, target)))).toEqual([])
    const inChinese = (target: string) => /^docs\/zh\/|zh-CN\.md$/.test(target)
    const translated = targets.filter((target) => /\.md$/.test(target) && existsSync(path.join(root, twin(target))))
    const others = translated.filter((target) => inChinese(target) !== inChinese(file) && target !== twin(file))
    expect(others).toEqual([])
  })

  test('beside a tarball they lead to the code host, once package.json names it', () => {
    const readme = '[a](../docs/a.md#b) [c](../simulator) [d](README.zh-CN.md) [e](https://e.example/)'
    const codeHost = addressOf({ repository: { url: 'git+https://code.example/us/consent.git' } })
    expect(linksToCodeHost('toolkit/README.md', readme, undefined)).toBe(readme)
    expect(linksToCodeHost('README.md', readme, codeHost)).toBe(readme)
    expect(linksToCodeHost('toolkit/README.md', readme, codeHost)).toBe(
      '[a](https://code.example/us/consent/blob/main/docs/a.md#b) [c](https://code.example/us/consent/tree/main/simulator) [d](README.zh-CN.md) [e](https://e.example/)'
    )
  })
})

/** The same page in the other language. */
function twin(file: string): string {
  if (file.startsWith('docs/zh/')) return file.replace('docs/zh/', 'docs/')
  if (file.startsWith('docs/')) return file.replace('docs/', 'docs/zh/')
  return /\.zh-CN\.md$/.test(file) ? file.replace('.zh-CN.md', '.md') : file.replace(/\.md$/, '.zh-CN.md')
}

describe('before publication', () => {
  const { published } = JSON.parse(readFileSync(path.join(root, 'release/published.json'), 'utf8')) as {
    published: boolean
  }
  const texts = [
    ...pages.map((page): [string, string] => [page, read(page)]),
    ...readmes.map((file): [string, string] => [file, readFileSync(path.join(root, file), 'utf8')])
  ]

  test('nothing is installed from the registry as long as it is not there', () => {
    const fromRegistry = /npm (install|i|add)( -\S+)* miniprogram-privacy-|npx miniprogram-privacy-(toolkit|fleet)/
    expect(texts.filter(([, text]) => !published && fromRegistry.test(text)).map(([name]) => name)).toEqual([])
  })

  test('what installs one of the packages is written by the switch', () => {
    const outside = texts.map(([name, text]) => [name, text.replace(/<!-- install: [^]*?<!-- \/install -->/g, '')])
    const said = /npm (install|i|add)( -\S+)* \S*miniprogram-privacy-\w+(\.tgz)?$/m
    expect(outside.filter(([, text]) => said.test(text!)).map(([name]) => name)).toEqual([])
  })
})
