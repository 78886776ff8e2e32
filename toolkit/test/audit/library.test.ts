import { buildSync, type BuildOptions } from 'esbuild'
import path from 'node:path'
import { audit } from '../../src/audit'
import { listenersOf } from '../../src/audit/listeners'
import { readProgram } from '../../src/audit/sources'
import { miniProgram, write, type Files } from './project'

const repository = path.join(__dirname, '../../..')

test('the audit reads a program with the library in it, and finds fault with the library in nothing', () => {
  const { findings, uses } = audit(path.join(repository, 'demo'))
  expect(uses.length).toBeGreaterThan(5)
  expect(findings.filter(({ file }) => file.includes('miniprogram-privacy-consent/'))).toEqual([])
})

describe('the library in a bundle of another name', () => {
  const copy = `Page({ copy() { privacyManager.guard(wx.getClipboardData)({}) } })`

  /** A program whose scripts esbuild bundled with the library in them. */
  function bundled(options: BuildOptions, script: string, files: Files): string {
    const root = write(miniProgram(files))
    buildSync({
      stdin: {
        contents: `import { privacyManager } from './src/index'\n${script}`,
        resolveDir: repository,
        loader: 'ts'
      },
      outfile: path.join(root, 'common/privacy.js'),
      bundle: true,
      ...options
    })
    return root
  }

  const shared = (manager: string) => ({
    'app.js': `const { privacyManager } = require('./common/privacy')\n${manager}\nApp({})`,
    'pages/a/index.js': `const { privacyManager } = require('../../common/privacy')\n${copy}`
  })
  const configured = shared("privacyManager.configure({ consentPage: 'pages/b/index' })")

  it.each([
    ['as written', {}],
    ['minified', { minify: true }],
    ['minified for old phones', { minify: true, target: 'es2017' }]
  ])('%s causes no finding, and what it guards is a use', (_, options) => {
    const root = bundled({ format: 'cjs', ...options }, 'export { privacyManager }', configured)
    const { findings, uses } = audit(root)
    expect(findings).toEqual([])
    expect(uses.map(({ api, file }) => `${api} ${file}`)).toEqual(['wx.getClipboardData pages/a/index.js'])
    expect(listenersOf(readProgram(root))).toEqual([])
  })

  it('together with a page, with a copy for each of two', () => {
    const root = bundled({ minify: true }, '', { 'app.json': { pages: ['pages/a/index', 'pages/b/index'] } })
    for (const page of ['a', 'b']) {
      const contents = `import { privacyManager } from './src/index'\nprivacyManager.configure({ mode: 'custom' })\n${copy}`
      buildSync({
        stdin: { contents, resolveDir: repository, loader: 'ts' },
        outfile: path.join(root, `pages/${page}/index.js`),
        bundle: true,
        minify: page === 'a'
      })
    }
    const rules = audit(root).findings.map(({ rule }) => rule)
    expect(rules).not.toContain('several-listeners')
    expect(rules).not.toContain('unresolved-use')
  })

  it('a listener of the program beside it is told, and a call by a name that cannot be told stays one', () => {
    const own = 'wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: "disagree" }))'
    const files = shared(`privacyManager.configure({ mode: 'custom' })\n${own}`)
    const caller = 'export const call = (name: string, options: object) => (wx as any)[name](options)'
    const root = bundled({ format: 'cjs', minify: true }, `export { privacyManager }\n${caller}`, {
      ...files,
      'pages/a/index.js': `const { call } = require('../../common/privacy')\nPage({ a(e) { call(e.detail.name, {}) } })`
    })
    const { findings, uses } = audit(root)
    expect(findings.map(({ rule }) => rule)).toContain('several-listeners')
    expect(uses.map(({ api }) => api)).toEqual(['wx.*'])
  })
})
