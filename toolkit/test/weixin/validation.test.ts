import { InvalidBodyError, WeixinClient, type PrivacyInterfaceApplication, type PrivacySetting } from '../../src/weixin'
import { application, guideline } from './stand-in/bodies'

const never: typeof fetch = () => Promise.reject(new Error('nothing was to be sent'))
const client = new WeixinClient({ accessToken: 'T', fetch: never, pauses: [] })

/** `path: sentence` of every problem; empty when the body was let through. */
async function problems(call: Promise<unknown>): Promise<string[]> {
  const error = await call.catch((reason) => reason)
  return error instanceof InvalidBodyError ? error.problems.map(({ path, message }) => `${path}: ${message}`) : []
}

/** Bodies as they come from JavaScript and files, where no compiler has looked. */
type Loose = Record<string, unknown>
const inGuideline = (change: (body: Loose & { owner_setting: Loose }) => void): Promise<string[]> => {
  const body = guideline() as unknown as Loose & { owner_setting: Loose }
  change(body)
  return problems(client.setPrivacySetting(body as unknown as PrivacySetting))
}
const inKey = (privacy_key: unknown): Promise<string[]> =>
  inGuideline((body) => (body.setting_list = [{ privacy_key, privacy_text: '识别会员' }]))
const inApplication = (change: Loose): Promise<string[]> =>
  problems(client.applyPrivacyInterface({ ...application(), ...change } as PrivacyInterfaceApplication))
const inFile = (content: unknown, filename?: string): Promise<string[]> =>
  problems(client.uploadPrivacySetting(content as string, filename))

it('finds nothing in a good guideline, application and file', async () => {
  expect(await inGuideline(() => {})).toEqual([])
  expect(await inApplication({})).toEqual([])
  expect(await inFile('x'.repeat(100 * 1024), 'GUIDE.TXT')).toEqual([])
})

