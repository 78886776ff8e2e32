import { serverRemedies } from '../../../catalogue/server-remedies'
import {
  InvalidApplicationError,
  InvalidBodyError,
  InvalidGuidelineError,
  interfaceStatus,
  WeixinApiError,
  WeixinClient,
  WeixinHttpError
} from '../../src/weixin'
import { application, guideline } from './stand-in/bodies'
import { StandIn } from './stand-in/server'

let standIn: StandIn
let client: WeixinClient

beforeEach(async () => {
  standIn = await StandIn.start()
  client = new WeixinClient({ accessToken: 'TOKEN-of-wx-1', baseUrl: standIn.url, wait: async () => {} })
})
afterEach(() => standIn.stop())

const rejection = async <T>(promise: Promise<unknown>, kind: abstract new (...args: never[]) => T): Promise<T> => {
  const error = await promise.then(
    () => undefined,
    (reason) => reason
  )
  expect(error).toBeInstanceOf(kind)
  return error
}

describe('the guideline', () => {
  it('is written and read back, Chinese as it is', async () => {
    expect(await client.setPrivacySetting(guideline())).toMatchObject({ errcode: 0, errmsg: 'ok' })
    expect(standIn.requests[0].body).toContain('上传你选择的照片')
    expect(standIn.requests[0].headers['content-type']).toMatch(/utf-8/i)
    const answer = await client.getPrivacySetting()
    expect(answer.owner_setting).toEqual(guideline().owner_setting)
    expect(answer.setting_list).toEqual([
      { privacy_key: 'Album', privacy_text: '上传你选择的照片', privacy_label: '选中的照片或视频信息' }
    ])
  })

  it('is asked for in version 2 when none is named', async () => {
    await client.getPrivacySetting()
    await client.getPrivacySetting({ privacy_ver: 1 }).catch(() => {})
    expect(standIn.requests.map(({ body }) => body)).toEqual(['{"privacy_ver":2}', '{"privacy_ver":1}'])
  })

  it('takes an empty list, keys of the owner and an empty storage time', async () => {
    const body = guideline()
    await client.setPrivacySetting({ ...body, setting_list: [] })
    await client.setPrivacySetting({
      owner_setting: { ...body.owner_setting, store_expire_timestamp: '' },
      setting_list: [{ privacy_key: '会员卡号', privacy_text: '识别会员' }]
    })
    expect(standIn.requests).toHaveLength(2)
  })

  it('changes the live owner setting with version 1', async () => {
    standIn.platform.live = { ...guideline() }
    await client.setPrivacySetting({ privacy_ver: 1, owner_setting: { contact_qq: '10000', notice_method: '公告' } })
    const { owner_setting } = await client.getPrivacySetting({ privacy_ver: 1 })
    expect(owner_setting).toEqual({ contact_qq: '10000', notice_method: '公告' })
  })

  it('gets a text of its own as a file, whose id keeps every digit', async () => {
    const { ext_file_media_id } = await client.uploadPrivacySetting('隐私说明', '说明.txt')
    expect(ext_file_media_id).toBe('2112311471891169280')
    expect(standIn.platform.uploads.get(ext_file_media_id)).toBe('隐私说明')
    await client.uploadPrivacySetting(new TextEncoder().encode('x'))
    expect(standIn.platform.uploads.get('2112311471891169281')).toBe('x')
  })
})

describe('location interfaces', () => {
  it('are applied for, listed, and granted', async () => {
    const { audit_id } = await client.applyPrivacyInterface(application())
    expect(audit_id).toBe(446548743)
    const state = async () =>
      (await client.getPrivacyInterface()).interface_list.find(({ api_name }) => api_name === 'wx.chooseLocation')
    expect(await state()).toMatchObject({ status: interfaceStatus.underReview, audit_id })
    standIn.platform.review('wx.chooseLocation', 5)
    expect((await state())?.status).toBe(interfaceStatus.granted)
  })

  it('have ids that stay exact beyond 2^53', async () => {
    standIn.platform.nextAudit = 9007199254740993n
    const { audit_id } = await client.applyPrivacyInterface(application())
    expect(audit_id).toBe('9007199254740993')
  })

  it('of the last commit are asked for', async () => {
    standIn.platform.scan = { without_auth_list: ['wx.getLocation'], without_conf_list: [] }
    expect(await client.getCodePrivacyInfo()).toMatchObject({ without_auth_list: ['wx.getLocation'] })
    standIn.platform.scan = 'running'
    expect((await rejection(client.getCodePrivacyInfo(), WeixinApiError)).errcode).toBe(61039)
  })
})

