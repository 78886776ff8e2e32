import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { syntaxError, wxsToScript } from '../../preview/compiler/wxs'

/** Weixin's own, for Linux and macOS. */
const { wxmlToJs } = require('miniprogram-compiler') as { wxmlToJs(folder: string): Promise<string> }

/** What a module exports under `values`, when wcc compiles it. */
async function byWcc(source: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'wcc-'))
  try {
    writeFileSync(join(folder, 'a.wxs'), source)
    writeFileSync(join(folder, 'a.wxml'), '<wxs src="./a.wxs" module="m"/>')
    const [, body] = /^function np_0\(\)\{(.*)\}$/m.exec(await wxmlToJs(folder)) ?? []
    const run = `${body!.replace(/return nv_module\.nv_exports;$/, '')}; nv_module.nv_exports.nv_values`
    return plain(runInNewContext(run))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function byPreview(source: string): unknown {
  const module = { exports: {} as { values?: unknown } }
  new Function('module', wxsToScript(source))(module)
  return plain(module.exports.values)
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('string escapes are those of wcc: each pair of what may stand in a string, and generated ones', async () => {
  const alphabet = ['\\', 'n', 'r', 't', 'd', 'u0041', 'x41', "'", '"', '0', '中', '/']
  const pairs = alphabet.flatMap((one) => alphabet.map((two) => `\\${one}${two}`))
  const longer = fc.sample(
    fc.array(fc.constantFrom(...alphabet), { maxLength: 8 }).map((parts) => parts.join('')),
    { numRuns: 150, seed: 14 }
  )
  // A quote, or what would hide the one at the end, has to be escaped for there to be a string at all.
  const closed = (text: string) => text.replace(/\\*["']/g, (each) => `\\${each.at(-1)}`).replace(/\\*$/, '')
  const strings = [...pairs, ...longer, '^-?\\\\d+(\\\\.\\\\d+)?$', '^-?\\d+$'].map((text) => `'${closed(text)}'`)
  const source = `module.exports = { values: [${strings.join(', ')}] }`
  expect(byPreview(source)).toEqual(await byWcc(source))
})

test.each(['class', 'const', 'let', 'enum', 'export', 'import', 'static', 'super', 'yield', 'catch', 'throw'])(
  '%s is an ordinary name',
  async (name) => {
    const source = `function f(${name}) { return ${name} + 1 }
var ${name} = f(1)
module.exports = { values: [${name}, f(2), ${name} ? ${name} : 0] }`
    expect(byPreview(source)).toEqual([2, 3, 2])
    expect(byPreview(source)).toEqual(await byWcc(source))
  }
)

test('a name of an object stays what it is', () => {
  expect(byPreview('var class = 1; module.exports = { values: { class: class, b: 2 } }')).toEqual({ class: 1, b: 2 })
})

test('constructor is a name, and require takes a path without ending', () => {
  expect(wxsToScript("var a = require('./b.wxs'); a.constructor === 'Array'")).toBe(
    "var a = require('./b'); a.constructor.name === 'Array'"
  )
})

test('what is no script is told with its line', () => {
  expect(syntaxError('var a = 1\nvar b = (')).toMatchObject({ line: expect.any(Number) })
  expect(syntaxError(wxsToScript('module.exports = {}'))).toBeUndefined()
})