describe('a guideline', () => {
  it.each<[string, (body: Loose & { owner_setting: Loose }) => void, RegExp]>([
    ['without a contact', (b) => delete b.owner_setting.contact_email, /^owner_setting: .*contact_weixin/],
    ['with a blank contact', (b) => (b.owner_setting.contact_email = ' '), /^owner_setting: .*contact/],
    ['without notice_method', (b) => delete b.owner_setting.notice_method, /^owner_setting\.notice_method: /],
    ['without an owner', (b) => delete (b as Loose).owner_setting, /^owner_setting: is required/],
    ['with an owner as a JSON string', (b) => ((b as Loose).owner_setting = '{}'), /^owner_setting: .*47001/],
    ['with setting_list and version 1', (b) => (b.privacy_ver = 1), /^setting_list: must be absent/],
    ['without setting_list and version 2', (b) => delete b.setting_list, /^setting_list: is required/],
    ['with setting_list that is no list', (b) => (b.setting_list = {}), /^setting_list: must be a list/],
    ['with version "2"', (b) => (b.privacy_ver = '2'), /^privacy_ver: /],
    [
      'with a bare number of days',
      (b) => (b.owner_setting.store_expire_timestamp = 30),
      /^owner_setting\.store_expire_timestamp: /
    ],
    ['with 30 days in English', (b) => (b.owner_setting.store_expire_timestamp = '30 days'), /30天/],
    ['with an unknown region', (b) => (b.owner_setting.store_region = 1), /^owner_setting\.store_region: /],
    [
      'with a region by its ISO code',
      (b) => (b.owner_setting.store_region = 'AE'),
      /did you mean 1000 \(United Arab Emirates\)\?/
    ],
    ['with a region as text', (b) => (b.owner_setting.store_region = '1000'), /did you mean 1000/],
    [
      'with a file id as a number',
      (b) => (b.owner_setting.ext_file_media_id = 2112311471891169280),
      /ext_file_media_id: must be text/
    ],
    ['with the English page’s contact_WeChat', (b) => (b.owner_setting.contact_WeChat = 'x'), /contact_weixin\?/],
    [
      'with an SDK without name',
      (b) => (b.sdk_privacy_info_list = [{ sdk_biz_name: 'A', sdk_list: [] }]),
      /^sdk_privacy_info_list\[0\]\.sdk_name: /
    ],
    [
      'with an SDK without provider',
      (b) => (b.sdk_privacy_info_list = [{ sdk_name: 'A', sdk_list: [] }]),
      /\[0\]\.sdk_biz_name: /
    ],
    [
      'with an SDK without list',
      (b) => (b.sdk_privacy_info_list = [{ sdk_name: 'A', sdk_biz_name: 'A' }]),
      /\[0\]\.sdk_list: /
    ]
  ])('%s', async (_, change, problem) => {
    expect(await inGuideline(change)).toEqual([expect.stringMatching(problem)])
  })

  it.each([
    ['mailbox', 'Email'],
    ['email', 'Email'],
    ['Emial', 'Email'],
    ['PhoneNumer', 'PhoneNumber'],
    ['Bluetooth', 'BlueTooth'],
    ['phone_number', 'PhoneNumber'],
    ['位置信息', 'Location']
  ])('with the key %s is asked about %s', async (key, official) => {
    expect(await inKey(key)).toEqual([expect.stringContaining(`did you mean ${official}?`)])
  })

  it.each(['会员卡号', 'MemberCard', 'BankCardNumber', 'FaceRecognition', 'EXHealth', 'Account', 'Alarm', 'UserId'])(
    'may have %s, a key of its own',
    async (key) => {
      expect(await inKey(key)).toEqual([])
    }
  )

  it.each(['', ' ', undefined, 5])('may not have the key %p', async (key) => {
    expect(await inKey(key)).toEqual([expect.stringMatching(/^setting_list\[0\]\.privacy_key: must name/)])
  })

  it.each([
    ['', /must say the purpose/],
    [' ', /must say the purpose/]
  ])('may not have the purpose "%s"', async (privacy_text, problem) => {
    const found = await inGuideline((body) => (body.setting_list = [{ privacy_key: 'Album', privacy_text }]))
    expect(found).toEqual([expect.stringMatching(problem)])
    expect(found[0]).toMatch(/^setting_list\[0\]\.privacy_text: /)
  })

  it.each(['setting_list', 'sdk_list'])('may not declare one key twice in %s', async (list) => {
    const twice = [
      { privacy_key: 'Album', privacy_text: '展示' },
      { privacy_key: 'Camera', privacy_text: '拍照' },
      { privacy_key: 'Album', privacy_text: '上传' }
    ]
    const found = await inGuideline((body) => {
      if (list === 'setting_list') body.setting_list = twice
      else body.sdk_privacy_info_list = [{ sdk_name: 'A', sdk_biz_name: 'B', sdk_list: twice }]
    })
    expect(found).toEqual([expect.stringMatching(/list\[2\]\.privacy_key: Album stands at .*list\[0\] already/)])
  })

  it.each(['为了上传照片', ' 用于上传照片'])('with the purpose "%s" is sent, with a warning', async (privacy_text) => {
    const warnings: string[] = []
    const sent: string[] = []
    const warned = new WeixinClient({
      accessToken: 'T',
      fetch: async (_, init) => (sent.push(String(init?.body)), new Response('{"errcode":0}')),
      onWarning: ({ path, message }) => warnings.push(`${path}: ${message}`)
    })
    const sdk_list = [{ privacy_key: 'Camera', privacy_text }]
    await warned.setPrivacySetting({
      ...guideline(),
      setting_list: [{ privacy_key: 'Album', privacy_text }],
      sdk_privacy_info_list: [{ sdk_name: 'A', sdk_biz_name: 'B', sdk_list }]
    })
    expect(sent).toHaveLength(1)
    expect(warnings).toEqual([
      expect.stringMatching(/^setting_list\[0\]\.privacy_text: begins with (为了|用于)/),
      expect.stringMatching(/^sdk_privacy_info_list\[0\]\.sdk_list\[0\]\.privacy_text: begins with/)
    ])
  })

  it('with what is on no list is sent where the caller says so', async () => {
    const sent: unknown[] = []
    const open = new WeixinClient({
      accessToken: 'T',
      fetch: async (_, init) => (sent.push(JSON.parse(String(init?.body))), new Response('{"errcode":0}'))
    })
    const body = {
      owner_setting: { ...guideline().owner_setting, store_region: 9999, contact_emial: 'a' },
      setting_list: [{ privacy_key: 'Contacts', privacy_text: '发送通知' }]
    }
    await open.setPrivacySetting(body, { allowUnknown: true })
    expect(sent).toEqual([body])
    const wrong = { ...body, setting_list: [{ privacy_key: 'Contacts', privacy_text: '' }] }
    expect(await problems(open.setPrivacySetting(wrong, { allowUnknown: true }))).toHaveLength(1)
  })

  it('that says privacy_value is asked about privacy_text', async () => {
    const found = await inGuideline((body) => (body.setting_list = [{ privacy_key: 'Album', privacy_value: '上传' }]))
    expect(found).toContainEqual(expect.stringContaining('did you mean privacy_text?'))
  })

  it('is told everything at once', async () => {
    const found = await inGuideline((body) => {
      body.owner_setting = { store_expire_timestamp: '30d', store_region: 5 }
      body.setting_list = [{ privacy_key: 'mailbox', privacy_text: '' }, 'Album']
      body.sdk_privacy_info_list = [{ sdk_list: [{ privacy_key: '', privacy_text: '' }] }]
    })
    expect(found.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
      'owner_setting',
      'owner_setting.notice_method',
      'owner_setting.store_expire_timestamp',
      'owner_setting.store_region',
      'setting_list[0].privacy_key',
      'setting_list[0].privacy_text',
      'setting_list[1]',
      'sdk_privacy_info_list[0].sdk_name',
      'sdk_privacy_info_list[0].sdk_biz_name',
      'sdk_privacy_info_list[0].sdk_list[0].privacy_key',
      'sdk_privacy_info_list[0].sdk_list[0].privacy_text'
    ])
  })
})

