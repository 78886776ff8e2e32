import { createServer, request, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import express from 'express'
import Koa from 'koa'
import { createPushHandler, pushStatus, PushRefusal, type PrivacyApplyEvent } from '../../src/weixin'
import type { PushEnvelope, PushHandler, PushHandlerOptions } from '../../src/weixin'
import { deliver, otherKey, push, sampleEvent, seal, settings } from './stand-in/push'

const taken = { status: 200, text: 'success' }
let events: PrivacyApplyEvent[]
let envelopes: PushEnvelope[]
let errors: unknown[]
let servers: Server[]

beforeEach(() => {
  events = []
  envelopes = []
  errors = []
  servers = []
})
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

const handler = (options: Partial<PushHandlerOptions> = {}): PushHandler =>
  createPushHandler({
    ...settings,
    onPrivacyApply: (event, envelope) => {
      events.push(event)
      envelopes.push(envelope)
    },
    onError: (error) => errors.push(error),
    ...options
  })

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

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
    expect(await deliver(await serve(handler()), push(sampleEvent()))).toEqual(taken)
    expect(events).toEqual([sample])
    expect(envelopes).toEqual([{ ToUserName: 'gh_1', FromUserName: 'o_1', CreateTime: 1646130127 }])
    expect(errors).toEqual([])
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
    expect(await deliver(await serve(handler()), push(message))).toEqual(taken)
    expect(events).toEqual([{ ...sample, ...difference }])
  })

  it('may come in a JSON envelope', async () => {
    const encrypted = seal(sampleEvent())
    const body = JSON.stringify({ ToUserName: 'gh_1', Encrypt: encrypted })
    expect(await deliver(await serve(handler()), push('', { encrypted, body }))).toEqual(taken)
    expect(events).toEqual([sample])
  })

  it('may be under the previous key while the key is changed', async () => {
    const encrypted = seal(sampleEvent(), { key: otherKey })
    const url = await serve(handler({ previousEncodingAesKey: otherKey }))
    expect(await deliver(url, push('', { encrypted }))).toEqual(taken)
    expect(await deliver(url, push(sampleEvent({ status: '3' })))).toEqual(taken)
    expect(events.map(({ status }) => status)).toEqual([2, 3])
  })

  it('of another kind is answered success and left alone', async () => {
    const url = await serve(handler())
    const other = sampleEvent().replace('wxa_privacy_apply', 'weapp_audit_success')
    const text = '<xml><MsgType><![CDATA[text]]></MsgType><Content>hi</Content></xml>'
    expect(await deliver(url, push(other))).toEqual(taken)
    expect(await deliver(url, push(text))).toEqual(taken)
    expect(events).toEqual([])
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
      expect(await deliver(await serve(handler({ onPrivacyApply })), push(sampleEvent()))).toEqual(taken)
    }
    expect(errors).toEqual([failure, failure])
  })

  it('throwing without onError, or in it, is a process warning', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {})
    const onPrivacyApply = (): never => {
      throw new Error('first')
    }
    const onError = (): never => {
      throw new Error('second')
    }
    await deliver(await serve(handler({ onPrivacyApply, onError: undefined })), push(sampleEvent()))
    await deliver(await serve(handler({ onPrivacyApply, onError })), push(sampleEvent()))
    expect(warn.mock.calls.map(([warning]) => String(warning))).toEqual(['Error: first', 'Error: second'])
    warn.mockRestore()
  })

  it('never coming back holds up nothing', async () => {
    const url = await serve(handler({ onPrivacyApply: () => new Promise(() => {}) }))
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
  })

  it('even blocking the whole process comes after the answer', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4))
    let ending = ''
    const url = await serve(handler({ onPrivacyApply: () => (ending = Atomics.wait(flag, 0, 0, 10_000)) }))
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
    const echo = await serve(async (incoming, response) => {
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
    const url = await serve(handler())
    const again = push(sampleEvent())
    for (const each of [again, again, push(sampleEvent(), { nonce: '2' })])
      expect(await deliver(url, each)).toEqual(taken)
    expect(events).toHaveLength(1)
  })

  it('is new when it says something else', async () => {
    const url = await serve(handler())
    await deliver(url, push(sampleEvent()))
    await deliver(url, push(sampleEvent({ audit_id: '446548744' })))
    expect(events).toHaveLength(2)
  })

  it.each([
    ['301 seconds old', 1000, 1301, 403],
    ['300 seconds old', 1000, 1300, 200],
    ['301 seconds ahead', 1301, 1000, 403]
  ])('%s is answered accordingly', async (_, sent, now, status) => {
    const url = await serve(handler(at(now)))
    expect(await deliver(url, push(sampleEvent(), { timestamp: String(sent) }))).toHaveProperty('status', status)
  })

  it('has the age that maxAge allows', async () => {
    const url = await serve(handler({ maxAge: 10, ...at(1011) }))
    expect(await deliver(url, push(sampleEvent(), { timestamp: '1000' }))).toHaveProperty('status', 403)
  })

  it.each(['', 'yesterday', '1e3000'])('with the timestamp "%s" is refused', async (timestamp) => {
    expect(await deliver(await serve(handler()), push(sampleEvent(), { timestamp }))).toHaveProperty('status', 403)
  })

  it('is remembered for as long as it could be repeated, and no longer', async () => {
    let seconds = 1000
    const url = await serve(handler({ now: () => seconds * 1000 }))
    const ahead = push(sampleEvent(), { timestamp: '1290' })
    await deliver(url, ahead)
    seconds = 1590
    expect(await deliver(url, ahead)).toEqual(taken)
    expect(events).toHaveLength(1)
    seconds = 1900
    await deliver(url, push(sampleEvent(), { timestamp: '1900' }))
    expect(events).toHaveLength(2)
  })
})