describe('a submission', () => {
  it('is made once the scan has ended, with interfaces that are declared as not used', async () => {
    const refused = async () => (await rejection(client.submitAudit(), WeixinApiError)).errcode
    standIn.platform.scan = 'running'
    expect(await refused()).toBe(61039)
    standIn.platform.scan = { without_auth_list: [], without_conf_list: ['wx.getLocation'] }
    expect(await refused()).toBe(61040)
    const { auditid } = await client.submitAudit({ privacy_api_not_use: true, version_desc: '附近门店' })
    expect(await client.getLatestAuditStatus()).toMatchObject({ auditid, status: 2 })
    expect(standIn.requests[2].body).toBe('{"privacy_api_not_use":true,"version_desc":"附近门店"}')
  })

  it('whose answer is lost is not made again', async () => {
    standIn.faults.push('html')
    const error = await rejection(client.submitAudit(), WeixinHttpError)
    expect(error.mayHaveBeenDone).toBe(true)
    expect(standIn.requests).toHaveLength(1)
  })
})

describe('the latest submission', () => {
  it('is read with its status and reason, its id in every digit', async () => {
    const audit = { auditid: '9007199254740993', status: 1, reason: '请完善用户隐私保护指引' }
    standIn.platform.audit = audit
    expect(await client.getLatestAuditStatus()).toMatchObject(audit)
  })
})

describe('a refusal of the platform', () => {
  it('says code, words without the rid, rid, endpoint, cause and remedy', async () => {
    const error = await rejection(
      client.setPrivacySetting({ privacy_ver: 1, owner_setting: guideline().owner_setting }),
      WeixinApiError
    )
    expect(error).toMatchObject({
      errcode: 86074,
      errmsg: '现网隐私协议不存在',
      rid: '63a1b2c3-0f1e2d3c-4b5a6978',
      endpoint: '/cgi-bin/component/setprivacysetting',
      cause: 'privacy_ver 1 changes the live guideline, and no guideline is live yet.',
      remedy:
        'Write version 2. Submit the program for review and release it. Change owner_setting with version 1 only after that.'
    })
  })

  it.each(Object.entries(serverRemedies))('%s is explained in whole sentences', (errcode, { meaning, remedy }) => {
    const { cause, remedy: said } = new WeixinApiError(Number(errcode), 'x', '/wxa/x')
    expect(cause).toBe(meaning)
    expect(said).toBe(remedy.join(' '))
    for (const sentence of [meaning, ...remedy]) expect(sentence).toMatch(/^[\w].{10,}\.$|^Post \{\}\.$/)
  })

  it.each([40125, 40164, 61005, 61006])('%s, of the calls that give tokens, is explained too', (errcode) => {
    expect(new WeixinApiError(errcode, 'x', '/cgi-bin/component/api_component_token').cause).not.toMatch(/unknown/)
  })

  it('with a code nobody documented is said to be unknown', () => {
    const error = new WeixinApiError(99999, 'odd', '/cgi-bin/component/setprivacysetting')
    expect(error.cause).toMatch(/unknown/)
    expect(error.rid).toBeUndefined()
  })
})

