import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Fault } from '../weixin/stand-in/server'
import { guideline } from '../weixin/stand-in/bodies'
import { StandIn } from '../weixin/stand-in/server'
import { asProcess, mpPrivacy, type Ran } from './cli'

let standIn: StandIn
let folder: string

beforeEach(async () => {
  standIn = await StandIn.start()
  folder = mkdtempSync(join(tmpdir(), 'guideline-'))
  process.env.WEIXIN_ACCESS_TOKEN = 'TOKEN-of-wx-1'
})
afterEach(async () => {
  delete process.env.WEIXIN_ACCESS_TOKEN
  rmSync(folder, { recursive: true })
  await standIn.stop()
})

const run = (...words: string[]): Promise<Ran> => mpPrivacy(['guideline', ...words, '--base-url', standIn.url])

const file = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

describe('pull', () => {
  beforeEach(() => {
    standIn.platform.development = { ...guideline(), sdk_privacy_info_list: [] }
    standIn.platform.detected = ['Album', 'Clipboard']
  })

  it('prints YAML with the names of the keys, and nothing else', async () => {
    const { status, stdout, stderr } = await run('pull')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('# 选中的照片或视频信息 · Selected photo or video information')
    expect(stdout).toMatch(/# 剪切板 · Clipboard: detected in the code/)
    expect(parse(stdout)).toEqual({
      ...guideline(),
      setting_list: [...guideline().setting_list!, { privacy_key: 'Clipboard', privacy_text: '' }]
    })
  })

  it('leaves out what is empty', async () => {
    standIn.platform.development.owner_setting = { ...guideline().owner_setting, contact_qq: '', store_region: 0 }
    expect((await run('pull')).stdout).not.toMatch(/contact_qq|store_region/)
  })

  it('writes a file in the format of its name', async () => {
    const path = join(folder, 'guideline.json')
    expect(await run('pull', path)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(JSON.parse(readFileSync(path, 'utf8')).setting_list[0]).toEqual(guideline().setting_list![0])
  })

  it('reads the live version when asked for it', async () => {
    standIn.platform.live = { ...guideline(), owner_setting: { contact_qq: '10000', notice_method: '公告' } }
    expect(parse((await run('pull', '--privacy-ver', '1')).stdout).owner_setting.contact_qq).toBe('10000')
  })

  it('comes back the same when it is pushed', async () => {
    standIn.platform.detected = []
    standIn.platform.uploads.set('2112311471891169280', '')
    const owner_setting = { ...guideline().owner_setting, ext_file_media_id: '2112311471891169280', store_region: 1000 }
    const sdk = {
      sdk_name: '地图',
      sdk_biz_name: '某公司',
      sdk_list: [{ privacy_key: 'Location', privacy_text: '定位' }]
    }
    standIn.platform.development = { ...guideline(), owner_setting, sdk_privacy_info_list: [sdk] }
    for (const name of ['guideline.yaml', 'guideline.json']) {
      await run('pull', join(folder, name))
      expect(await run('push', join(folder, name), '--yes')).toMatchObject({ status: 0, stdout: 'nothing to change\n' })
    }
  })
})

describe('diff', () => {
  const wanted = (): object => ({
    owner_setting: { ...guideline().owner_setting, notice_method: '公告' },
    setting_list: [
      { privacy_key: 'Location', privacy_text: '显示附近门店' },
      { privacy_key: 'Camera', privacy_text: '扫码' }
    ]
  })

  it('shows what is added, removed and reworded, with exit status 1', async () => {
    standIn.platform.development = {
      ...guideline(),
      setting_list: [...guideline().setting_list!, { privacy_key: 'Location', privacy_text: '定位' }]
    }
    const { status, stdout, stderr } = await run('diff', file('g.yaml', wanted()))
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout.trim().split('\n')).toEqual([
      '~ owner_setting.notice_method: 弹窗 → 公告',
      '- setting_list.Album (选中的照片或视频信息): 上传你选择的照片',
      '~ setting_list.Location (位置信息): 定位 → 显示附近门店',
      '+ setting_list.Camera (摄像头): 扫码'
    ])
  })

  it('reads ids with every digit, also where nobody put them in quotes', async () => {
    const owner = '  contact_qq: "10000"\n  notice_method: 弹窗\n  ext_file_media_id: 2112311471891169280\n'
    const { stdout } = await run('diff', file('g.yaml', `owner_setting:\n${owner}setting_list: []\n`))
    expect(stdout).toContain('+ owner_setting.ext_file_media_id: 2112311471891169280\n')
  })

  it('is silent when nothing differs, whatever the order and the dress', async () => {
    standIn.platform.development = guideline() as never
    const answer = {
      errcode: 0,
      privacy_list: [],
      ...guideline(),
      owner_setting: { ...guideline().owner_setting, contact_qq: '' }
    }
    expect(await run('diff', file('answer.json', answer))).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('compares only what the live version takes', async () => {
    standIn.platform.live = guideline() as never
    const live = { privacy_ver: 1, owner_setting: { ...guideline().owner_setting, contact_email: 'new@example.com' } }
    expect((await run('diff', file('live.yaml', live))).stdout).toBe(
      '~ owner_setting.contact_email: privacy@example.com → new@example.com\n'
    )
  })

  it('does not take a region that never comes back for a difference', async () => {
    const owner_setting = { ...guideline().owner_setting, store_region: 1000 }
    standIn.platform.development = { ...guideline(), owner_setting }
    standIn.platform.notReturned = ['store_region']
    const { status, stdout } = await run('diff', file('g.yaml', { ...guideline(), owner_setting }))
    expect(status).toBe(0)
    expect(stdout).toMatch(/^\+ owner_setting\.store_region: 1000 \(or it is set, and does not come back/)
  })

  const use = (privacyKey: string | null, line: number): object => ({ privacyKey, file: 'pages/a/index.js', line })

  it('shows what an audit found and the file does not declare', async () => {
    const report = { uses: [use('Album', 1), use('Clipboard', 12), use('Clipboard', 13), use(null, 14)] }
    const empty = { privacy_key: 'Clipboard', privacy_text: ' ' }
    const declared = { ...guideline(), setting_list: [...guideline().setting_list!, empty] }
    standIn.platform.development = declared as never
    const { status, stdout } = await run('diff', file('g.yaml', declared), '--audit', file('audit.json', [report]))
    expect(status).toBe(1)
    expect(stdout).toBe(
      '! Clipboard (剪切板) is used in the code and not declared: pages/a/index.js:12, pages/a/index.js:13\n'
    )
  })

  it('audits a mini program itself', async () => {
    standIn.platform.development = guideline() as never
    file('app.json', { pages: [] })
    file('app.js', 'wx.getClipboardData()\n')
    const words = ['guideline', 'diff', file('g.yaml', guideline()), '--root', folder, '--base-url', standIn.url]
    const { status, stdout } = await asProcess(words)
    expect(status).toBe(1)
    expect(stdout).toBe('! Clipboard (剪切板) is used in the code and not declared: app.js:1\n')
  })
})

describe('push', () => {
  it('shows the diff, writes, reads back, and says so', async () => {
    const { status, stdout, stderr } = await run('push', file('g.json', guideline()), '--yes')
    expect(status).toBe(0)
    expect(stdout).toBe('pushed, and read back the same\n')
    expect(stderr).toMatch(/\+ setting_list\.Album .*上传你选择的照片/)
    expect(standIn.paths()).toEqual(['getprivacysetting', 'setprivacysetting', 'getprivacysetting'])
    expect(standIn.platform.development.setting_list).toEqual(guideline().setting_list)
  })

  it('asks a person, and does what the person says', async () => {
    const path = file('g.json', guideline())
    const words = ['guideline', 'push', path, '--base-url', standIn.url]
    const terminal = (answer: string) => ({ attended: true, ask: async () => answer })
    expect(await mpPrivacy(words, terminal('n'))).toMatchObject({ status: 1, stdout: 'nothing was changed\n' })
    expect(standIn.paths()).not.toContain('setprivacysetting')
    expect(await mpPrivacy(words, terminal('y'))).toMatchObject({ status: 0 })
    expect(standIn.paths()).toContain('setprivacysetting')
  })

  it('does not push when nobody is there to be asked', async () => {
    const { status, stderr } = await run('push', file('g.json', guideline()))
    expect(status).toBe(2)
    expect(stderr).toContain('--yes')
    expect(standIn.paths()).not.toContain('setprivacysetting')
  })

  it('says every problem of the file, and sends nothing', async () => {
    const bad = { owner_setting: {}, setting_list: [{ privacy_key: 'mailbox', privacy_text: '为了联系' }] }
    const { status, stdout } = await run('push', file('g.json', bad), '--yes')
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(4)
    expect(stdout).toContain('did you mean Email?')
    expect(standIn.requests).toEqual([])
  })

  it('notices when the platform keeps something else', async () => {
    const { setPrivacySetting } = standIn.platform
    standIn.platform.setPrivacySetting = function (body) {
      const garbled = JSON.parse(JSON.stringify(body).replace('上传', '????'))
      return setPrivacySetting.call(this, garbled)
    }
    const { status, stdout } = await run('push', file('g.json', guideline()), '--yes')
    expect(status).toBe(1)
    expect(stdout).toContain('~ setting_list.Album (选中的照片或视频信息): ????你选择的照片 → 上传你选择的照片')
  })
})

describe('what goes wrong', () => {
  it.each([
    ['a file that is not there', 'missing.yaml', undefined, /no such file/],
    ['a file that is no YAML', 'bad.yaml', 'setting_list: [1,', /at line 1/],
    ['a file that is no JSON', 'bad.json', '{"owner_setting": {]', /at line 1/],
    ['a file that is no guideline', 'list.yaml', '- 1', /is no guideline/],
    ['a list that is none', 'g.yaml', 'setting_list: 5', /is no guideline/]
  ])('%s is status 2 and named', async (_, name, content, sentence) => {
    const path = content === undefined ? join(folder, name) : file(name, content)
    const { status, stderr, stdout } = await run('diff', path)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(name)
    expect(stderr).toMatch(sentence)
  })

  it('an audit file that is none is status 2', async () => {
    const { status, stderr } = await run('diff', file('g.json', guideline()), '--audit', file('audit.json', [{}]))
    expect(status).toBe(2)
    expect(stderr).toMatch(/audit\.json: .*--format json/)
  })

  it('no token is status 2, and an address that is none', async () => {
    expect((await mpPrivacy(['guideline', 'pull', '--base-url', 'nowhere'])).status).toBe(2)
    delete process.env.WEIXIN_ACCESS_TOKEN
    const { status, stderr } = await run('pull')
    expect(status).toBe(2)
    expect(stderr).toMatch(/WEIXIN_ACCESS_TOKEN.*--token-command/)
  })

  it('a refusal is status 3, with cause, cure and where to read more', async () => {
    const { status, stdout, stderr } = await run('pull', '--privacy-ver', '1')
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toMatch(
      /86074 现网隐私协议不存在\n.*no guideline is live yet\.\n.*Write version 2\.\n.*release it\.\n.*\n.*rid: .*\n/
    )
  })

  it('a proxy’s page is status 3', async () => {
    standIn.faults.push('forbidden' satisfies Fault)
    const { status, stderr } = await run('pull')
    expect(status).toBe(3)
    expect(stderr).toMatch(/HTTP 403/)
    expect(stderr).not.toContain('TOKEN-of-wx-1')
  })
})

describe('the token', () => {
  const node = (script: string): string[] => ['--token-command', `"${process.execPath}" -e "${script}"`]

  it('comes from a command, which is asked again when the platform refuses it', async () => {
    const count = join(folder, 'count')
    const script = `const fs=require('fs'),f='${count}';console.log(fs.existsSync(f)?'TOKEN-of-wx-1':'old');fs.writeFileSync(f,'')`
    delete process.env.WEIXIN_ACCESS_TOKEN
    expect((await run('pull', ...node(script))).status).toBe(0)
    expect(standIn.requests.map(({ query }) => query.access_token)).toEqual(['old', 'TOKEN-of-wx-1'])
  })

  it('of a command that fails or is silent is status 2, and the command is not repeated', async () => {
    const failed = await run('pull', ...node("const secret='s3cret';process.exit(7)"))
    expect(failed.status).toBe(2)
    expect(failed.stderr).toBe('the token command ended with status 7\n')
    expect(await run('pull', ...node(''))).toMatchObject({ status: 2, stderr: 'the token command printed nothing\n' })
  })
})

describe('a file as people leave it', () => {
  const text = 'owner_setting:\n  contact_email: a@b.cn\n  notice_method: *nope\nsetting_list: []\n'
  const bytes = (name: string, content: Buffer): string => {
    const path = file(name, '')
    writeFileSync(path, content)
    return path
  }

  it.each([
    ['GBK', Buffer.from([0x61, 0x3a, 0x20, 0xb5, 0xaf, 0xb4, 0xb0])],
    ['UTF-16', Buffer.from('\ufeffa: 弹窗', 'utf16le')],
    ['UTF-16', Buffer.from('a: b', 'utf16le')]
  ])('in %s is refused by its name, and nothing is sent', async (encoding, content) => {
    const { status, stderr } = await run('push', bytes('g.yaml', content), '--yes')
    expect(status).toBe(2)
    expect(stderr).toMatch(new RegExp(`g\\.yaml: is ${encoding}; save it as UTF-8`))
    expect(standIn.requests).toEqual([])
  })

  it('with an alias of nothing is refused in a sentence', async () => {
    const { status, stderr } = await run('push', bytes('g.yaml', Buffer.from(text)), '--yes')
    expect(status).toBe(2)
    expect(stderr).toMatch(/g\.yaml: .*nope/)
    expect(stderr).not.toMatch(/^ {4}at /m)
  })
})

describe('nothing is lost between pull and push', () => {
  it('what the platform says newly goes to the file and back, without labels and times', async () => {
    const owner_setting = { ...guideline().owner_setting, store_region: '1017', contact_fax: '1' }
    const setting_list = [{ privacy_key: 'Album', privacy_text: '展示图片', retention: '7天' }]
    standIn.platform.development = { owner_setting, setting_list }
    const path = join(folder, 'new.yaml')
    expect(await run('pull', path)).toMatchObject({ status: 0 })
    expect(parse(readFileSync(path, 'utf8'))).toEqual({
      owner_setting: { ...owner_setting, store_region: 1017 },
      setting_list
    })
  })

  it('a file that says something else is left as it is without --yes', async () => {
    standIn.platform.development = { ...guideline() }
    const path = file('edited.json', { ...guideline(), setting_list: [] })
    const before = readFileSync(path, 'utf8')
    expect(await run('pull', path)).toMatchObject({ status: 2, stderr: expect.stringContaining('--yes') })
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(await run('pull', path, '--yes')).toMatchObject({ status: 0 })
    expect(readFileSync(path, 'utf8')).not.toBe(before)
    expect(await run('pull', join(folder, 'nowhere/x.yaml'))).toMatchObject({ status: 2 })
  })

  it('a key that looks misspelt is sent with --allow-unknown, which the refusal names', async () => {
    const path = file('own.json', {
      ...guideline(),
      setting_list: [{ privacy_key: 'Contacts', privacy_text: '发送通知' }]
    })
    expect(await run('push', path, '--yes')).toMatchObject({ stdout: expect.stringContaining('--allow-unknown') })
    expect(await run('push', path, '--yes', '--allow-unknown')).toMatchObject({ status: 0 })
  })
})
