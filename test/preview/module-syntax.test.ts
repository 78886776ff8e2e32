import { buildSync } from 'esbuild'
import { join } from 'node:path'
import { Compiler } from '../../preview/compiler'
import type { ProgramBundle } from '../../preview/runtime/bundle'
import { Modules } from '../../preview/runtime/modules'
import { miniProgram, type Files } from './mini-program'
import { modules } from './modules-to-compare'

/** A line that needs no semicolon but for what might follow it. */
const before = [
  'const q = [1]',
  'let q = f\nfunction f() {}',
  'f()\nfunction f() { return 1 }',
  'let q = `t`',
  'q++\nvar q = 1'
]

const exported = [
  'export const { length: a } = [1, 2]',
  'export const [b = 4, ...rest] = [undefined, 2]',
  'export let a, b = 2\na = b',
  'export var a = 1, { b } = { b: 3 }',
  '/* said */ export const [a] = [7]',
  'export default [1, 2]',
  'export default (1, 2)',
  'export default async function go() { return go.name }',
  'export default class A { static x = 1; #y = 2; get y() { return this.#y } }',
  'export async function a() {}',
  'export function* a() {}',
  'export class A { b = 3 }',
  'const a = 3\nexport { a, a as if, a as default }',
  "export * as path from './path'",
  "export * from './path'",
  "export { default, default as again, one } from './path'",
  "import d, { one, up } from './path'\nup()\nexport { d, one }",
  "import * as all from './path'\nexport const { up, ...others } = all",
  "export const later = typeof import('./path').then",
  'export const exports = 1, b = 2',
  'export function exports() {}',
  'const module = { a: 1 }\nexport default module'
]

const path = 'export let one = 1\nexport const up = () => one++\nexport default one\nexport { one as two }'

const generated = Object.fromEntries(
  before.flatMap((line, x) =>
    exported.map((each, y) => [`generated-${x}-${y}`, { 'a.js': `${line}\n${each}`, 'path.js': path }])
  )
)

const cases: Record<string, Record<string, string>> = { ...modules, ...generated }

function entryOf(files: Record<string, string>): string {
  const named = Object.values(files).some((source) => source.includes("'./c'"))
  return ['c.js', 'a.js', 'a.ts'].find((file) => file in files && !(file === 'c.js' && named))!
}

/** Functions by name, what is undefined by a word. */
function plain(exports: object): unknown {
  const written = JSON.stringify(Object.entries(exports).sort(), (_, value: unknown) => {
    if (typeof value === 'function') return `function ${value.name}`
    return value === undefined ? 'undefined' : value
  })
  return JSON.parse(written)
}

let root: string
let compiled: ProgramBundle
beforeAll(async () => {
  const files = Object.entries(cases).flatMap(([name, files]) =>
    Object.entries(files).map(([file, source]) => [`${name}/${file}`, source] as const)
  )
  const entries = Object.entries(cases).map(([name, files]) => `() => require('./${name}/${entryOf(files)}')`)
  root = miniProgram({ ...Object.fromEntries(files), 'app.js': `App({ all: [${entries.join(', ')}] })` })
  const { program } = await new Compiler(root).compile()
  const window: { miniProgram?: ProgramBundle } = {}
  new Function('globalThis', program)(window)
  compiled = window.miniProgram!
})

test.each(Object.keys(cases))('%s: a module exports what it exports elsewhere', (name) => {
  const entry = `${name}/${entryOf(cases[name]!)}`
  const { outputFiles } = buildSync({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'es2022',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } }
  })
  const elsewhere = { exports: {} }
  new Function('module', outputFiles[0]!.text)(elsewhere)
  expect(plain(new Modules(compiled.scripts, {}).run(entry) as object)).toEqual(plain(elsewhere.exports))
})

test('a module is strict, whatever is called', async () => {
  const root = miniProgram({ 'app.js': 'export function f() { return this === undefined }' })
  const { program } = await new Compiler(root).compile()
  const window: { miniProgram?: ProgramBundle } = {}
  new Function('globalThis', program)(window)
  const { f } = new Modules(window.miniProgram!.scripts, {}).run('app.js') as { f(): boolean }
  expect(f()).toBe(true)
})

test('what a file exports both ways is all there', async () => {
  const root = miniProgram({ 'app.js': 'export const a = 1\nexports.b = 2\nmodule.exports.c = 3' })
  const { program } = await new Compiler(root).compile()
  const window: { miniProgram?: ProgramBundle } = {}
  new Function('globalThis', program)(window)
  expect({ ...(new Modules(window.miniProgram!.scripts, {}).run('app.js') as object) }).toEqual({ a: 1, b: 2, c: 3 })
})