describe('what is no answer of the platform', () => {
  it.each([
    ['html', 502, /^<html>/],
    ['truncated', 200, /^\{"errcode":0,/],
    ['half', 200, /^\{"errcode":0,/],
    ['empty', 200, /^$/],
    ['redirect', 302, /^$/]
  ] as const)('(%s) is shown with its status and beginning', async (fault, status, body) => {
    standIn.faults.push(fault, fault, fault, fault)
    const error = await rejection(client.getPrivacySetting(), WeixinHttpError)
    expect(error.status).toBe(status)
    expect(error.body).toMatch(body)
    expect(error.message).toContain(String(status))
  })

  it('is named where fetch gives no reason: a proxy that asks for a password', async () => {
    standIn.faults.push('proxy', 'proxy', 'proxy', 'proxy')
    expect((await rejection(client.getPrivacySetting(), WeixinHttpError)).message).toMatch(/fetch failed.*proxy.*407/)
  })

  it.each(['null', 'false', 'true', '""', '[]', '[0]', '{}', '0.5'])(
    'is not mistaken for a success where errcode is %s',
    async (code) => {
      const text = `{"errcode":${code},"interface_list":[]}`
      const other = new WeixinClient({ accessToken: 'T', fetch: async () => new Response(text) })
      expect((await rejection(other.getPrivacyInterface(), WeixinHttpError)).body).toBe(text)
    }
  )

  it('is one where errcode is a number in quotes', async () => {
    const answering = (code: string) =>
      new WeixinClient({
        accessToken: 'T',
        fetch: async () => new Response(`{"errcode":"${code}","interface_list":[]}`)
      }).getPrivacyInterface()
    expect((await answering('0')).interface_list).toEqual([])
    expect((await rejection(answering('61039'), WeixinApiError)).errcode).toBe(61039)
  })

  it('is not mistaken for one when it is JSON of somebody else', async () => {
    const answers = ['null', '"ok"', '[]', '{"message":"please log in"}', '{"errcode":"E_PROXY"}']
    for (const text of answers) {
      const other = new WeixinClient({ accessToken: 'T', fetch: async () => new Response(text) })
      expect((await rejection(other.getPrivacyInterface(), WeixinHttpError)).body).toBe(text)
    }
  })
})

describe('the lists of an answer', () => {
  const answering = (text: string) => new WeixinClient({ accessToken: 'T', fetch: async () => new Response(text) })

  it('are empty where the platform writes null', async () => {
    const nothing = '{"errcode":0,"interface_list":null,"setting_list":null,"without_auth_list":null}'
    expect((await answering(nothing).getPrivacyInterface()).interface_list).toEqual([])
    expect((await answering(nothing).getPrivacySetting()).setting_list).toEqual([])
    expect((await answering(nothing).getCodePrivacyInfo()).without_auth_list).toEqual([])
  })

  it.each(['{"privacy_key":"Album"}', '["Album"]', '[null]', '"[]"', '0'])('are not %s', async (list) => {
    const client = answering(`{"errcode":0,"interface_list":${list},"setting_list":${list}}`)
    await rejection(client.getPrivacyInterface(), WeixinHttpError)
    await rejection(client.getPrivacySetting(), WeixinHttpError)
  })
})

it('nothing is sent when the body is wrong', async () => {
  const bad = guideline()
  bad.owner_setting.notice_method = ''
  await rejection(client.setPrivacySetting(bad), InvalidGuidelineError)
  await rejection(client.applyPrivacyInterface({ api_name: 'wx.choosePoi', content: '' }), InvalidApplicationError)
  await rejection(client.uploadPrivacySetting('x', 'x.pdf'), InvalidGuidelineError)
  await rejection(client.getPrivacySetting({ privacy_ver: 3 as 2 }), InvalidGuidelineError)
  expect(standIn.requests).toEqual([])
})

it('a wrong body is caught under one name, whatever it is for', async () => {
  await rejection(client.setPrivacySetting({} as never), InvalidBodyError)
  const error = await rejection(client.applyPrivacyInterface({} as never), InvalidBodyError)
  expect(error.name).toBe('InvalidApplicationError')
  expect(error).not.toBeInstanceOf(InvalidGuidelineError)
})
