import { buildSync, type BuildOptions } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit, type AuditReport } from '../../src/audit'
import { renderSarif } from '../../src/audit/report/sarif'
import { renderText } from '../../src/audit/report/text'
import { write, type Files } from './project'

const album = `// Picks a photo.
export interface Photo { path: string }

export function pick(): void {
  wx.chooseImage({})
}
`
const page = `import { pick } from '../../album'

Page({
  onLoad() {},
  choose() { pick(); wx.getUserProfile({}) }
})
`

/** A project whose page esbuild bundled into \`dist\`. */
function built(options: BuildOptions, files: Files = {}): string {
  const root = write({
    'package.json': {},
    'src/album.ts': album,
    'src/pages/a/index.ts': page,
    'dist/app.json': { pages: ['pages/a/index'] },
    'dist/pages/a/index.json': {},
    'dist/pages/a/index.wxml': '',
    ...files
  })
  buildSync({
    absWorkingDir: root,
    entryPoints: ['src/pages/a/index.ts'],
    outfile: 'dist/pages/a/index.js',
    bundle: true,
    minify: true,
    ...options
  })
  return root
}

const script = 'dist/pages/a/index.js'
const usesOf = ({ uses }: AuditReport) => uses.map(({ api, file, line, column }) => `${api} ${file}:${line}:${column}`)
const auditDist = (root: string) => audit(join(root, 'dist'))
const notesOf = ({ findings }: AuditReport) =>
  findings.flatMap(({ rule, message }) => (rule === 'unusable-source-map' ? message : []))

/** The map of a build, changed. */
function changeMap(root: string, change: (map: Record<string, unknown>) => object | string): string {
  const file = join(root, `${script}.map`)
  const changed = change(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
  writeFileSync(file, typeof changed === 'string' ? changed : JSON.stringify(changed))
  return root
}

const atTheirSource = ['wx.chooseImage ../src/album.ts:5:3', 'wx.getUserProfile ../src/pages/a/index.ts:5:22']

it.each([
  ['beside the script', { sourcemap: 'linked' }],
  ['inline', { sourcemap: 'inline' }],
  ['beside it and not named', { sourcemap: 'external' }],
  ['without the texts', { sourcemap: 'linked', sourcesContent: false }],
  ['named from the root of sources', { sourcemap: 'linked', sourceRoot: '../../..' }]
] satisfies [string, BuildOptions][])('a source map %s leads to the lines that were written', (name, options) => {
  const root = built(options)
  if ('sourceRoot' in options) changeMap(root, (map) => ({ ...map, sources: ['src/album.ts', 'src/pages/a/index.ts'] }))
  const report = auditDist(root)
  expect([name, usesOf(report), notesOf(report)]).toEqual([name, atTheirSource, []])
})

it('findings, SARIF and text name the file to edit', () => {
  const report = auditDist(built({ sourcemap: 'linked' }))
  const [finding] = report.findings.filter(({ rule }) => rule === 'withdrawn-api')
  expect([finding.file, finding.places]).toEqual([
    '../src/pages/a/index.ts',
    [{ file: '../src/pages/a/index.ts', line: 5, column: 22 }]
  ])
  expect(renderSarif([report])).toMatch(/"uri": "(?![^"]*dist)[^"]*\/src\/pages\/a\/index\.ts"/)
  const text = renderText([report], false)
  expect(text).toContain('../src/album.ts:5:3  wx.chooseImage  pages/a/index')
  expect(text).toContain('> 5 |   choose() { pick(); wx.getUserProfile({}) }')
})

it('an index map leads on through its sections', () => {
  const root = built({ sourcemap: 'linked', minify: false })
  changeMap(root, (map) => ({ version: 3, sections: [{ offset: { line: 0, column: 0 }, map }] }))
  expect(usesOf(auditDist(root))).toEqual(atTheirSource)
})

it.each([
  ['webpack://my-app/./src/album.ts?1f2e', 'webpack://my-app/./src/pages/a/index.ts'],
  ['webpack:///src/album.ts', 'webpack:///./src/pages/a/index.ts?vue&type=script'],
  ['webpack:///uni-app:///album.ts?da2f', 'uni-app:///pages/a/index.ts'],
  ['webpack://my-app/._src_album.ts', 'webpack://my-app/._src_pages_a_index.ts'],
  ['album.ts', 'pages/a/index.ts?type=page'],
  ['..\\..\\..\\src\\album.ts', '..\\..\\..\\src\\pages\\a\\index.ts']
])('as %s a source is found', (...sources) => {
  expect(usesOf(auditDist(changeMap(built({ sourcemap: 'linked' }), (map) => ({ ...map, sources }))))).toEqual(
    atTheirSource
  )
})

