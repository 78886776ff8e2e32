import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { guideline, miniProgram, write } from './project'

// As it is built: others read the built files now.
const toolkit = join(__dirname, '../..')

function mpPrivacy(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(toolkit, 'dist/cli.js'), 'audit', ...given], {
    encoding: 'utf8',
    timeout: 25000,
    // What GitHub Actions sets: coloured output where a library guesses, though stdout is a pipe.
    env: { ...process.env, CI: 'true', GITHUB_ACTIONS: 'true', FORCE_COLOR: '1' }
  })
  return { status, stdout, stderr }
}

const clean = () => write(miniProgram({}))
const warned = () =>
  write(miniProgram({ 'pages/a/index.wxml': '<button open-type="getUserInfo" bindgetuserinfo="greet" />' }))

describe('exit status', () => {
  it('0 with nothing found, or notes only', () => {
    expect(mpPrivacy(clean()).status).toBe(0)
    expect(mpPrivacy(write(miniProgram({ 'lost.js': 'wx[x]()' }))).status).toBe(0)
  })

  it('1 with findings, unless there are no more warnings than allowed', () => {
    const folder = warned()
    expect(mpPrivacy(folder).status).toBe(1)
    expect(mpPrivacy(folder, '--max-warnings', '1').status).toBe(0)
    const file = guideline({})
    expect(mpPrivacy(folder, '--max-warnings', '9', '--guideline', file).status).toBe(1)
    expect(mpPrivacy(folder, '--rule', 'withdrawn-api=off').status).toBe(0)
  })

  it.each([
    ['a path that is none', ['/nowhere/at/all']],
    ['an option that is none', ['--loud']],
    ['a format that is none', ['--format', 'xml']],
    ['a rule that is none', ['--rule', 'nothing=off']],
    ['a count that is none', ['--max-warnings', 'many']],
    ['a guideline that is none', ['--guideline', 'nowhere.json']]
  ])('2 with %s, and a sentence on stderr', (_, given) => {
    const { status, stdout, stderr } = mpPrivacy(...(given[0].startsWith('/') ? given : [clean(), ...given]))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/\w/)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('a root that is given twice is audited once', () => {
    const folder = clean()
    expect(JSON.parse(mpPrivacy(folder, `${folder}/`, '--format', 'json').stdout)).toHaveLength(1)
  })

  it('2 where the baseline would be written over, or a file has no name', () => {
    const folder = clean()
    const baseline = join(folder, 'baseline.txt')
    mpPrivacy(folder, '--format', 'json', '--output', baseline)
    const before = readFileSync(baseline, 'utf8')
    const { status, stderr } = mpPrivacy(folder, '--baseline', baseline, '--output', baseline, '--lang', 'en')
    expect([status, stderr]).toEqual([2, expect.stringContaining('leave --baseline out')])
    expect(readFileSync(baseline, 'utf8')).toBe(before)
    const unnamed = mpPrivacy(folder, '--output', '', '--lang', 'en')
    expect([unnamed.status, unnamed.stderr]).toEqual([2, '--output: cannot be written (ENOENT)\n'])
  })

  it('2 where --output names what somebody wrote; a report takes the place of an earlier one', () => {
    const folder = write(
      miniProgram({ 'mp-privacy.config.json': {}, 'empty.json': '', 'declared.txt': '{"setting_list":[]}' })
    )
    symlinkSync('app.json', join(folder, 'linked.json'))
    const given = (file: string, format = 'json') => [folder, '--format', format, '--output', join(folder, file)]
    const work = ['app.json', 'linked.json', 'pages/a/index.js', 'mp-privacy.config.json']
    for (const file of work) {
      const before = readFileSync(join(folder, file), 'utf8')
      const { status, stderr } = mpPrivacy(...given(file), '--lang', 'en')
      expect([file, status, stderr]).toEqual([
        file,
        2,
        expect.stringContaining('which is no report; name another file')
      ])
      expect(readFileSync(join(folder, file), 'utf8')).toBe(before)
    }
    const declared = mpPrivacy(...given('declared.txt'), '--guideline', join(folder, 'declared.txt'), '--lang', 'zh')
    expect([declared.status, declared.stderr]).toEqual([2, expect.stringContaining('它不是报告')])
    for (const format of ['json', 'sarif', 'gitlab', 'json'])
      expect(mpPrivacy(...given('empty.json', format)).status).toBe(0)
  })

  it('2 names an unreadable app.json', () => {
    const { status, stderr } = mpPrivacy(write({ 'app.json': '{' }))
    expect([status, stderr]).toEqual([2, 'app.json:1:2: close brace expected\n'])
  })
})

it('stdout is the result alone, without colour, and nothing on stderr', () => {
  const { stdout, stderr } = mpPrivacy(clean(), '--format', 'json')
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(stderr).toBe('')
  expect(mpPrivacy(warned()).stdout).not.toContain('\u001B[')
})

it('--output writes the report, and stdout stays empty', () => {
  const folder = clean()
  const file = join(folder, 'report.html')
  const { status, stdout } = mpPrivacy(folder, '--format', 'html', '--output', file)
  expect([status, stdout]).toEqual([0, ''])
  expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/)
  expect(mpPrivacy(folder, '--output', join(folder, 'no/such/folder')).status).toBe(2)
})

