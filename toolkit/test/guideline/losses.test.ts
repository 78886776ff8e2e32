import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { guideline } from '../weixin/stand-in/bodies'
import { AtThePlatform } from './at-the-platform'

const here = new AtThePlatform()
const read = (path: string): string => readFileSync(path, 'utf8')
const sdk = { sdk_name: '地图', sdk_biz_name: '某公司', sdk_list: [{ privacy_key: 'Location', privacy_text: '定位' }] }

/** A guideline with a field that nobody has documented at every level. */
const newFields = {
  owner_setting: { ...guideline().owner_setting, contact_fax: '1' },
  setting_list: [{ ...guideline().setting_list![0], retention: '7天' }],
  sdk_privacy_info_list: [{ ...sdk, sdk_url: 'https://a.cn', sdk_list: [{ ...sdk.sdk_list[0], level: 2 }] }],
  children_rule: { on: true }
}

it('each field that a push would take away is a line of the diff', async () => {
  here.standIn.platform.development = newFields
  const path = here.file('g.json', { ...guideline(), sdk_privacy_info_list: [sdk] })
  const { stdout } = await here.run('guideline', 'diff', path)
  expect(stdout.trim().split('\n')).toEqual([
    '- owner_setting.contact_fax: 1',
    '- setting_list.Album.retention (选中的照片或视频信息): 7天',
    '- sdk_privacy_info_list.地图.sdk_url: https://a.cn',
    '- sdk_privacy_info_list.地图.Location.level (位置信息): 2',
    '- children_rule: {"on":true}'
  ])
})

it('a field of which nothing is documented goes from the platform to the file and back', async () => {
  here.standIn.platform.development = { ...newFields, owner_setting: newFields.owner_setting }
  const path = here.file('g.yaml', '')
  expect(await here.run('guideline', 'pull', path, '--yes')).toMatchObject({ status: 0 })
  here.standIn.platform.development = guideline() as never
  expect(await here.run('guideline', 'push', path, '--yes')).toMatchObject({ status: expect.any(Number) })
  expect(here.written()).toEqual(newFields)
})

describe('a pull over a file', () => {
  const edited = [
    '# ask Li before changing this',
    'owner_setting:',
    '  contact_email: privacy@example.com # the shared box',
    '  notice_method: 公告',
    '  store_region: 1017',
    '  contact_fax: "1"',
    'setting_list:',
    '  # since May',
    '  - privacy_key: Album',
    '    privacy_text: 旧的用途 # to be reworded',
    '    retention: 7天',
    '  - privacy_key: Camera',
    '    privacy_text: 扫码',
    ''
  ].join('\n')

  beforeEach(() => {
    here.standIn.platform.development = guideline() as never
  })

  it('keeps its comments, and what the platform did not return, and says what it changes', async () => {
    const path = here.file('g.yaml', edited)
    const { status, stderr } = await here.run('guideline', 'pull', path, '--yes')
    expect(status).toBe(0)
    const text = read(path)
    for (const comment of ['# ask Li before changing this', '# the shared box', '# since May', '# to be reworded']) {
      expect(text).toContain(comment)
    }
    const { owner_setting, setting_list } = guideline()
    expect(parse(text)).toEqual({
      owner_setting: { ...owner_setting, store_region: 1017, contact_fax: '1' },
      setting_list: [{ ...setting_list![0], retention: '7天' }]
    })
    expect(stderr).toMatch(/^- setting_list\.Camera .*扫码$/m)
    expect(stderr).toMatch(
      /kept what .*: owner_setting\.store_region, owner_setting\.contact_fax, setting_list\.Album\.retention/
    )
  })

  it('does not guess about a region that the platform did return', async () => {
    here.standIn.platform.development = {
      ...guideline(),
      owner_setting: { ...guideline().owner_setting, store_region: 1 }
    }
    const { stderr } = await here.run('guideline', 'pull', here.file('g.json', guideline()), '--yes')
    expect(stderr).toMatch(/^\+ owner_setting\.store_region: 1$/m)
  })

  it('leaves it alone where nobody is asked, and where the person says no', async () => {
    const path = here.file('g.yaml', edited)
    expect(await here.run('guideline', 'pull', path)).toMatchObject({ status: 2, stdout: '' })
    expect(await here.answered('n', 'guideline', 'pull', path)).toMatchObject({ status: 2 })
    expect(read(path)).toBe(edited)
    expect(await here.answered('y', 'guideline', 'pull', path)).toMatchObject({ status: 0 })
    expect(read(path)).not.toBe(edited)
  })

  it('leaves one alone that says the same in another order', async () => {
    const { owner_setting, setting_list } = guideline()
    const text = `# mine\nsetting_list: ${JSON.stringify(setting_list)}\nowner_setting: ${JSON.stringify(owner_setting)}\n`
    const path = here.file('g.yaml', text)
    expect(await here.run('guideline', 'pull', path)).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(read(path)).toBe(text)
  })
})