it('a transpiler names a source as if it lay beside the script', () => {
  const root = built({ sourcemap: 'linked', bundle: false })
  changeMap(root, (map) => ({ ...map, sources: ['index.ts'] }))
  expect(usesOf(auditDist(root))).toEqual(atTheirSource.slice(1))
})

/** The map of a build, with one piece for each line of the source, all of the built line behind the last of them. */
const ofWholeLines = (root: string) =>
  changeMap(root, (map) => ({
    ...map,
    sources: [...(map.sources as string[]), '../../../src/album.ts?1f2e'],
    mappings: 'ACEA,CAFA'
  }))

it('a map of whole lines leads to a name that occurs once', () => {
  const root = ofWholeLines(built({ sourcemap: 'linked' }))
  expect(usesOf(auditDist(root))).toEqual(atTheirSource)
})

it('a map of whole lines is told where a name occurs twice', () => {
  const files = { 'src/album.ts': album.replace('({})', '({}); wx.chooseImage({ count: 2 })') }
  const report = auditDist(ofWholeLines(built({ sourcemap: 'linked' }, files)))
  expect(
    usesOf(report)
      .slice(1)
      .map((use) => use.split(':')[0])
  ).toEqual(Array(2).fill('wx.chooseImage pages/a/index.js'))
  expect(notesOf(report)).toEqual([
    'a source map tells the lines of a script that was minified into one: pages/a/index.js'
  ])
})

it('a map of whole lines leads to lines where lines were kept', () => {
  const root = built({ sourcemap: 'linked', minify: false })
  changeMap(root, (map) => ({ ...map, mappings: String(map.mappings).replace(/,[^,;]*/g, '') }))
  expect(usesOf(auditDist(root))).toEqual(atTheirSource)
})

it('a block of a single-file component is counted from the top of the file', () => {
  const root = built(
    { sourcemap: 'linked' },
    { 'src/pages/a/index.vue': `<template>\n  <view />\n</template>\n\n<script lang="ts">\n${page}</script>\n` }
  )
  changeMap(root, (map) => ({
    ...map,
    sources: ['../../../src/album.ts', '../../../src/pages/a/index.vue?vue&type=script']
  }))
  expect(usesOf(auditDist(root))[1]).toBe('wx.getUserProfile ../src/pages/a/index.vue:10:22')
})

it('what several scripts carry is one use, on the pages of all of them', () => {
  const root = built({ sourcemap: 'linked' }, { 'dist/app.json': { pages: ['pages/a/index', 'pages/b/index'] } })
  for (const ending of ['json', 'wxml']) {
    buildSync({
      absWorkingDir: root,
      entryPoints: ['src/pages/a/index.ts'],
      outfile: 'dist/pages/b/index.js',
      bundle: true,
      sourcemap: true
    })
    writeFileSync(join(root, `dist/pages/b/index.${ending}`), ending === 'json' ? '{}' : '')
  }
  const { uses } = auditDist(root)
  expect(uses.map(({ api, pages }) => [api, ...pages])).toEqual([
    ['wx.chooseImage', 'pages/a/index', 'pages/b/index'],
    ['wx.getUserProfile', 'pages/a/index', 'pages/b/index']
  ])
})

it('a comment and a setting in the source answer for the build', () => {
  const answered = page.replace(
    'onLoad() {},',
    '// mp-privacy-disable-next-line withdrawn-api -- for clients before 2.21.2'
  )
  const withComment = built({ sourcemap: 'linked' }, { 'src/pages/a/index.ts': answered })
  const withSetting = built({ sourcemap: 'linked' }, { 'mp-privacy.config.json': { ignore: ['../src/pages/**'] } })
  for (const root of [withComment, withSetting])
    expect(auditDist(root).findings.map(({ rule }) => rule)).not.toContain('withdrawn-api')
})

