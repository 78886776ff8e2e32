import { writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { audit, type AuditReport } from '../../src/audit'
import { renderJson } from '../../src/audit/report/json'
import { renderText } from '../../src/audit/report/text'
import { miniProgram, write, type Files } from './project'

const rulesOf = ({ findings }: AuditReport) => findings.map(({ rule, file }) => `${rule} ${file}`)

const withdrawn = (files: Files = {}) =>
  write(miniProgram({ 'pages/a/index.js': 'Page({ a() { wx.getUserProfile() } })', ...files }))

describe('a baseline', () => {
  const baselineOf = (root: string) => {
    const file = join(root, 'baseline.json.txt')
    writeFileSync(file, renderJson([audit(root)]))
    return file
  }

  it('leaves out what it knows, wherever its line went, and counts it', () => {
    const root = withdrawn()
    const baseline = baselineOf(root)
    writeFileSync(join(root, 'pages/a/index.js'), '\n\nPage({ a() { wx.getUserProfile() } })')
    const report = audit(root, { baseline })
    expect([rulesOf(report), report.known]).toEqual([[], 1])
    expect(renderText([report], false)).toContain('1 finding known already')
  })

  it('tells what is no longer there', () => {
    const root = withdrawn({ 'app.js': 'App({ b() { wx.getUserProfile() } })' })
    const baseline = baselineOf(root)
    expect(audit(root, { baseline }).gone).toBeUndefined()
    writeFileSync(join(root, 'app.js'), 'App({})')
    const report = audit(root, { baseline })
    expect([report.gone, report.known]).toEqual([1, 1])
    expect(renderText([report], false)).toContain('1 finding of the baseline no longer there: write it anew')
  })

  it('tells a place in another file', () => {
    const root = withdrawn()
    const baseline = baselineOf(root)
    writeFileSync(join(root, 'app.js'), 'App({ b() { wx.getUserProfile() } })')
    expect(rulesOf(audit(root, { baseline }))).toEqual(['withdrawn-api app.js'])
  })

  it('makes nothing declared of what is known not to be', () => {
    const root = withdrawn({ 'pages/a/index.js': 'Page({ a() { wx.chooseImage() } })' })
    const guideline = join(root, 'guideline.txt')
    writeFileSync(guideline, JSON.stringify({ setting_list: [] }))
    const baseline = join(root, 'baseline.txt')
    writeFileSync(baseline, renderJson([audit(root, { guideline })]))
    const report = audit(root, { guideline, baseline })
    expect(report.findings).toEqual([])
    expect(renderText([report], false).split('\n')[1]).toMatch(/^1 type used and not declared: /)
  })

  it('of several programs is for each, wherever the later run is started', () => {
    const root = withdrawn()
    const other = withdrawn({ 'pages/a/index.js': '', 'app.js': 'App({ b() { wx.getUserProfile() } })' })
    const reports = [root, other].map((each) => ({ ...audit(each), root: join(basename(each), '.') }))
    const baseline = join(root, 'baseline.txt')
    writeFileSync(baseline, renderJson(reports))
    expect(rulesOf(audit(root, { baseline }))).toEqual([])
    writeFileSync(baseline, renderJson(reports.map((each) => ({ ...each, root: `elsewhere/${each.root}` }))))
    expect(rulesOf(audit(root, { baseline }))).toEqual(['withdrawn-api pages/a/index.js'])
  })

  it('knows nothing of another program', () => {
    const file = baselineOf(withdrawn())
    expect(rulesOf(audit(withdrawn(), { baseline: file }))).toEqual(['withdrawn-api pages/a/index.js'])
  })

  it('of a folder that is no longer there, or that lies around the program, is its own', () => {
    const root = withdrawn()
    const baseline = join(root, 'baseline.txt')
    for (const earlier of [join(root, 'gone'), dirname(root), root]) {
      writeFileSync(baseline, renderJson([{ ...audit(root), root: earlier }]))
      expect(rulesOf(audit(root, { baseline }))).toEqual([])
    }
  })

  it('of an older version still counts; what is none is refused', () => {
    const root = withdrawn()
    const older = join(root, 'older.txt')
    writeFileSync(
      older,
      JSON.stringify([{ root, findings: [{ rule: 'withdrawn-api', file: 'pages/a/index.js', line: 9 }] }])
    )
    expect(rulesOf(audit(root, { baseline: older }))).toEqual([])
    writeFileSync(older, '{}')
    expect(() => audit(root, { baseline: older })).toThrow(/no report of mp-privacy audit; write it anew/)
    expect(() => audit(root, { baseline: 'nowhere.json' })).toThrow(/no such baseline file/)
  })
})

it('settings leave files out, and set rules for some', () => {
  const files = (settings: object) => withdrawn({ 'mp-privacy.config.json': settings })
  expect(rulesOf(audit(files({ ignore: ['pages/**'] })))).toEqual([])
  const overrides = [{ files: ['pages/a/*'], rules: { 'withdrawn-api': 'info' } }]
  expect(audit(files({ overrides })).findings.map(({ severity }) => severity)).toEqual(['info'])
  expect(() => audit(files({ overrides: [{ files: 'x' }] }))).toThrow(/overrides\[0\]\.files/)
  expect(() => audit(files({ overrides: [{ files: ['x'], rules: {}, file: 1 }] }))).toThrow(/overrides\[0\]\.file$/)
  expect(() => audit(files({ ignore: [''] }))).toThrow(/ignore is not a list of globs/)
})

it.each([
  ['a folder', ['pages'], []],
  ['a folder as people write it', ['./pages/'], []],
  ['a folder from the root', ['/pages'], []],
  ['a folder of Windows', ['pages\\a\\**'], []],
  ['all', ['/'], []],
  ['part of a name', ['page'], ['pages/a/index.js']],
  ['all but one', ['**', '!pages/a'], ['pages/a/index.js']],
  ['nothing but what is taken out', ['!pages/b/**'], ['pages/a/index.js']]
])('%s is left out as it is meant', (_, ignore, left) => {
  const root = withdrawn({ 'mp-privacy.config.json': { ignore } })
  expect(audit(root).findings.flatMap(({ rule, file }) => (rule === 'withdrawn-api' ? file : []))).toEqual(left)
})

it('an option wins over what the settings say of some files', () => {
  const overrides = [{ files: ['pages'], rules: { 'withdrawn-api': 'error' } }]
  const root = withdrawn({ 'mp-privacy.config.json': { overrides } })
  expect(rulesOf(audit(root, { rules: { 'withdrawn-api': 'off' } }))).toEqual([])
})

it("says where Weixin's own scan differs", () => {
  const root = withdrawn({ 'pages/a/index.js': 'Page({ a() { wx.getLocation() } })' })
  const file = join(root, 'answer.txt')
  writeFileSync(file, JSON.stringify({ errcode: 0, without_auth_list: ['chooseAddress'], without_conf_list: [] }))
  const report = audit(root, { compareWithWeixin: file })
  expect(report.weixin).toEqual({ onlyWeixin: ['chooseAddress'], onlyAudit: ['getLocation'] })
  writeFileSync(file, JSON.stringify({ errcode: 61039, errmsg: 'scanning' }))
  expect(() => audit(root, { compareWithWeixin: file })).toThrow(/61039 scanning/)
})

it('a text report is in the language asked for, its verdict first, and never longer than 200 lines', () => {
  const script = Array.from({ length: 300 }, () => 'wx.getClipboardData()').join('\n')
  const root = withdrawn({ 'pages/a/index.js': `Page({})\n${script}` })
  const guideline = join(root, 'guideline.txt')
  writeFileSync(guideline, JSON.stringify({ setting_list: [] }))
  const text = renderText([audit(root, { language: 'zh', guideline })], false, 'zh')
  expect(text.split('\n')[1]).toBe('1 个信息类型用到了却没有声明：剪切板')
  expect(text.split('\n').length).toBeLessThanOrEqual(200)
  expect(renderText([audit(root)], false)).toContain(
    'Nothing was compared: give the declared guideline with --guideline FILE'
  )
})
