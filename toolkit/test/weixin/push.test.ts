import { pushStatus, type PrivacyApplyEvent } from '../../src/weixin'
import { deliver, otherKey, push, sampleEvent, seal, settings } from './stand-in/push'
import { Receiver } from './stand-in/receiver'
import { workedExample } from './stand-in/worked-example'

const taken = { status: 200, text: 'success' }
let receiver: Receiver

beforeEach(() => {
  receiver = new Receiver()
})
afterEach(() => receiver.stop())

describe('a genuine event', () => {
  const sample: PrivacyApplyEvent = {
    api_name: 'wx.choosePoi',
    apply_time: 1646128427,
    audit_id: 446548743,
    audit_time: 1646130127,
    reason: '用途不清',
    status: pushStatus.rejected
  }
  const bare = { api_name: 'wx.choosePoi', apply_time: '1646128427', audit_id: '446548743', audit_time: '1646130127' }
  const json = (info: object): string =>
    JSON.stringify({ MsgType: 'event', Event: 'wxa_privacy_apply', result_info: info })

  it('is answered success and handed on, with the mini program it is about', async () => {
    expect(await deliver(await receiver.serve(), push(sampleEvent()))).toEqual(taken)
    expect(receiver.events).toEqual([sample])
    expect(receiver.envelopes).toEqual([{ ToUserName: 'gh_1', FromUserName: 'o_1', CreateTime: 1646130127 }])
    expect(receiver.errors).toEqual([])
  })

  it.each<[string, string, Partial<PrivacyApplyEvent>]>([
    ['without quotes', sampleEvent({ ...bare, reason: '用途不清', status: '2' }), {}],
    ['in CDATA', sampleEvent({ api_name: '<![CDATA[wx.choosePoi]]>', reason: '<![CDATA[用途不清]]>' }), {}],
    [
      'with a reason about markup',
      sampleEvent({ reason: '<![CDATA[<!DOCTYPE> &a; "x"]]>' }),
      { reason: '<!DOCTYPE> &a; "x"' }
    ],
    [
      'with escapes in the reason',
      sampleEvent({ reason: 'a &lt; b &amp;lt; c &#38; d' }),
      { reason: 'a < b &lt; c & d' }
    ],
    ['with an empty reason', sampleEvent({ reason: '', status: '3' }), { reason: '', status: pushStatus.approved }],
    ['with quotes around no reason', sampleEvent({ reason: '""' }), { reason: '' }],
    ['with a self-closed reason', sampleEvent().replace(/<reason>.*<\/reason>/, '<reason/>'), { reason: '' }],
    ['without a reason', sampleEvent().replace(/<reason>.*<\/reason>/, ''), { reason: '' }],
    ['with an id beyond 2^53', sampleEvent({ audit_id: '9007199254740993' }), { audit_id: '9007199254740993' }],
    ['with a rounder id beyond it', sampleEvent({ audit_id: '9007199254740994' }), { audit_id: '9007199254740994' }],
    ['as JSON with text', json({ ...bare, reason: '用途不清', status: '2' }), {}],
    ['as JSON with numbers', json({ ...sample }), {}],
    ['as JSON with {} for no reason', json({ ...sample, reason: {} }), { reason: '' }],
    [
      'as JSON with a big id',
      json({ ...sample }).replace('446548743', '9007199254740993'),
      { audit_id: '9007199254740993' }
    ]
  ])('is the same %s', async (_, message, difference) => {
    expect(await deliver(await receiver.serve(), push(message))).toEqual(taken)
    expect(receiver.events).toEqual([{ ...sample, ...difference }])
  })

  it('may come in a JSON envelope', async () => {
    const encrypted = seal(sampleEvent())
    const body = JSON.stringify({ ToUserName: 'gh_1', Encrypt: encrypted })
    expect(await deliver(await receiver.serve(), push('', { encrypted, body }))).toEqual(taken)
    expect(receiver.events).toEqual([sample])
  })

  it('may be under the previous key while the key is changed', async () => {
    const encrypted = seal(sampleEvent(), { key: otherKey })
    const url = await receiver.serve({ previousEncodingAesKey: otherKey })
    expect(await deliver(url, push('', { encrypted }))).toEqual(taken)
    expect(await deliver(url, push(sampleEvent({ status: '3' })))).toEqual(taken)
    expect(receiver.events.map(({ status }) => status)).toEqual([2, 3])
  })

  it.each([
    ['/wxba5fad812f8e6fb9/callback', 'wxba5fad812f8e6fb9'],
    ['/callback/wxba5fad812f8e6fb9', 'wxba5fad812f8e6fb9'],
    [`/${settings.componentAppId}/wxba5fad812f8e6fb9`, 'wxba5fad812f8e6fb9'],
    ['/callback', undefined],
    ['/wx1/callback', undefined]
  ])('sent to %s is about %s', async (path, appId) => {
    await deliver(await receiver.serve(), push(sampleEvent(), { path }))
    expect(receiver.programs).toEqual([appId])
  })

  it('of another kind goes to onEvent with its own fields', async () => {
    const url = await receiver.serve()
    const audit = '<xml><Event><![CDATA[weapp_audit_success]]></Event><SuccTime>1488856741</SuccTime></xml>'
    const revoked = `<xml><Event><![CDATA[user_authorization_revoke]]></Event><OpenID>o1</OpenID>
      <RevokeInfo><![CDATA[5]]></RevokeInfo><List><Id>1</Id><Id>2</Id></List></xml>`
    const ticket =
      '<xml><InfoType>component_verify_ticket</InfoType><ComponentVerifyTicket>t</ComponentVerifyTicket></xml>'
    for (const message of [audit, revoked]) expect(await deliver(url, push(message))).toEqual(taken)
    expect(await deliver(url, push(ticket, { path: '/' }))).toEqual(taken)
    const appId = 'wxba5fad812f8e6fb9'
    expect(receiver.others).toEqual([
      { appId, event: { Event: 'weapp_audit_success', SuccTime: '1488856741' } },
      {
        appId,
        event: { Event: 'user_authorization_revoke', OpenID: 'o1', RevokeInfo: '5', List: { Id: ['1', '2'] } }
      },
      { appId: undefined, event: { InfoType: 'component_verify_ticket', ComponentVerifyTicket: 't' } }
    ])
    expect(receiver.events).toEqual([])
  })

  it('that nobody wants is answered success', async () => {
    const url = await receiver.serve({ onPrivacyApply: undefined, onEvent: undefined })
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
    expect(await deliver(url, push('<xml><Event>weapp_audit_success</Event></xml>'))).toEqual(taken)
  })

  it('of the official page’s worked example is read', async () => {
    const url = await receiver.serve({
      token: 'AAAAA',
      encodingAesKey: 'A'.repeat(43),
      componentAppId: 'wx134c8103faa5a59e',
      now: () => 1715943329_000
    })
    const { address, body } = workedExample
    const response = await fetch(url + address, { method: 'POST', body })
    expect(await response.text()).toBe('success')
    expect(receiver.others).toEqual([
      {
        appId: 'wxba5fad812f8e6fb9',
        event: {
          ToUserName: 'gh_97417a04a28d',
          FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
          CreateTime: '1715943329',
          MsgType: 'event',
          Event: 'debug_demo',
          debug_str: 'hello world'
        }
      }
    ])
  })
})

