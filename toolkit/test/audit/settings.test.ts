import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { audit, AuditError } from '../../src/audit'
import { auditOf, findingsOf, guideline, placesOf, write, type Files } from './project'

const script = { 'pages/a/index.js': 'wx.getUserProfile()' }
const rules = (settings: object) => ({ ...script, 'mp-privacy.config.json': { rules: settings } })

it('a file switches rules off, or sets how grave they are', () => {
  expect(placesOf('withdrawn-api', rules({ 'withdrawn-api': 'off' }))).toEqual([])
  expect(findingsOf('withdrawn-api', rules({ 'withdrawn-api': 'error' }))[0].severity).toBe('error')
})

it('the options win over the file', () => {
  const [finding] = findingsOf('withdrawn-api', rules({ 'withdrawn-api': 'off' }), {
    rules: { 'withdrawn-api': 'info' }
  })
  expect(finding.severity).toBe('info')
})

it.each(['declared.json', '.\\declared.json'])(
  'the file is found upwards, and its guideline %s is relative to it',
  (named) => {
    const folder = write({
      'mp-privacy.config.json': `{ // one for all\n"guideline": ${JSON.stringify(named)} }`,
      'declared.json': { setting_list: [] }
    })
    mkdirSync(join(folder, 'apps/one'), { recursive: true })
    writeFileSync(join(folder, 'apps/one/app.json'), '{"pages":["p"]}')
    writeFileSync(join(folder, 'apps/one/p.js'), 'wx.chooseImage()')
    expect(audit(join(folder, 'apps/one')).findings.map(({ rule }) => rule)).toContain('undeclared-key')
  }
)

it.each([
  '/** mp-privacy-disable-next-line withdrawn-api -- old clients */\nwx.getUserProfile()',
  '/*\n * mp-privacy-disable-next-line withdrawn-api -- old clients\n */\nwx.getUserProfile()',
  '/* old\nmp-privacy-disable-next-line withdrawn-api -- old\nclients */ \nwx.getUserProfile()',
  '// mp-privacy-disable-next-line withdrawn-api -- old clients\r\nwx.getUserProfile()'
])('a comment of any kind answers for the line after it: %j', (code) => {
  expect(placesOf('withdrawn-api', { 'pages/a/index.js': code })).toEqual([])
  expect(placesOf('withdrawn-api', { 'pages/a/index.js': code.replace('wx', '\nwx') })).toHaveLength(1)
})

const disabled = (rule: string) => `mp-privacy-disable ${rule} -- old clients`
const disable = disabled('withdrawn-api')
const button = '<button open-type="agreePrivacyAuthorization" />'

describe('what looks like a comment switches nothing off', () => {
  it.each<[string, string, Files]>([
    ['in a string', 'withdrawn-api', { 'pages/a/index.js': `const help = '// ${disable}'\nwx.getUserProfile()` }],
    ['in a template', 'withdrawn-api', { 'pages/a/index.js': `const help = \`\n${disable}\`\nwx.getUserProfile()` }],
    [
      'on a page',
      'agree-button-without-id',
      { 'pages/a/index.wxml': `<text>// ${disabled('agree-button-without-id')}</text>${button}` }
    ]
  ])('%s', (_, rule, files) => {
    expect(placesOf(rule, files)).toHaveLength(1)
  })

  it('in a string of a single-file component', () => {
    const root = write({
      'pages.json': { pages: [{ path: 'pages/a/index' }] },
      'manifest.json': {},
      'App.vue': '',
      'pages/a/index.vue': `<script>\nuni.getUserProfile({ desc: '/* ${disable} */' })\n</script>`
    })
    expect(audit(root).findings.map(({ rule }) => rule)).toContain('withdrawn-api')
  })
})

it.each<[string, string, Files]>([
  [
    'a script that does not parse',
    'withdrawn-api',
    { 'pages/a/index.js': `// ${disable}\nwx.getUserProfile(); const` }
  ],
  [
    'JSON',
    'surplus-required-private-info',
    {
      'app.json': `{ // ${disabled('surplus-required-private-info')}
        "pages": ["pages/a/index"], "requiredPrivateInfos": ["getLocation"] }`
    }
  ],
  [
    'a template',
    'agree-button-without-id',
    { 'pages/a/index.wxml': `<!-- ${disabled('agree-button-without-id')} -->${button}` }
  ]
])('a comment in %s counts', (_, rule, files) => {
  expect(placesOf(rule, files)).toEqual([])
})

it.each([
  ['a rule that is none', rules({ nothing: 'off' }), /there is no rule nothing/],
  ['a setting that is none', rules({ 'withdrawn-api': 'loud' }), /can be off, info, warning or error/],
  ['a name that is none', { 'mp-privacy.config.json': { rule: {} } }, /unknown setting rule/],
  ['no JSON', { 'mp-privacy.config.json': '{\n"rules":' }, /mp-privacy\.config\.json:2: /]
])('%s is refused', (_, files, message) => {
  expect(() => auditOf(files)).toThrow(message)
})

describe('a guideline that is none is refused, and named', () => {
  it.each([
    ['no file', 'nowhere.json', /nowhere\.json: no such guideline file/],
    ['an error of the platform', { errcode: 40001, errmsg: 'invalid credential' }, /40001 invalid credential/],
    ['something else', { hello: 1 }, /has no setting_list/],
    ['a list alone', [{ privacy_key: 'Album', privacy_text: 'a' }], /has no setting_list/],
    ['keys alone', { setting_list: ['Album'] }, /has no setting_list of privacy keys/],
    ['no JSON', '{', /bad\.json:1: /]
  ])('%s', (_, content, message) => {
    const isName = typeof content === 'string' && content.endsWith('.json')
    const file = isName ? content : join(write({ 'bad.json': content }), 'bad.json')
    expect(() => auditOf(script, { guideline: file })).toThrow(message)
  })

  it('one of getPrivacySetting is taken', () => {
    expect(auditOf(script, { guideline: guideline({ UserInfo: 'a' }) }).settingList).toEqual([
      { privacy_key: 'UserInfo', privacy_text: 'a' }
    ])
  })

  it('YAML is taken, as `mp-privacy guideline pull` writes it, with its lines', () => {
    const yaml = `owner_setting:
  contact_email: a@example.com
setting_list:
  - privacy_key: AlbumWriteOnly
  - privacy_key: "Album"
    privacy_text: 上传头像
  - privacy_key: UserInfo
    privacy_text: ''
`
    const declared = join(write({ 'guideline.yaml': yaml }), 'guideline.yaml')
    expect(placesOf('unused-key', script, { guideline: declared })).toEqual([
      expect.stringMatching(/guideline\.yaml:5$/)
    ])
    expect(findingsOf('undeclared-key', script, { guideline: declared })).toHaveLength(1)
  })

  it('YAML that is none is refused, with the line, in both languages', () => {
    const file = join(write({ 'bad.yml': 'owner_setting: {}\nsetting_list: [' }), 'bad.yml')
    const refused = (): AuditError => {
      try {
        auditOf(script, { guideline: file })
      } catch (error) {
        return error as AuditError
      }
      throw new Error('it was taken')
    }
    expect(refused()).toBeInstanceOf(AuditError)
    expect(refused().sentence('en')).toMatch(/bad\.yml: .*at line 2/)
    expect(refused().sentence('zh')).toMatch(/bad\.yml：第 2 行第 \d+ 列不是有效的 YAML 或 JSON/)
  })
})