it('since a revision, a change in the source counts, although the build is in no commit', () => {
  const root = built({ sourcemap: 'linked' }, { '.gitignore': 'dist' })
  const git = (...given: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...given], { cwd: root, stdio: 'pipe' })
  git('init')
  git('add', '.')
  git('commit', '-m', 'x')
  const rules = () => audit(join(root, 'dist'), { since: 'HEAD' }).findings.map(({ rule }) => rule)
  expect(rules()).toEqual([])
  writeFileSync(join(root, 'src/pages/a/index.ts'), `${page}// changed\n`)
  expect(rules()).toEqual(['withdrawn-api'])
})

describe('a map that does not help is told once, and places stay those of the build', () => {
  const told = (root: string) => {
    const report = auditDist(root)
    expect(usesOf(report).map((use) => use.split(':')[0])).toEqual([
      'wx.chooseImage pages/a/index.js',
      'wx.getUserProfile pages/a/index.js'
    ])
    expect(report.complete).toBe(true)
    return notesOf(report)
  }
  const changed = (change: (map: Record<string, unknown>) => object | string, files?: Files) =>
    told(changeMap(built({ sourcemap: 'linked' }, files), change))

  it.each([
    ['no JSON', () => '{"version": 3, "mappings":'],
    ['another version', (map: Record<string, unknown>) => ({ ...map, version: 2 })],
    ['a list', () => '[]'],
    ['mappings of another kind', (map: Record<string, unknown>) => ({ ...map, mappings: 7 })]
  ])('%s', (_, change) => {
    expect(changed(change)).toEqual(['a source map cannot be read: index.js.map'])
  })

  it('sources that are not there, or outside of the project', () => {
    expect(changed((map) => ({ ...map, sources: ['../../../src/gone.ts', '../../../src/lost.ts'] }))).toEqual([
      'a source map leads to what is not there: ../../../src/gone.ts, ../../../src/lost.ts'
    ])
    expect(changed((map) => ({ ...map, sources: ['../../../../elsewhere.ts', 'file:///etc/other.ts'] }))).toEqual([
      'a source map leads out of the project: ../../../../elsewhere.ts, file:///etc/other.ts'
    ])
  })

  it('lines that the source does not have', () => {
    const short = { 'src/short.ts': 'export {}\n' }
    const sources = ['../../../src/short.ts', '../../../src/short.ts']
    const note = ['a source map does not fit what stands in the source: ../../../src/short.ts']
    expect(changed((map) => ({ ...map, sources, sourcesContent: undefined }), short)).toEqual(note)
    expect(changed((map) => ({ ...map, sources }), short)).toEqual(note)
  })

  it('another place of a source', () => {
    const long = { 'src/long.ts': `${'export {} // nothing of the platform\n'.repeat(20)}` }
    const sources = ['../../../src/long.ts', '../../../src/long.ts']
    expect(changed((map) => ({ ...map, sources, sourcesContent: undefined }), long)).toEqual([
      'a source map does not fit what stands in the source: ../../../src/long.ts'
    ])
  })

  it('no map at all, or one on a server', () => {
    for (const [url, note] of [
      ['gone.js.map', 'a source map is not there: gone.js.map'],
      [
        'https://example.com/a.js.map',
        'a source map is on a server, and nothing is fetched: https://example.com/a.js.map'
      ],
      ['data:application/json;base64,e30', 'a source map cannot be read: data:']
    ]) {
      const root = built({})
      writeFileSync(join(root, script), `${readFileSync(join(root, script), 'utf8')}//# sourceMappingURL=${url}\n`)
      expect(told(root)).toEqual([note])
    }
  })

  it('nothing is shown of a file that is no source', () => {
    const root = built({ sourcemap: 'linked' }, { 'src/.env': 'SECRET=1\n'.repeat(9) })
    changeMap(root, (map) => ({
      ...map,
      sources: ['../../../src/.env', '../../../src/.env'],
      sourcesContent: undefined
    }))
    expect(told(root)).toEqual([])
  })
})

it('a comment of a package in the middle of a bundle names no map', () => {
  const root = built({ sourcemap: 'linked' })
  const text = readFileSync(join(root, script), 'utf8').replace(/\/\/# sourceMappingURL.*/, '')
  writeFileSync(join(root, script), `"a"\n//# sourceMappingURL=gone.js.map\n${text}`)
  writeFileSync(join(root, `${script}.map`), '{"version":3,"sources":[],"names":[],"mappings":""}')
  expect(notesOf(auditDist(root))).toEqual([])
})
