import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit } from '../../../src/audit'
import { findingsOf, guideline, miniProgram, placesOf, write, type Files } from '../project'

const rule = 'needless-suppression'
const told = (files: Files) => findingsOf(rule, files).map(({ file, line, message }) => `${file}:${line} ${message}`)
const settings = (given: object) => ({ 'mp-privacy.config.json': JSON.stringify(given, null, 1) })
const comment = (rules: string) => `// mp-privacy-disable-next-line ${rules} -- old clients\nwx.getUserProfile()`

it('finds a comment that leaves nothing out, and names the rules', () => {
  expect(told({ 'pages/a/index.js': comment('withdrawn-api, several-listeners') })).toEqual([
    'pages/a/index.js:1 This comment switches several-listeners off, which finds nothing there'
  ])
})

it('finds a glob that matches nothing that was read, at its line', () => {
  const ignore = ['pages/demo/**', 'pages/a']
  expect(told(settings({ ignore, overrides: [{ files: ['miniprogram/**'], rules: {} }] }))).toEqual([
    'mp-privacy.config.json:3 No file that was read matches pages/demo/**',
    'mp-privacy.config.json:9 No file that was read matches miniprogram/**'
  ])
})

it('does not fail', () => {
  const files = { 'pages/a/index.js': `${comment('withdrawn-api')}// mp-privacy-disable unresolved-use -- x` }
  expect(findingsOf(rule, files).map(({ severity }) => severity)).toEqual(['info'])
})

it.each<[string, Files]>([
  ['one that is needed', { 'pages/a/index.js': comment('withdrawn-api') }],
  ['a rule that needs a guideline', { 'pages/a/index.js': comment('withdrawn-api, undeclared-key') }],
  [
    'a rule that is off',
    {
      'pages/a/index.js': comment('withdrawn-api, several-listeners'),
      ...settings({ rules: { 'several-listeners': 'off' } })
    }
  ],
  [
    'a rule that says nothing there: Weixin asks',
    { 'pages/a/index.js': comment('withdrawn-api, page-without-prompt'), ...settings({ prompt: 'official' }) }
  ],
  ['code that nothing loads', { 'lib/x.js': '// mp-privacy-disable several-listeners -- x' }],
  [
    'packages',
    { 'miniprogram_npm/x/index.js': '// mp-privacy-disable several-listeners -- x', 'pages/a/index.js': "require('x')" }
  ],
  [
    'a program that was not read whole',
    {
      'pages/a/index.js': `${comment('withdrawn-api, several-listeners')}\nrequire('./gone')`,
      ...settings({ ignore: ['x'] })
    }
  ],
  [
    'what a source map may lead to, and what is taken out again',
    settings({ ignore: ['../src/**', 'pages', '!pages/x.js'] })
  ]
])('says nothing about %s', (_, files) => {
  expect(told(files)).toEqual([])
})

it('tells a comment for a rule that the guideline asks', () => {
  const files = { 'pages/a/index.js': comment('withdrawn-api, undeclared-key') }
  expect(placesOf(rule, files, { guideline: guideline({ UserInfo: 'a' }) })).toEqual(['pages/a/index.js:1'])
})

it('says nothing about the globs of settings that several programs share', () => {
  const folder = write(settings({ ignore: ['nowhere'] }))
  const root = join(folder, 'one')
  mkdirSync(root)
  writeFileSync(join(root, 'package.json'), '{}')
  writeFileSync(join(root, 'app.json'), '{"pages":["p"]}')
  writeFileSync(join(root, 'p.js'), 'Page({})')
  writeFileSync(join(root, 'p.wxml'), '')
  expect(audit(root).findings).toEqual([])
  expect(audit(write(miniProgram(settings({ ignore: ['nowhere'] })))).findings.map((each) => each.rule)).toEqual([rule])
})
