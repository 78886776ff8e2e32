/** The packages as a Node program has them: packed, installed, and nothing of this project around. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { install, pack, run } from './npm'
import { temporaryFolder } from './temporary-folder'

const program = temporaryFolder()

const { devDependencies } = require('../../package.json')

beforeAll(() => {
  writeFileSync(path.join(program, 'package.json'), '{ "private": true }')
  const to = temporaryFolder()
  const tarballs = [pack('library', to).tarball, pack('toolkit', to).tarball]
  install([...tarballs, `@types/node@${devDependencies['@types/node']}`], program)
})

/** What a script prints, from a file of that name. */
function printed(file: string, code: string): string {
  writeFileSync(path.join(program, file), code)
  return run(process.execPath, [file], program).trim()
}

const exported = {
  'miniprogram-privacy-consent/simulator': ['createManualClock', 'createWeixin', 'undocumented'],
  'miniprogram-privacy-toolkit': ['AuditError', 'audit'],
  'miniprogram-privacy-toolkit/guideline': [
    'GuidelineFileError',
    'changeLines',
    'checkPrivacySetting',
    'diffGuidelines',
    'fileProblemSentence',
    'guidelineOf',
    'mayNotComeBack',
    'readGuidelineFile',
    'writeGuideline'
  ],
  'miniprogram-privacy-toolkit/weixin': [
    'InvalidApplicationError',
    'InvalidBodyError',
    'InvalidGuidelineError',
    'PushRefusal',
    'WeixinApiError',
    'WeixinClient',
    'WeixinComponentClient',
    'WeixinHttpError',
    'checkApplication',
    'createApplicationLimiter',
    'createPushHandler',
    'interfaceStatus',
    'problemSentence',
    'pushStatus'
  ]
}

describe.each(Object.entries(exported))('%s', (name, names) => {
  test('gives the same to require and to import', () => {
    const keys = 'console.log(Object.keys(entry).sort().join())'
    expect(printed('required.cjs', `const entry = require('${name}'); ${keys}`)).toBe(names.join())
    expect(printed('imported.mjs', `import * as entry from '${name}'; ${keys}`)).toBe(names.join())
  })
})

test('the server client answers in a CommonJS program', () => {
  const code = `
    const { WeixinClient, InvalidGuidelineError } = require('miniprogram-privacy-toolkit/weixin')
    const fetch = async () => new Response(JSON.stringify({ errcode: 0, errmsg: 'ok', interface_list: [] }))
    const client = new WeixinClient({ accessToken: 'token', fetch })
    client.getPrivacyInterface()
      .then(({ interface_list }) => console.log(interface_list.length))
      .then(() => client.setPrivacySetting({}))
      .catch((error) => console.log(error instanceof InvalidGuidelineError, error.problems.length > 0))
  `
  expect(printed('client.cjs', code)).toBe('0\ntrue true')
})

test('an error of the required client is the imported class too: there is one of each', () => {
  const code = `
    import { createRequire } from 'node:module'
    import { audit, AuditError } from 'miniprogram-privacy-toolkit'
    import { WeixinClient } from 'miniprogram-privacy-toolkit/weixin'
    const require = createRequire(import.meta.url)
    console.log(WeixinClient === require('miniprogram-privacy-toolkit/weixin').WeixinClient)
    try { require('miniprogram-privacy-toolkit').audit('nowhere') } catch (error) { console.log(error instanceof AuditError) }
  `
  expect(printed('both.mjs', code)).toBe('true\ntrue')
})

test('the audit runs in a CommonJS program', () => {
  const code = `
    const { mkdirSync, writeFileSync } = require('node:fs')
    mkdirSync('shop/pages/index', { recursive: true })
    writeFileSync('shop/app.json', '{ "pages": ["pages/index/index"] }')
    writeFileSync('shop/pages/index/index.js', 'wx.getClipboardData()')
    const { uses } = require('miniprogram-privacy-toolkit').audit('shop')
    console.log(uses.map(({ privacyKey, file, line }) => [privacyKey, file, line].join(' ')).join())
  `
  expect(printed('audit.cjs', code)).toBe('Clipboard pages/index/index.js 1')
})

test('the command is there after an installation', () => {
  expect(run(path.join(program, 'node_modules/.bin/mp-privacy'), ['explain', '112'], program)).toContain('112')
})

test('the types hold in a program that imports and in one that requires, strictly and with libraries checked', () => {
  const code = `
    import { createWeixin, type PrivacyCall } from 'miniprogram-privacy-consent/simulator'
    import { audit, type AuditReport } from 'miniprogram-privacy-toolkit'
    import { WeixinClient, type PrivacySettingAnswer } from 'miniprogram-privacy-toolkit/weixin'
    export const calls: readonly PrivacyCall[] = createWeixin({ declared: ['Clipboard'] }).calls
    export const report: AuditReport = audit('.')
    export const answer: Promise<PrivacySettingAnswer> = new WeixinClient({ accessToken: '' }).getPrivacySetting()
    // @ts-expect-error no such key
    createWeixin({ declared: ['clipboard'] })
    // @ts-expect-error a version is 1 or 2
    new WeixinClient({ accessToken: '' }).getPrivacySetting({ privacy_ver: 3 })
  `
  const files = ['typed.mts', 'typed.cts']
  for (const file of files) writeFileSync(path.join(program, file), code)
  const options = ['--noEmit', '--strict', '--module', 'Node16', '--target', 'ES2022', '--types', 'node']
  expect(run(process.execPath, [require.resolve('typescript/lib/tsc.js'), ...options, ...files], program)).toBe('')
})
