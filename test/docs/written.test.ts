import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pages, read, root } from './markdown'

/** What is read where there is no site: without fences, code and comments. */
const prose = (page: string) =>
  read(page)
    .replace(/^( *)(`{3,})[^]*?^\1\2$/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/<!--[^]*?-->/g, '')

/** The first page of the site is a layout of its own; nobody reads it elsewhere. */
const readAnywhere = pages.filter((page) => !/^(zh\/)?index\.md$/.test(page))

test('what programs write of the documentation is up to date', () => {
  const program = path.join(root, 'docs/.vitepress/written/main.ts')
  const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [tsx, program, '--check'], { cwd: root, encoding: 'utf8' })
  expect(stdout + stderr).toBe('')
}, 60_000)

test('every page is whole where only Markdown is read: no component, no include, no script, no container', () => {
  const foreign = /<[A-Z]\w+|<script|^<<<|@include|^:::|\{#[\w-]+\}/m
  expect(readAnywhere.filter((page) => foreign.test(prose(page)))).toEqual([])
})

test('a region that is to be written has something in it', () => {
  const empty = /^<!-- ([a-z]+): .+ -->\s*<!-- \/\1 -->$/m
  expect(pages.filter((page) => empty.test(read(page)))).toEqual([])
})

describe('before publication', () => {
  const { published } = JSON.parse(readFileSync(path.join(root, 'release/published.json'), 'utf8')) as {
    published: boolean
  }
  const readmes = [
    'README.md',
    'README.zh-CN.md',
    'toolkit/README.md',
    'toolkit/README.zh-CN.md',
    'preview/README.md',
    'fleet/README.md'
  ]
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
