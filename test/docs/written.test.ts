import { spawnSync } from 'node:child_process'
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
