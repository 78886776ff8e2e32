import { readFileSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { renderGitlab, type GitlabIssue } from '../../src/audit/report/gitlab'
import { renderHtml } from '../../src/audit/report/html'
import { renderJson } from '../../src/audit/report/json'
import { renderSarif } from '../../src/audit/report/sarif'
import { renderText } from '../../src/audit/report/text'
import { audit, type AuditReport } from '../../src/audit'
import { auditOf, guideline, miniProgram, write, type Files } from './project'

const schema = JSON.parse(
  readFileSync(
    require.resolve('@microsoft/jest-sarif/package.json').replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8'
  )
)
const ajv = new Ajv({ strict: false, unicodeRegExp: false })
addFormats(ajv)
const isSarif = ajv.compile(schema)

/** The program in a folder of its own. */
const fromApp = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [`app/${file}`, text]))

const report = () =>
  auditOf(
    {
      'pages/a/index.js': 'Page({})\nwx.chooseImage()\nwx[name]("<script>alert(1)</script>")',
      'pages/a/index.wxml': '<live-pusher />',
      'lost.js': 'wx.getClipboardData()'
    },
    { guideline: guideline({ Album: 'to change the picture' }) }
  )

describe('JSON', () => {
  it('is an array of reports in the shape of the contract', () => {
    const [{ root, uses, findings, settingList, unreachedKeys, complete, gaps, source, stats }] = JSON.parse(
      renderJson([report()])
    )
    expect(typeof root).toBe('string')
    expect(uses).toContainEqual({
      api: 'wx.chooseImage',
      privacyKey: 'Album',
      kind: 'api',
      file: 'pages/a/index.js',
      line: 2,
      column: 1,
      pages: ['pages/a/index'],
      certainty: 'certain'
    })
    expect(uses).toContainEqual(
      expect.objectContaining({ api: 'wx.*', privacyKey: null, certainty: 'unknown', kind: 'api' })
    )
    expect(findings[0]).toEqual(
      expect.objectContaining({
        rule: expect.any(String),
        severity: expect.any(String),
        message: expect.any(String),
        file: expect.any(String),
        line: expect.any(Number),
        places: [expect.objectContaining({ line: expect.any(Number), column: expect.any(Number) })]
      })
    )
    expect(settingList).toEqual([
      { privacy_key: 'Record', privacy_text: '' },
      { privacy_key: 'Album', privacy_text: 'to change the picture' },
      { privacy_key: 'Camera', privacy_text: '' }
    ])
    expect(unreachedKeys).toEqual(['Clipboard'])
    expect([complete, gaps, source]).toEqual([true, [], 'native'])
    expect(stats).toEqual({ files: 5, bytes: expect.any(Number), milliseconds: expect.any(Number) })
  })
})

describe("GitLab's list", () => {
  const twice = 'Page({ a() { wx.getUserProfile() },\nb() { wx.getUserProfile() } })'
  const listOf = (one: AuditReport) => JSON.parse(renderGitlab([one])) as GitlabIssue[]

  it('has what GitLab asks for, at every place, seen from the working directory', () => {
    const found = auditOf({ 'pages/a/index.js': twice })
    expect(listOf(found).filter(({ check_name }) => check_name === 'withdrawn-api')).toEqual(
      [1, 2].map((begin) => ({
        description: found.findings[0].message,
        check_name: 'withdrawn-api',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'minor',
        location: { path: `${relative('', found.folder).split(sep).join('/')}/pages/a/index.js`, lines: { begin } }
      }))
    )
    expect(listOf(auditOf({}))).toEqual([])
  })

  it('names each place by a fingerprint of its own, which moves with its line', () => {
    const found = auditOf({ 'pages/a/index.js': twice })
    const prints = (one: AuditReport) => listOf(one).map(({ fingerprint }) => fingerprint)
    expect(new Set(prints(found)).size).toBe(prints(found).length)
    const lower = ({ findings, ...rest }: AuditReport): AuditReport => ({
      ...rest,
      findings: findings.map((each) => ({ ...each, places: each.places.map((at) => ({ ...at, line: at.line + 9 })) }))
    })
    expect(prints(lower(found))).toEqual(prints(found))
  })
})