describe('whatever the callback does', () => {
  const later = { status: 503, text: 'later' }
  const failure = new Error('database password is 1234')
  const failing: [string, () => unknown][] = [
    ['rejects', () => Promise.reject(failure)],
    [
      'throws',
      () => {
        throw failure
      }
    ]
  ]

  it.each(failing)('one that %s is called again at the next delivery', async (_, fail) => {
    const outcomes = [fail, (event: unknown) => calls.push(event)]
    const calls: unknown[] = []
    const url = await receiver.serve({ onPrivacyApply: (pushed) => outcomes.shift()!(pushed) })
    const message = push(sampleEvent())
    expect(await deliver(url, message)).toEqual(later)
    expect(await deliver(url, message)).toEqual(taken)
    expect(await deliver(url, message)).toEqual(taken)
    expect(calls).toHaveLength(1)
    expect(receiver.errors).toEqual([failure])
  })

  it('throwing without onError, or in it, is a process warning', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {})
    const onPrivacyApply = (): never => {
      throw new Error('first')
    }
    const onError = (): never => {
      throw new Error('second')
    }
    await deliver(await receiver.serve({ onPrivacyApply, onError: undefined }), push(sampleEvent()))
    await deliver(await receiver.serve({ onPrivacyApply, onError }), push(sampleEvent()))
    expect(warn.mock.calls.map(([warning]) => String(warning))).toEqual(['Error: first', 'Error: second'])
    warn.mockRestore()
  })

  it('an onError that never comes back holds up no answer', async () => {
    const onPrivacyApply = (): Promise<never> => Promise.reject(failure)
    const url = await receiver.serve({ onPrivacyApply, onError: () => new Promise(() => {}) })
    expect(await deliver(url, push(sampleEvent()))).toEqual(later)
  })

  it('two deliveries at once are handed on once, and share what becomes of it', async () => {
    let fail = (_: Error): void => {}
    let calls = 0
    const url = await receiver.serve({
      onPrivacyApply: () => (calls++, new Promise((_, reject) => (fail = reject))),
      onError: () => {}
    })
    const arrived = receiver.requests(2)
    const both = [deliver(url, push(sampleEvent())), deliver(url, push(sampleEvent(), { nonce: '2' }))]
    await arrived
    fail(failure)
    expect(await Promise.all(both)).toEqual([later, later])
    expect(calls).toBe(1)
  })

  describe('after four seconds', () => {
    beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] }))
    afterEach(() => void jest.useRealTimers())

    it('the platform is answered success, and the message is not handed on again', async () => {
      let begun = (): void => {}
      const atWork = new Promise<void>((resolve) => (begun = resolve))
      let calls = 0
      const url = await receiver.serve({ onPrivacyApply: () => (calls++, begun(), new Promise(() => {})) })
      const delivered = deliver(url, push(sampleEvent()))
      await atWork
      jest.advanceTimersByTime(4000)
      expect(await delivered).toEqual(taken)
      expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
      expect(calls).toBe(1)
    })

    it('a store that does not answer has the message delivered again', async () => {
      let asked = (): void => {}
      const atWork = new Promise<void>((resolve) => (asked = resolve))
      const seen = { take: () => (asked(), new Promise<boolean>(() => {})), release: () => {} }
      const delivered = deliver(await receiver.serve({ seen }), push(sampleEvent()))
      await atWork
      jest.advanceTimersByTime(4000)
      expect(await delivered).toEqual(later)
      expect(receiver.events).toEqual([])
    })

    it('a store that does not take back what has failed has the message delivered again', async () => {
      let asked = (): void => {}
      const atWork = new Promise<void>((resolve) => (asked = resolve))
      const seen = { take: async () => true, release: () => (asked(), new Promise(() => {})) }
      const failing = () => Promise.reject(new Error('no queue'))
      const delivered = deliver(await receiver.serve({ seen, onPrivacyApply: failing }), push(sampleEvent()))
      await atWork
      jest.advanceTimersByTime(4000)
      expect(await delivered).toEqual(later)
    })
  })
})