describe('refused, with nothing handed on', () => {
  const doctype = '<!DOCTYPE xml [<!ENTITY x "2">]>'
  const cases: [string, () => ReturnType<typeof push>, number][] = [
    ['a signature of somebody without the token', () => push(sampleEvent(), { token: 'guessed' }), 403],
    ['a signature of the right length', () => push(sampleEvent(), { signature: 'a'.repeat(40) }), 403],
    ['a signature that is too short', () => push(sampleEvent(), { signature: 'a' }), 403],
    ['no signature', () => push(sampleEvent(), { signature: '' }), 403],
    ['another key', () => push('', { encrypted: seal(sampleEvent(), { key: otherKey }) }), 400],
    ['another platform', () => push('', { encrypted: seal(sampleEvent(), { appId: 'wx0000000000000000' }) }), 403],
    ['padding of 0', () => push('', { encrypted: seal(sampleEvent() + ' '.repeat(3), { padding: 99 }) }), 400],
    ['a length beyond the end', () => push('', { encrypted: seal(sampleEvent(), { length: 99999 }) }), 400],
    ['a length too short', () => push('', { encrypted: seal(sampleEvent(), { length: 5 }) }), 403],
    ['a cut off cipher', () => push('', { encrypted: seal(sampleEvent()).slice(0, 40) }), 400],
    ['a cipher that is not base64', () => push('', { encrypted: '%%%' }), 400],
    ['an empty body', () => push(sampleEvent(), { body: '' }), 400],
    ['a cut off body', () => push(sampleEvent(), { body: '<xml><Encrypt>abc' }), 400],
    ['a body that is not XML', () => push(sampleEvent(), { body: 'hello' }), 400],
    ['a cut off JSON body', () => push(sampleEvent(), { body: '{"Encrypt":"abc' }), 400],
    ['a plain message', () => push(sampleEvent(), { body: sampleEvent() }), 403],
    ['two Encrypts', () => push(sampleEvent(), { body: '<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>' }), 400],
    ['a DOCTYPE around', () => push(sampleEvent(), { body: `${doctype}<xml><Encrypt>a</Encrypt></xml>` }), 400],
    ['a DOCTYPE inside', () => push(doctype + sampleEvent()), 400],
    ['an entity inside', () => push(sampleEvent({ reason: '&x;' })), 400],
    ['a message that is not XML', () => push('hello'), 400],
    ['a cut off message', () => push(sampleEvent().slice(0, -8)), 400],
    [
      'a message that is not UTF-8',
      () => push('', { encrypted: seal(Buffer.from('<xml><Event>\xff</Event></xml>', 'latin1')) }),
      400
    ],
    ['a status of the interface list', () => push(sampleEvent({ status: '5' })), 422],
    ['an unreadable id', () => push(sampleEvent({ audit_id: 'abc' })), 422],
    ['no result', () => push(sampleEvent().replace(/<result_info>[^]*<\/result_info>/, '')), 422],
    ['a GET', () => push(sampleEvent(), { method: 'GET' }), 405],
    ['more than 128 KB', () => push(sampleEvent({ reason: '长'.repeat(64 * 1024) })), 413],
    ['many megabytes', () => push(sampleEvent(), { body: 'x'.repeat(8 * 1024 * 1024) }), 413]
  ]

  it.each(cases)('%s', async (_, build, status) => {
    const answer = await deliver(await serve(handler()), build())
    expect(answer).toEqual({ status, text: 'refused' })
    expect(events).toEqual([])
    expect(errors).toEqual([expect.any(PushRefusal)])
  })

  it('with the platform’s own number for the failure, which explain knows', async () => {
    const url = await serve(handler())
    await deliver(url, push(sampleEvent(), { token: 'guessed' }))
    await deliver(url, push('', { encrypted: seal(sampleEvent(), { key: otherKey }) }))
    expect(errors).toMatchObject([{ code: -40001 }, { code: -40007 }])
  })

  it('a body whose sender hangs up', async () => {
    let done: () => void
    const finished = new Promise<void>((resolve) => (done = resolve))
    const handle = handler()
    const url = await serve((incoming, response) => void handle(incoming, response).then(done))
    const sender = request(`${url}/?msg_signature=a`, { method: 'POST', headers: { 'content-length': 1000 } })
    sender.on('error', () => {})
    sender.write('<xml>', () => sender.destroy())
    await finished
    expect(errors).toEqual([expect.objectContaining({ message: 'the body was cut off' })])
  })
})