describe('SARIF', () => {
  it('is valid against the published schema, with and without findings', () => {
    for (const each of [[report()], [auditOf({})], [report(), auditOf({})]]) {
      isSarif(JSON.parse(renderSarif(each)))
      expect(isSarif.errors).toBeNull()
    }
    expect(isSarif({ version: '2.1.0' })).toBe(false)
  })

  interface Run {
    automationDetails?: { id: string }
    results: {
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[]
    }[]
  }
  const runsOf = (...reports: AuditReport[]) => (JSON.parse(renderSarif(reports)) as { runs: Run[] }).runs

  it('has a result for every place of a finding: GitHub shows one place of each', () => {
    const [{ results }] = runsOf(report())
    expect(results).toHaveLength(report().findings.flatMap(({ places }) => places).length)
    const [{ physicalLocation }] = results[0].locations
    expect(physicalLocation.artifactLocation.uri).toMatch(/lost\.js$/)
    expect(physicalLocation.region).toEqual({ startLine: 1, startColumn: 1 })
    const twice = auditOf({ 'pages/a/index.js': 'Page({ a() { wx.getUserProfile() },\nb() { wx.getUserProfile() } })' })
    const [{ results: both }] = runsOf(twice)
    expect(both.map(({ locations }) => locations.map(({ physicalLocation: { region } }) => region))).toEqual([
      [{ startLine: 1, startColumn: 14 }],
      [{ startLine: 2, startColumn: 7 }]
    ])
  })

  it('names a guideline beside the program as it is seen from there', () => {
    const folder = write({
      ...fromApp(miniProgram({})),
      'guideline.json': { setting_list: [{ privacy_key: 'Album', privacy_text: '用于' }] }
    })
    const found = audit(join(folder, 'app'), { guideline: join(folder, 'guideline.json') })
    const uris = runsOf(found)[0].results.map(
      ({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri
    )
    expect([...new Set(uris)]).toEqual([relative('', join(folder, 'guideline.json')).split(sep).join('/')])
    expect([found.guideline, found.findings[0].file]).toEqual([join(folder, 'guideline.json'), '../guideline.json'])
  })

  it('names a file so that nothing in its name means something else', () => {
    const [{ results }] = runsOf(auditOf({ '页 #1?.js': 'wx.getUserProfile()' }))
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/\/%E9%A1%B5%20%231%3F\.js$/)
  })

  it('gives each of several roots a category of its own: GitHub takes one run of each', () => {
    expect(runsOf(report())[0].automationDetails).toBeUndefined()
    const ids = runsOf(report(), report()).map(({ automationDetails }) => automationDetails?.id)
    expect(new Set(ids).size).toBe(2)
    expect(ids.every((id) => id?.endsWith('/'))).toBe(true)
  })
})

describe('text', () => {
  it('groups uses by information type and says what no page reaches', () => {
    const text = renderText([report()], false)
    expect(text).toMatch(
      /^Album {2}Selected photo.*\n {2}pages\/a\/index\.js:2:1 {2}wx\.chooseImage {2}pages\/a\/index$/m
    )
    expect(text).toMatch(
      /lost\.js:1:1 {2}wx\.getClipboardData {2}no page reaches it; the platform may scan it all the same/
    )
  })

  it('does not say of what launch hands on that no page uses it', () => {
    const handedOn = auditOf({
      'app.js': "require('./boot')(this)",
      'boot.js': 'module.exports = (app) => { app.locate = () => wx.getLocation() }'
    })
    expect(renderText([handedOn], false)).toMatch(
      /boot\.js:1:\d+ {2}wx\.getLocation {2}on no page: used from launch on, or reached by nothing/
    )
    expect(renderHtml([handedOn], 'en')).toContain('on no page: used from launch on, or reached by nothing</th>')
    expect(renderHtml([report()], 'en')).toContain('no page reaches it; the platform may scan it all the same</th>')
  })

  it('says that all is well only of what was read and told apart', () => {
    const verdict = (files: Files, texts?: Record<string, string>) =>
      renderText([auditOf(files, texts && { guideline: guideline(texts) })], false).split('\n')[1]
    const missing = { 'app.json': { pages: ['pages/a/index', 'pages/b/b'] } }
    expect(verdict({})).toBe('No privacy interface is used: nothing has to be declared.')
    const unreached = { 'lost.js': 'wx.chooseImage()' }
    expect(verdict(unreached)).toBe('No page is seen to use an information type.')
    expect(verdict(missing)).toMatch(/^Not everything was read \(1 gap\)/)
    const script = 'Page({ a() { wx.chooseImage() } })'
    const album = { Album: 'to send a picture of the parcel' }
    expect(verdict({ 'pages/a/index.js': script }, album)).toBe('Every type that is used is declared.')
    for (const files of [
      { ...missing, 'pages/a/index.js': script },
      { 'pages/a/index.js': 'Page({ a(name) { wx.chooseImage(); wx[name]() } })' }
    ])
      expect(verdict(files, album)).toBe('Every type that is known to be used is declared.')
  })

  it('says which of two scripts of one name is read, and why', () => {
    const files = { 'pages/a/index.ts': 'Page({})' }
    const runs = { ...files, 'project.config.json': { setting: { useCompilerPlugins: ['sass'] } } }
    const read = (given: Files, language?: 'zh') => renderText([auditOf(given)], false, language).split('\n')[2]
    expect(read(runs)).toMatch(/the \.js are read: Weixin runs them, .* Mend the \.ts and compile again/)
    expect(read(files)).toMatch(/the \.ts are read: they are compiled/)
    expect(read(runs, 'zh')).toMatch(/^同名的 \.ts 与 \.js 只读 \.js/)
    expect(renderHtml([auditOf(files)], 'zh')).toContain('同名的 .ts 与 .js 只读 .ts')
    expect(renderText([auditOf({})], false)).not.toContain('.ts')
  })

  it('tells what is used and not declared from what stands in code that no page reaches', () => {
    const files = { 'pages/a/index.js': 'Page({ a() { wx.getLocation() } })', 'lost.js': 'wx.chooseImage()' }
    const verdict = (texts: Record<string, string>) =>
      renderText([auditOf(files, { guideline: guideline(texts) })], false)
        .split('\n')
        .slice(1, 3)
    const photos = '1 type not declared, in code that no page reaches: Selected photo or video information'
    expect(verdict({})).toEqual(['1 type used and not declared: Location information', photos])
    expect(verdict({ Location: 'to find the nearest shop' })).toEqual(['Every type that is used is declared.', photos])
  })

  it('shows code, why and what to do', () => {
    const text = renderText([report()], false)
    expect(text).toContain('error live-pusher needs Record, which the guideline does not declare  undeclared-key')
    expect(text).toContain('  > 1 | <live-pusher />')
    expect(text).toContain('Declare the key with a purpose')
  })

  it('has colour only where it is asked for', () => {
    expect(renderText([report()], false)).not.toContain('\u001B[')
    expect(renderText([report()], true)).toContain('\u001B[')
  })

  it('cuts a very long line around the place', () => {
    const code = `${'a();'.repeat(5000)}wx.getUserProfile();${'a();'.repeat(5000)}`
    const text = renderText([auditOf({ 'pages/a/index.js': code })], false)
    expect(text).toContain('wx.getUserProfile();')
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(250)
  })
})

describe('HTML', () => {
  it('stands alone: nothing is loaded', () => {
    const html = renderHtml([report()])
    expect(html).not.toMatch(/(?:src|href)=|@import|url\(|https?:/)
  })

  it('has pages by information types, the findings, and the draft', () => {
    const html = renderHtml([report()])
    expect(html).toMatch(
      /<th scope="row">pages\/<wbr>a\/<wbr>index<\/th>.*<td class="used" title="wx\.chooseImage {2}pages\/a\/index\.js:2">1<\/td>/
    )
    expect(html).toContain('live-pusher needs Record')
    expect(html).toContain('&quot;privacy_key&quot;: &quot;Camera&quot;')
  })

  it('calls the folder it was made in by its name', () => {
    const html = renderHtml([{ ...report(), root: '.' }])
    expect(html).toContain(`<h1>${basename(process.cwd())}</h1>`)
    expect(html).toContain(`<title>Privacy audit of ${basename(process.cwd())}</title>`)
  })

  it('says nothing of where a program lies on this machine', () => {
    const shown = (root: string) => /<h1>(.*)<\/h1>/.exec(renderHtml([{ ...report(), root }]))?.[1]
    expect(['/elsewhere/shop', '../shop', resolve('some/shop'), 'some/shop'].map(shown)).toEqual([
      'shop',
      'shop',
      'some/<wbr>shop',
      'some/<wbr>shop'
    ])
  })

  it('counts as the text report does, and names apart what no page reaches', () => {
    const html = renderHtml([report()])
    const [summary] = /\d+ uses of 4 information types;[^<]*/.exec(html) ?? []
    expect(renderText([report()], false)).toContain(summary)
    expect(html).toContain('<p>Not in the draft, in code that no page reaches: Clipboard</p>')
  })

  it('of a program that was not read whole never says that nothing is used', () => {
    const html = renderHtml([auditOf({ 'pages/a/index.js': "require('./gone')" })])
    expect(html).toContain('Not everything was read')
    expect(html).not.toMatch(/No privacy interface is used|Draft of setting_list/)
  })

  it('shows code without the margin that its lines have in common', () => {
    const script = 'Page({\n\t\ta() {\n\t\t\twx.getUserProfile()\n\n\t\t}\n})'
    const html = renderHtml([auditOf({ 'pages/a/index.js': script })])
    expect(html).toContain('<i>2</i>a() {</span>')
    expect(html).toContain('<i>3</i>\twx.getUserProfile()</span>')
  })

  it('has its columns in the order of the catalogue, and what is not known last', () => {
    const html = renderHtml([auditOf({ 'pages/a/index.js': 'wx[name]()\nwx.getClipboardData()\nwx.chooseImage()' })])
    const heads = [...html.matchAll(/<th scope="col" title="[^"]*">([^<]*)<\/th>/g)].map(([, head]) => head)
    expect(heads).toEqual(['Album', 'Clipboard', 'not known'])
  })

  it('escapes what it shows', () => {
    const html = renderHtml([report()])
    expect(html).not.toContain('<script>alert')
    expect(html).toContain('&lt;script&gt;alert(1)')
  })
})
