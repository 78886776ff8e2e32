import { Worker } from 'node:worker_threads'
import { pushStatus, type PrivacyApplyEvent } from '../../src/weixin'
import { deliver, otherKey, push, sampleEvent, seal } from './stand-in/push'
import { Receiver } from './stand-in/receiver'

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

  it('of another kind is answered success and left alone', async () => {
    const url = await receiver.serve()
    const other = sampleEvent().replace('wxa_privacy_apply', 'weapp_audit_success')
    const text = '<xml><MsgType><![CDATA[text]]></MsgType><Content>hi</Content></xml>'
    expect(await deliver(url, push(other))).toEqual(taken)
    expect(await deliver(url, push(text))).toEqual(taken)
    expect(receiver.events).toEqual([])
  })
})

describe('whatever the callback does', () => {
  it('throwing goes to onError, and not to the platform', async () => {
    const failure = new Error('database password is 1234')
    for (const onPrivacyApply of [
      () => Promise.reject(failure),
      () => {
        throw failure
      }
    ]) {
      expect(await deliver(await receiver.serve({ onPrivacyApply }), push(sampleEvent()))).toEqual(taken)
    }
    expect(receiver.errors).toEqual([failure, failure])
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

  it('never coming back holds up nothing', async () => {
    const url = await receiver.serve({ onPrivacyApply: () => new Promise(() => {}) })
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
  })

  it('even blocking the whole process comes after the answer', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4))
    let ending = ''
    const url = await receiver.serve({ onPrivacyApply: () => (ending = Atomics.wait(flag, 0, 0, 10_000)) })
    const sender = new Worker(
      `const { workerData: { url, body, flag } } = require('node:worker_threads')
       fetch(url, { method: 'POST', body }).then((answer) => answer.text()).then((text) => {
         Atomics.store(flag, 0, text === 'success' ? 1 : 2)
         Atomics.notify(flag, 0)
       })`,
      { eval: true, workerData: { ...(await captured(url)), flag } }
    )
    await new Promise((resolve) => sender.once('exit', resolve))
    expect(Atomics.load(flag, 0)).toBe(1)
    expect(ending).toBe('ok')
  })

  /** The address and body of a push, for another thread to send. */
  async function captured(url: string): Promise<{ url: string; body: string }> {
    let sent = { url: '', body: '' }
    const echo = await receiver.serve(async (incoming, response) => {
      let body = ''
      for await (const chunk of incoming) body += chunk
      sent = { url: `${url}${incoming.url}`, body }
      response.end()
    })
    await deliver(echo, push(sampleEvent()))
    return sent
  }
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