describe('in a framework', () => {
  it('works in Express as it is', async () => {
    const url = await serve(express().post('/:appid/callback', handler()))
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
    expect(events).toHaveLength(1)
  })

  it.each([
    ['text', express.text({ type: '*/*' })],
    ['bytes', express.raw({ type: '*/*' })],
    ['a parser that leaves XML alone', express.json()]
  ])('works in Express after %s', async (_, parser) => {
    const url = await serve(express().use(parser).post('/:appid/callback', handler()))
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
    expect(events).toHaveLength(1)
  })

  it('says what to change when a parser has eaten the body', async () => {
    const url = await serve(
      express()
        .use(express.urlencoded({ type: '*/*' }))
        .post('/:appid/callback', handler())
    )
    const answer = await deliver(url, push(sampleEvent()))
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(/before every body parser.*express\.text/)
    expect(errors).toEqual([expect.objectContaining({ message: answer.text })])
  })

  it('works in Koa', async () => {
    const handle = handler()
    const app = new Koa().use(async (context) => {
      context.respond = false
      await handle(context.req, context.res)
    })
    const url = await serve(app.callback())
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
    expect(await deliver(url, push(sampleEvent(), { token: 'guessed' }))).toEqual({ status: 403, text: 'refused' })
    expect(events).toHaveLength(1)
  })
})

it.each<[string, object]>([
  ['token', { token: '' }],
  ['encodingAesKey', { encodingAesKey: 'short' }],
  ['encodingAesKey', { encodingAesKey: undefined }],
  ['encodingAesKey', { encodingAesKey: `${settings.encodingAesKey}=` }],
  ['previousEncodingAesKey', { previousEncodingAesKey: '' }],
  ['componentAppId', { componentAppId: undefined }],
  ['onPrivacyApply', { onPrivacyApply: undefined }],
  ['onError', { onError: 'log' }],
  ['maxAge', { maxAge: '300' }],
  ['maxAge', { maxAge: NaN }]
])('a wrong %s throws at once and repeats no secret', (name, wrong) => {
  const create = (): unknown => handler(wrong as Partial<PushHandlerOptions>)
  expect(create).toThrow(new RegExp(`createPushHandler: ${name}`))
  expect(create).not.toThrow(new RegExp(settings.encodingAesKey))
})