describe('a name that is asked for before it is declared', () => {
  const exported = async (source: string, files: Files = {}) => {
    const { program } = await new Compiler(miniProgram({ 'app.js': source, ...files })).compile()
    const window: { miniProgram?: ProgramBundle } = {}
    new Function('globalThis', program)(window)
    const { all } = new Modules(window.miniProgram!.scripts, {}).run('app.js') as { all: unknown[] }
    return [...all]
  }

  test.each([
    [
      'its own declaration',
      "const Decoder = Decoder ? Decoder : 'own'\nlet  Kept = (Kept || {}).kept || 1\nexports.all = [Decoder, Kept]",
      ['own', 1]
    ],
    [
      'its own declaration, in a function',
      'const go = () => {\n  const app = app && app.name\n  const { a = 2 } = a || {}\n  return [app, a]\n}\nexports.all = go()',
      [undefined, 2]
    ],
    ['a line above', 'exports.all = [typeof late, late]\nconst late = 1', ['undefined', undefined]],
    [
      'a function that is called above',
      'exports.all = [go()]\nconst late = 1\nfunction go() { return late }',
      [undefined]
    ],
    ['a script of ES modules', 'export const all = [late]\nconst late = 1', [undefined]],
    ['another case', 'switch (2) { case 1: let n = 1; break\n case 2: n = 3; exports.all = [n] }', [3]]
  ])('is undefined in %s, as in the ES5 that Weixin makes', async (_, source, all) => {
    expect(await exported(source)).toEqual(all)
  })

  test('throws where the project has no ES5 made', async () => {
    const files = { 'project.config.json': { setting: { es6: false } } }
    await expect(exported('exports.all = [late]\nconst late = 1', files)).rejects.toThrow(/before initialization/)
  })

  test.each([
    [
      'each turn of a loop',
      'const all = [1, 2].map((n) => () => n)\nfor (const n of [1, 2]) { all.push(() => kept() + n); const kept = () => n }\nexports.all = all.map((each) => each())',
      [1, 2, 2, 4]
    ],
    [
      'a block that hides a name',
      'const n = 1\nif (n) { const later = () => n; const n = 2; exports.all = [later()] }\nexports.all.push(n)',
      [2, 1]
    ],
    ['a recursion', 'const down = (n) => (n ? [n, ...down(n - 1)] : [])\nexports.all = down(2)', [2, 1]],
    ['a member of its name', 'const same = (a) => a.same\nexports.all = [same({ same: 1 })]', [1]]
  ])('%s is what it is elsewhere', async (_, source, all) => {
    expect(await exported(source)).toEqual(all)
  })

  test('what is constant stays so', async () => {
    await expect(exported('exports.all = [() => late]\nconst late = 1\nlate = 2')).rejects.toThrow(/constant/)
  })
})

test('of two modules that load each other, what is not there yet is undefined, as in the ES5 that Weixin makes', async () => {
  const root = miniProgram({
    'app.js': "import { early } from './b'\nimport { Late } from './a'\nexport const all = [early, new Late().name]",
    'a.js': "import './b'\nexport class Late { name = 'late' }\nexport const list = [1]\nexport default list",
    'b.js': "import list, { Late } from './a'\nexport const early = [typeof Late, list]"
  })
  const { program } = await new Compiler(root).compile()
  const window: { miniProgram?: ProgramBundle } = {}
  new Function('globalThis', program)(window)
  const modules = new Modules(window.miniProgram!.scripts, {})
  modules.run('a.js')
  const { all } = modules.run('app.js') as { all: unknown[] }
  expect(plain(all)).toEqual(plain([['undefined', undefined], 'late']))
})

test('what “build npm” bundled finds the packages that it lists', async () => {
  const root = miniProgram({
    'app.js': "module.exports = require('router')",
    'miniprogram_npm/logger/index.js': "exports.by = 'logger'",
    'miniprogram_npm/router/index.js': `module.exports = (function (define) {
  var module = { exports: {} }
  define(function (source) { return require(source) }, module)
  return module.exports
})(function (require, module) { module.exports = require("logger").by })
//miniprogram-npm-outsideDeps=["logger","crypto"]
//# sourceMappingURL=index.js.map`
  })
  const { program, warnings } = await new Compiler(root).compile()
  const window: { miniProgram?: ProgramBundle } = {}
  new Function('globalThis', program)(window)
  expect(new Modules(window.miniProgram!.scripts, {}).run('app.js')).toBe('logger')
  expect(warnings).toEqual([])
})

test('the entry of a package may be a .cjs', async () => {
  const root = miniProgram({
    'app.js': "module.exports = require('pack').by",
    'node_modules/pack/package.json': { name: 'pack', main: './dist/index.cjs' },
    'node_modules/pack/dist/index.cjs': "exports.by = require('./part.cjs')",
    'node_modules/pack/dist/part.cjs': "module.exports = 'part'"
  })
  const { program, warnings } = await new Compiler(root).compile()
  const window: { miniProgram?: ProgramBundle } = {}
  new Function('globalThis', program)(window)
  expect(new Modules(window.miniProgram!.scripts, {}).run('app.js')).toBe('part')
  expect(warnings).toEqual([])
})