describe('several processes', () => {
  it('share what was seen', async () => {
    const taken = new Set<string>()
    const asked: number[] = []
    const seen = {
      take: async (id: string, seconds: number) => {
        asked.push(seconds)
        return !taken.has(id) && Boolean(taken.add(id))
      },
      release: (id: string) => taken.delete(id)
    }
    const [one, two] = [await receiver.serve({ seen }), await receiver.serve({ seen })]
    for (const url of [one, two]) await deliver(url, push(sampleEvent()))
    expect(receiver.events).toHaveLength(1)
    expect(asked).toEqual([300, 300])
  })

  it('whose store is gone have the message delivered again', async () => {
    const seen = { take: () => Promise.reject(new Error('no store')), release: () => {} }
    expect(await deliver(await receiver.serve({ seen }), push(sampleEvent()))).toHaveProperty('status', 503)
    expect(receiver.errors).toEqual([new Error('no store')])
    expect(receiver.events).toEqual([])
  })
})

describe('a push that comes again', () => {
  const at = (seconds: number): { now: () => number } => ({ now: () => seconds * 1000 })

  it('is answered success and handed on once, also newly encrypted', async () => {
    const url = await receiver.serve()
    const again = push(sampleEvent())
    for (const each of [again, again, push(sampleEvent(), { nonce: '2' })])
      expect(await deliver(url, each)).toEqual(taken)
    expect(receiver.events).toHaveLength(1)
  })

  it('is new when it says something else', async () => {
    const url = await receiver.serve()
    await deliver(url, push(sampleEvent()))
    await deliver(url, push(sampleEvent({ audit_id: '446548744' })))
    expect(receiver.events).toHaveLength(2)
  })

  it.each([
    ['301 seconds old', 1000, 1301, 403],
    ['300 seconds old', 1000, 1300, 200],
    ['301 seconds ahead', 1301, 1000, 403]
  ])('%s is answered accordingly', async (_, sent, now, status) => {
    const url = await receiver.serve(at(now))
    expect(await deliver(url, push(sampleEvent(), { timestamp: String(sent) }))).toHaveProperty('status', status)
  })

  it('has the age that maxAge allows', async () => {
    const url = await receiver.serve({ maxAge: 10, ...at(1011) })
    expect(await deliver(url, push(sampleEvent(), { timestamp: '1000' }))).toHaveProperty('status', 403)
  })

  it.each(['', 'yesterday', '1e3000'])('with the timestamp "%s" is refused', async (timestamp) => {
    expect(await deliver(await receiver.serve(), push(sampleEvent(), { timestamp }))).toHaveProperty('status', 403)
  })

  it('is remembered for as long as it could be repeated, and no longer', async () => {
    let seconds = 1000
    const url = await receiver.serve({ now: () => seconds * 1000 })
    const ahead = push(sampleEvent(), { timestamp: '1290' })
    await deliver(url, ahead)
    seconds = 1590
    expect(await deliver(url, ahead)).toEqual(taken)
    expect(receiver.events).toHaveLength(1)
    seconds = 1900
    await deliver(url, push(sampleEvent(), { timestamp: '1900' }))
    expect(receiver.events).toHaveLength(2)
  })
})
