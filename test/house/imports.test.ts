import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { importsBelow, root } from './imports'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

/** A repository of these files. */
function houseOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-'))
  folders.push(folder)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

const installed = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: ''
})
const rooms = {
  'catalogue/index.ts': 'export const keys = []',
  'mini-program/index.ts': 'export const pages = []',
  'src/index.ts': 'export const privacyManager = {}',
  'simulator/index.ts': 'export const createWeixin = () => {}',
  'toolkit/src/index.ts': 'export const audit = () => {}',
  'preview/index.ts': 'export const serve = () => {}',
  'test/index.ts': 'export const settle = () => {}'
}

describe('this repository', () => {
  const house = importsBelow(root)

  test('is read whole: TypeScript, modules of both kinds and the scripts of the site', () => {
    expect(house.files).toEqual(
      expect.arrayContaining([
        'catalogue/index.ts',
        'src/privacy-popup/index.ts',
        'toolkit/src/cli/index.ts',
        'preview/shell/index.ts',
        'docs/.vitepress/config.mts',
        'gulpfile.js',
        'test/house/imports.test.ts'
      ])
    )
  })

  test('has no import into a room that its folder may not know', () => {
    expect(house.forbidden).toEqual([])
  })

  test('has no imports that go in a circle when the code runs', () => {
    expect(house.circles).toEqual([])
  })
})

test('whoever imports from a room that it may not know is found, and the rule with it', () => {
  const { forbidden } = importsBelow(
    houseOf({
      ...rooms,
      ...installed('lodash'),
      ...installed('jsonc-parser'),
      'catalogue/a.ts': "import { pages } from '../mini-program'\nconsole.log(pages)",
      'catalogue/b.ts': "import { readFileSync } from 'node:fs'\nconsole.log(readFileSync)",
      'mini-program/a.ts': "import { createWeixin } from '../simulator'\nconsole.log(createWeixin)",
      'mini-program/b.ts': "import lodash from 'lodash'\nconsole.log(lodash)",
      'src/a.ts': "export type Create = typeof import('../simulator').createWeixin",
      'src/b.ts': "import lodash from 'lodash'\nconsole.log(lodash)",
      'simulator/a.ts': "import type { privacyManager } from '../src'\nexport type Manager = typeof privacyManager",
      'toolkit/src/a.ts': "export const { createWeixin } = require('../../simulator')",
      'frameworks/a.ts': "export * from '../src'",
      'preview/a.ts': "export const library = () => import('../src')",
      'fleet/src/a.ts': "export * from '../../toolkit/src'",
      'demo/a.ts': "export * from '../src'",
      'docs/a.ts': "export * from '../test'",
      'attic/a.ts': "export * from '../catalogue'"
    })
  )
  expect(forbidden.map(({ from, to, rule }) => `${from} > ${to}: ${rule}`).sort()).toEqual([
    'attic/a.ts > catalogue/index.ts: every folder has a line among the rooms',
    'catalogue/a.ts > mini-program/index.ts: catalogue knows nobody',
    'catalogue/b.ts > fs: what runs in a mini program takes nothing from npm or Node',
    'demo/a.ts > src/index.ts: demo knows nobody',
    'docs/a.ts > test/index.ts: docs knows catalogue, src, simulator, preview, toolkit/src, release, build',
    'docs/a.ts > test/index.ts: nobody knows the tests',
    'fleet/src/a.ts > toolkit/src/index.ts: fleet/src knows toolkit/dist, command-line, fleet/package.json',
    'frameworks/a.ts > src/index.ts: frameworks knows miniprogram_dist, types',
    'mini-program/a.ts > simulator/index.ts: mini-program knows catalogue',
    'mini-program/b.ts > node_modules/lodash/index.js: mini-program takes jsonc-parser from npm and nothing else',
    'preview/a.ts > src/index.ts: preview knows simulator, mini-program, catalogue, command-line, build',
    'simulator/a.ts > src/index.ts: simulator knows catalogue, mini-program',
    'src/a.ts > simulator/index.ts: src knows catalogue, mini-program',
    'src/b.ts > node_modules/lodash/index.js: what runs in a mini program takes nothing from npm or Node',
    'toolkit/src/a.ts > simulator/index.ts: toolkit/src knows catalogue, mini-program, command-line, release, toolkit/package.json'
  ])
})

test('what each room may know is no offence', () => {
  const known = {
    'mini-program/a.ts':
      "import { parse } from 'jsonc-parser'\nexport { keys } from '../catalogue'\nconsole.log(parse)",
    'src/a.ts':
      "import type { lodash } from 'lodash'\nexport { keys } from '../catalogue'\nexport type L = typeof lodash",
    'simulator/a.ts': "export * from '../mini-program'",
    'toolkit/src/a.ts':
      "import lodash from 'lodash'\nimport 'node:fs'\nexport * from '../../catalogue'\nconsole.log(lodash)",
    'frameworks/a.ts': "export * from 'miniprogram-privacy-consent'",
    'preview/a.ts': "export * from '../simulator'\nexport { pages } from '../mini-program'",
    'fleet/src/a.ts': "export * from 'miniprogram-privacy-toolkit'",
    'demo/a.ts': "export * from 'miniprogram-privacy-consent'",
    'test/a.ts': "export * from '../src'\nexport * from '../simulator'\nexport * from '../toolkit/src'",
    'toolkit/test/a.ts': "export * from '../src'\nexport * from '../../test'"
  }
  const house = importsBelow(houseOf({ ...rooms, ...installed('lodash'), ...installed('jsonc-parser'), ...known }))
  expect(house.files).toEqual(expect.arrayContaining(Object.keys(known)))
  expect(house.forbidden).toEqual([])
})

test('a circle is found, and one that only a type closes is told from it', () => {
  const { circles, circlesOfTypes } = importsBelow(
    houseOf({
      'src/a.ts': "import { b } from './b'\nexport const a = () => b",
      'src/b.ts': "import { c } from './c'\nexport const b = () => c",
      'src/c.ts': "import { a } from './a'\nexport const c = () => a",
      'src/d.ts': "import { e } from './e'\nexport const d = e\nexport type D = number",
      'src/e.ts': "import { type D } from './d'\nexport const e: D = 1"
    })
  )
  expect(circles).toEqual([['src/a.ts', 'src/b.ts', 'src/c.ts']])
  expect(circlesOfTypes).toEqual([['src/d.ts', 'src/e.ts']])
})
