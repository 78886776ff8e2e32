import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './npm'

const { scripts } = require('../../package.json')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const text = read('CONTRIBUTING.md')
const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span)

/** `src/behavior.ts`, `docs/zh/`, `CHANGELOG.md`; not `getSetting`, nor `<popup>`. */
const isPath = (span: string) => /^[\w.-]+\/[\w./-]*$|^[\w-]+\.(md|json|ts|js)$/.test(span)

test('every file and folder it names is there', () => {
  const paths = code.filter(isPath)
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter((each) => !existsSync(path.join(root, each)))).toEqual([])
})

test('every command it names is a script, and every script but npm’s own is named', () => {
  const named = new Set([...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name))
  expect([...named].filter((name) => !(name in scripts))).toEqual([])
  const own = ['prepare', 'test', 'docs:build', 'docs:preview']
  expect(Object.keys(scripts).filter((name) => !named.has(name) && !own.includes(name))).toEqual([])
})

test('what it says is in a file is in it', () => {
  const places = [...text.matchAll(/`(\w+)` in `([\w./-]+)`/g)]
  expect(places.length).toBeGreaterThan(10)
  const missing = places.filter(([, name, file]) => !new RegExp(`\\b${name}\\b`).test(read(file)))
  expect(missing.map(([sentence]) => sentence)).toEqual([])
})

test('every folder of the house is on the map', () => {
  const made = ['tarballs', 'node_modules', 'miniprogram_dist', 'types', 'dist', 'coverage', 'reports', 'test-results']
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((each) => each.isDirectory() && !each.name.startsWith('.') && !made.includes(each.name))
    .map(({ name }) => name)
  expect(folders.filter((name) => !text.includes(`| \`${name}/\``))).toEqual([])
})
