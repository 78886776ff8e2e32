import { AtThePlatform } from './at-the-platform'

const here = new AtThePlatform()

describe('guideline upload', () => {
  it('prints the id alone, which the guideline then names', async () => {
    const path = here.file('privacy.txt', '我们的隐私政策')
    const { status, stdout, stderr } = await here.run('guideline', 'upload', path)
    expect({ status, stdout }).toEqual({ status: 0, stdout: '2112311471891169280\n' })
    expect(stderr).toMatch(/owner_setting\.ext_file_media_id/)
    expect(here.standIn.platform.uploads.get('2112311471891169280')).toBe('我们的隐私政策')
  })

  it.each([
    ['privacy.pdf', 'x', /must end in \.txt/],
    ['big.txt', 'x'.repeat(103_000), /100 KB/],
    ['gbk.txt', Uint8Array.of(0xb5, 0xaf), /GBK; save it as UTF-8/]
  ])('%s is refused before it is sent', async (name, content, sentence) => {
    const { status, stderr } = await here.run('guideline', 'upload', here.file(name, content))
    expect(status).toBe(2)
    expect(stderr).toMatch(sentence)
    expect(here.standIn.requests).toEqual([])
  })
})

const missing = { without_auth_list: ['wx.choosePoi'], without_conf_list: ['wx.getLocation'] }

describe('guideline code', () => {
  it('says what each interface lacks, with exit status 1', async () => {
    here.standIn.platform.scan = missing
    const { status, stdout } = await here.run('guideline', 'code')
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^wx\.choosePoi has no permission: apply .*\nwx\.getLocation is in the code and not in .*\n$/
    )
    expect(JSON.parse((await here.run('guideline', 'code', '--format', 'json')).stdout)).toEqual(missing)
  })

  it('has nothing to say of clean code, and is told to wait while the scan runs', async () => {
    expect(await here.run('guideline', 'code')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/missed nothing/)
    })
    here.standIn.platform.scan = 'running'
    expect(await here.run('guideline', 'code')).toMatchObject({ status: 3, stderr: expect.stringMatching(/61039/) })
  })
})

describe('guideline status', () => {
  it('says that the latest submission was rejected, and why', async () => {
    here.standIn.platform.audit = {
      auditid: 12,
      status: 1,
      reason: '请完善用户隐私保护指引',
      submit_audit_time: 1_700_000_000
    }
    const { status, stdout } = await here.run('guideline', 'status')
    expect(status).toBe(1)
    expect(stdout).toMatch(/^rejected: submission 12, 2023-11-14 22:13 UTC\n {2}reason: 请完善用户隐私保护指引\n/)
  })

  it('names privacy_api_not_use where something in the code can be declared as not used', async () => {
    here.standIn.platform.scan = missing
    const { status, stdout } = await here.run('guideline', 'status')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^under review: .*\nwx\.choosePoi .*\nwx\.getLocation .*privacy_api_not_use: true\n$/)
    const json = JSON.parse((await here.run('guideline', 'status', '--format', 'json')).stdout)
    expect(json).toMatchObject({ auditid: 1234567, status: 2, code: missing, privacy_api_not_use: true })
  })

  it.each([
    ['running', /not finished: ask again in a minute/],
    ['faulty', /61040[^]*privacy_api_not_use/]
  ] as const)('tells both while the scan is %s', async (scan, sentence) => {
    here.standIn.platform.scan = scan
    const { status, stdout } = await here.run('guideline', 'status')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^under review/)
    expect(stdout).toMatch(sentence)
  })
})