it('audits several roots, in their order; one that fails does not hide the others', () => {
  const roots = [clean(), warned(), clean()]
  const reports = JSON.parse(mpPrivacy(...roots, '--format', 'json').stdout)
  expect(reports.map(({ root }: { root: string }) => root)).toEqual(roots)
  const { status, stdout, stderr } = mpPrivacy(roots[0], '/nowhere', '--format', 'json')
  expect([status, JSON.parse(stdout).length, stderr]).toEqual([2, 1, '/nowhere: no such folder\n'])
})

it('ends where a loop walks through a module on and on', () => {
  const steps = Array.from({ length: 100 }, (_, index) => `node = node.child${index}`)
  const folder = write(
    miniProgram({
      'tree.js': 'module.exports = grow()',
      'pages/a/index.js': `let node = require('../../tree')\n${steps.join('\n')}\nwx.chooseImage()`
    })
  )
  expect(JSON.parse(mpPrivacy(folder, '--format', 'json').stdout)[0].uses).toHaveLength(1)
})

it('ends where every object may be in every other', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)
  const code = [
    `const all = [${numbers(16).map((index) => `{ own${index}: 1 }`)}]`,
    'all.forEach((one) => all.forEach((other) => {',
    ...numbers(16).map((index) => `  Object.assign(one, other, all[${index}])`),
    ...numbers(4000).map((index) => `  one.key${index} = other`),
    '}))',
    'wx.chooseImage()'
  ]
  const folder = write(miniProgram({ 'pages/a/index.js': code.join('\n') }))
  expect(JSON.parse(mpPrivacy(folder, '--format', 'json').stdout)[0].uses).toHaveLength(1)
})

it('--official asks for no prompt', () => {
  const folder = write(
    miniProgram({
      'pages/a/index.js': 'wx.onNeedPrivacyAuthorization((r) => keep(r))\nPage({ pick() { wx.chooseImage() } })'
    })
  )
  expect(mpPrivacy(folder).status).toBe(1)
  expect(mpPrivacy(folder, '--official').status).toBe(0)
})

// Newer versions warn of a setting they do not have, on stderr.
it.each([
  ['20', '11.3.244.8', '--interrupt-budget=1000000\n'],
  ['22', '12.4.254.21', ''],
  ['24', '13.6.233.10', '']
])('on Node 20 alone V8 optimises later: %s', (_, v8, flags) => {
  const overheard = [
    "const v8 = require('node:v8')",
    'v8.setFlagsFromString = (flags) => console.error(flags)',
    "require('node:module').syncBuiltinESMExports()",
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, v8: '${v8}' } })`
  ]
  const folder = write(miniProgram({ 'overheard.cjs': overheard.join('\n') }))
  const given = ['--require', join(folder, 'overheard.cjs'), join(toolkit, 'dist/cli.js'), 'audit', folder]
  const { status, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, flags])
})

it('is a library too, with types', () => {
  const code = "import { audit } from 'miniprogram-privacy-toolkit'; console.log(audit(process.argv[1]).uses.length)"
  const folder = write(miniProgram({ 'pages/a/index.js': 'wx.chooseImage()' }))
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code, folder], {
    cwd: toolkit,
    encoding: 'utf8'
  })
  expect(stdout).toBe('1\n')
  expect(existsSync(join(toolkit, 'dist/index.d.ts'))).toBe(true)
})