describe('an application', () => {
  it.each<[string, Loose, RegExp]>([
    ['of more than 300 characters', { content: '位'.repeat(301) }, /^content: has 301/],
    ['without a reason', { content: ' ' }, /^content: /],
    ['without attachments', { pic_list: undefined }, /url_list, pic_list or video_list/],
    ['with empty lists only', { pic_list: [], url_list: [] }, /url_list, pic_list or video_list/],
    ['with 11 pictures', { pic_list: Array(11).fill('https://example.com/1.png') }, /^pic_list: has 11/],
    ['with two videos', { video_list: Array(2).fill('https://example.com/1.mp4') }, /^video_list: has 2/],
    ['with a video that is not mp4', { video_list: ['https://example.com/1.mov?x=.mp4'] }, /^video_list\[0\]: .*mp4/],
    ['with a page that is no address', { url_list: ['example.com'] }, /^url_list\[0\]: /],
    ['for wx.chooselocation', { api_name: 'wx.chooselocation' }, /did you mean wx.chooseLocation\?/],
    ['for chooseLocation', { api_name: 'chooseLocation' }, /did you mean wx.chooseLocation\?/],
    ['for nothing', { api_name: '' }, /^api_name: /]
  ])('%s', async (_, change, problem) => {
    expect(await inApplication(change)).toEqual([expect.stringMatching(problem)])
  })

  it('may have 300 characters, 10 pictures and a video with a query', async () => {
    const pic_list = Array(10).fill('https://example.com/1.png')
    expect(await inApplication({ content: '😀'.repeat(300), pic_list })).toEqual([])
    for (const address of [
      'https://example.com/1.MP4?sign=1',
      'https://example.com/1.mp4/sign/0a1b',
      'https://example.com/1.mp4!signed',
      'https://example.com/download?file=videos%2F1.mp4&sign=1'
    ])
      expect(await inApplication({ video_list: [address] })).toEqual([])
  })
})

it('a file must be .txt, at most 100 KB, text or bytes', async () => {
  expect(await inFile('x', 'guide.pdf')).toEqual([expect.stringMatching(/^filename: /)])
  expect(await inFile('x', '.txt')).toEqual([expect.stringMatching(/^filename: /)])
  expect(await inFile('私'.repeat(34134))).toEqual([expect.stringMatching(/^content: has 102402 bytes/)])
  expect(await inFile({})).toEqual([expect.stringMatching(/^content: must be text or bytes/)])
})