describe('the live version', () => {
  beforeEach(() => {
    here.standIn.platform.live = guideline() as never
  })

  it('is named in a file pulled from it, pushed to it again, and pulled again', async () => {
    const path = here.file('g.yaml', '')
    await here.run('guideline', 'pull', path, '--privacy-ver', '1', '--yes')
    const text = read(path)
    expect(parse(text)).toMatchObject({ privacy_ver: 1, setting_list: guideline().setting_list })
    const changed = here.file('g.yaml', text.replace('notice_method: 弹窗', 'notice_method: 公告'))
    expect(await here.run('guideline', 'push', changed, '--yes')).toMatchObject({ status: 0 })
    expect(here.written()).toEqual({
      privacy_ver: 1,
      owner_setting: { ...guideline().owner_setting, notice_method: '公告' }
    })
    expect(await here.run('guideline', 'pull', changed)).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  it('takes owner_setting only: what else differs is said, and not sent', async () => {
    const file = {
      ...guideline(),
      owner_setting: { ...guideline().owner_setting, notice_method: '公告' },
      setting_list: []
    }
    const { status, stderr } = await here.run(
      'guideline',
      'push',
      here.file('g.json', file),
      '--privacy-ver',
      '1',
      '--yes'
    )
    expect(status).toBe(0)
    expect(stderr).toMatch(/not sent.*\n- setting_list\.Album/)
    expect(here.written()).not.toHaveProperty('setting_list')
  })
})

describe('what was written', () => {
  it('and could not be read back is said to be so, with status 3', async () => {
    const path = here.file('g.json', guideline())
    here.standIn.onRequest = (path) => {
      if (path.endsWith('/setprivacysetting')) here.standIn.faults.push('forbidden')
    }
    const { status, stdout, stderr } = await here.run('guideline', 'push', path, '--yes')
    expect({ status, stdout }).toEqual({
      status: 3,
      stdout: 'pushed, but it could not be read back, so it was not compared\n'
    })
    expect(stderr).toMatch(/HTTP 403/)
  })

  it.each([
    ['en', /it may have been done all the same/],
    ['zh', /请求可能已经生效/]
  ])('and whose answer was lost may have been written (%s)', async (lang, sentence) => {
    const application = ['--content', '选择收货地点', '--url', 'https://a.cn', '--lang', lang]
    here.standIn.faults.push('html')
    const { status, stderr } = await here.run('interface', 'apply', 'wx.chooseLocation', ...application)
    expect(status).toBe(3)
    expect(stderr).toMatch(sentence)
    expect(here.standIn.paths()).toEqual(['apply_privacy_interface'])
  })
})

it('diff and push answer in JSON', async () => {
  const path = here.file('g.json', guideline())
  here.standIn.platform.development = { ...guideline(), setting_list: [] }
  const change = { kind: 'added', path: 'setting_list.Album', from: '', to: '上传你选择的照片' }
  const diff = await here.run('guideline', 'diff', path, '--format', 'json')
  expect(diff.status).toBe(1)
  expect(JSON.parse(diff.stdout)).toEqual({ changes: [change], undeclared: [] })
  const push = await here.run('guideline', 'push', path, '--yes', '--format', 'json')
  expect(push.status).toBe(0)
  expect(JSON.parse(push.stdout)).toEqual({ outcome: 'written', changes: [change] })
  expect(JSON.parse((await here.run('guideline', 'push', path, '--format', 'json')).stdout)).toMatchObject({
    outcome: 'unchanged'
  })
  const wrong = here.file('wrong.json', { owner_setting: {}, setting_list: [] })
  const refused = JSON.parse((await here.run('guideline', 'push', wrong, '--format', 'json')).stdout)
  expect(refused).toMatchObject({ outcome: 'invalid', problems: [{ path: 'owner_setting', rule: 'no-contact' }, {}] })
})
