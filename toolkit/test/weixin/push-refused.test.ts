import { request } from 'node:http'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import express from 'express'
import Koa from 'koa'
import { PushRefusal, type PushHandlerOptions } from '../../src/weixin'
import { deliver, otherKey, push, sampleEvent, seal, settings } from './stand-in/push'
import { Receiver } from './stand-in/receiver'

const taken = { status: 200, text: 'success' }
let receiver: Receiver

beforeEach(() => {
  receiver = new Receiver()
})
afterEach(() => receiver.stop())

describe('refused, with nothing handed on', () => {
  const doctype = '<!DOCTYPE xml [<!ENTITY x "2">]>'
  const cases: [string, () => ReturnType<typeof push>, number][] = [
    ['a signature of somebody without the token', () => push(sampleEvent(), { token: 'guessed' }), 403],
    ['a signature of the right length', () => push(sampleEvent(), { signature: 'a'.repeat(40) }), 403],
    ['a signature that is too short', () => push(sampleEvent(), { signature: 'a' }), 403],
    ['no signature', () => push(sampleEvent(), { signature: '' }), 403],
    ['an address signed without the token', () => push(sampleEvent(), { addressSignature: 'a'.repeat(40) }), 403],
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
    ['a plain message', () => push(sampleEvent(), { body: sampleEvent() }), 400],
    ['two Encrypts', () => push(sampleEvent(), { body: '<xml><Encrypt>a</Encrypt><Encrypt>b</Encrypt></xml>' }), 400],
    ['a DOCTYPE around', () => push(sampleEvent(), { body: `${doctype}<xml><Encrypt>a</Encrypt></xml>` }), 403],
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
    const answer = await deliver(await receiver.serve(), build())
    expect(answer).toEqual({ status, text: 'refused' })
    expect(receiver.events).toEqual([])
    expect(receiver.errors).toEqual([expect.any(PushRefusal)])
  })

  it('with the platform’s own number for the failure, which explain knows', async () => {
    const url = await receiver.serve()
    await deliver(url, push(sampleEvent(), { token: 'guessed' }))
    await deliver(url, push('', { encrypted: seal(sampleEvent(), { key: otherKey }) }))
    expect(receiver.errors).toMatchObject([{ code: -40001 }, { code: -40007 }])
  })

  it.each([
    ['gzip', gzipSync, /^Content-Encoding gzip is not taken: .*unpack/],
    ['deflate', deflateSync, /^Content-Encoding deflate is not taken/],
    ['br', brotliCompressSync, /^Content-Encoding br is not taken/],
    ['GZIP', gzipSync, /^Content-Encoding gzip is not taken/],
    // A word of a stranger's own does not get into the log.
    ['gzip, invented', gzipSync, /^this Content-Encoding is not taken/]
  ])('a body compressed by %s, and onError hears that it is', async (encoding, compress, message) => {
    const body = new Uint8Array(compress(`<xml><Encrypt>${seal(sampleEvent())}</Encrypt></xml>`))
    const answer = await deliver(await receiver.serve(), push(sampleEvent(), { body, encoding }))
    expect(answer).toEqual({ status: 415, text: 'refused' })
    expect(receiver.errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })])
  })

  it('an address signed without the token, before its body has come', async () => {
    const sender = request(`${await receiver.serve()}/?signature=a`, {
      method: 'POST',
      headers: { 'content-length': 9 }
    })
    const status = new Promise((resolve) => sender.once('response', ({ statusCode }) => resolve(statusCode)))
    sender.on('error', () => {})
    sender.flushHeaders()
    expect(await status).toBe(403)
    sender.destroy()
  })

  describe('without onError', () => {
    let time = 0
    const wrongKey = (): ReturnType<typeof push> =>
      push('', { encrypted: seal(sampleEvent(), { key: otherKey }), timestamp: '1000' })
    let log: jest.SpyInstance
    beforeEach(() => {
      time = 1_000_000
      log = jest.spyOn(console, 'error').mockImplementation(() => {})
    })
    afterEach(() => log.mockRestore())

    it('is said on the console once a minute for each reason, without a secret', async () => {
      const url = await receiver.serve({ onError: undefined, now: () => time })
      for (let sent = 0; sent < 5; sent++) expect(await deliver(url, wrongKey())).toHaveProperty('status', 400)
      await deliver(url, push(sampleEvent(), { token: 'guessed' }))
      time += 60_000
      await deliver(url, wrongKey())
      const lines = log.mock.calls.map(([line]) => String(line))
      expect(lines).toEqual([
        expect.stringMatching(/a push was refused: it could not be decrypted: encodingAesKey/),
        expect.stringMatching(/a push was refused: signature does not match the token/),
        expect.stringMatching(/could not be decrypted.*\(and 4 more\)$/)
      ])
      expect(lines.join()).not.toMatch(new RegExp([settings.token, settings.encodingAesKey, otherKey].join('|')))
    })
  })

  it.each(['//', 'http://[', '//:99999999/'])('an address that is none: %s', async (path) => {
    const { hostname, port } = new URL(await receiver.serve())
    const status = await new Promise((resolve) =>
      request({ hostname, port, path, method: 'POST' }, (answer) => resolve(answer.resume().statusCode)).end()
    )
    expect(status).toBe(400)
    expect(receiver.errors).toEqual([expect.any(PushRefusal)])
  })

  it('a body whose sender hangs up', async () => {
    let done: () => void
    const finished = new Promise<void>((resolve) => (done = resolve))
    const handle = receiver.handler()
    const url = await receiver.serve((incoming, response) => void handle(incoming, response).then(done))
    const sender = request(`${url}/?msg_signature=a`, { method: 'POST', headers: { 'content-length': 1000 } })
    sender.on('error', () => {})
    sender.write('<xml>', () => sender.destroy())
    await finished
    expect(receiver.errors).toEqual([expect.objectContaining({ message: 'the body was cut off' })])
  })
})

describe('in a framework', () => {
  it('works in Express as it is', async () => {
    const url = await receiver.serve(express().post('/:appid/callback', receiver.handler()))
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
    expect(receiver.events).toHaveLength(1)
  })

  it('in a router of Express knows the program that the router’s own address names', async () => {
    const router = express.Router().post('/callback', receiver.handler())
    const url = await receiver.serve(express().use('/weixin/:appid', router))
    const path = '/weixin/wxba5fad812f8e6fb9/callback'
    expect(await deliver(url, push(sampleEvent(), { path }))).toEqual(taken)
    expect(receiver.programs).toEqual(['wxba5fad812f8e6fb9'])
  })

  it.each([
    ['text', express.text({ type: '*/*' })],
    ['bytes', express.raw({ type: '*/*' })],
    ['a parser that leaves XML alone', express.json()]
  ])('works in Express after %s', async (_, parser) => {
    const url = await receiver.serve(express().use(parser).post('/:appid/callback', receiver.handler()))
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
    expect(receiver.events).toHaveLength(1)
  })

  it('takes a compressed body that a parser in Express has unpacked', async () => {
    const url = await receiver.serve(
      express()
        .use(express.text({ type: '*/*' }))
        .post('/:appid/callback', receiver.handler())
    )
    const encrypted = seal(sampleEvent())
    const body = new Uint8Array(gzipSync(`<xml><Encrypt>${encrypted}</Encrypt></xml>`))
    expect(await deliver(url, push('', { encrypted, body, encoding: 'gzip' }))).toEqual(taken)
  })

  it('takes a body whose Content-Encoding is identity', async () => {
    expect(await deliver(await receiver.serve(), push(sampleEvent(), { encoding: 'identity' }))).toEqual(taken)
  })

  it('says what to change when a parser has eaten the body', async () => {
    const url = await receiver.serve(
      express()
        .use(express.urlencoded({ type: '*/*' }))
        .post('/:appid/callback', receiver.handler())
    )
    const answer = await deliver(url, push(sampleEvent()))
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(/before every body parser.*express\.text/)
    expect(receiver.errors).toEqual([expect.objectContaining({ message: answer.text })])
  })

  it('works in Koa', async () => {
    const handle = receiver.handler()
    const app = new Koa().use(async (context) => {
      context.respond = false
      await handle(context.req, context.res)
    })
    const url = await receiver.serve(app.callback())
    expect(await deliver(url, push(sampleEvent()))).toEqual(taken)
    expect(await deliver(url, push(sampleEvent(), { token: 'guessed' }))).toEqual({ status: 403, text: 'refused' })
    expect(receiver.events).toHaveLength(1)
  })
})

it.each<[string, object]>([
  ['token', { token: '' }],
  ['encodingAesKey', { encodingAesKey: 'short' }],
  ['encodingAesKey', { encodingAesKey: undefined }],
  ['encodingAesKey', { encodingAesKey: `${settings.encodingAesKey}=` }],
  ['previousEncodingAesKey', { previousEncodingAesKey: '' }],
  ['componentAppId', { componentAppId: undefined }],
  ['onPrivacyApply', { onPrivacyApply: {} }],
  ['onEvent', { onEvent: 'log' }],
  ['seen', { seen: { take: () => true } }],
  ['onError', { onError: 'log' }],
  ['maxAge', { maxAge: '300' }],
  ['maxAge', { maxAge: NaN }]
])('a wrong %s throws at once and repeats no secret', (name, wrong) => {
  const create = (): unknown => receiver.handler(wrong as Partial<PushHandlerOptions>)
  expect(create).toThrow(new RegExp(`createPushHandler: ${name}`))
  expect(create).not.toThrow(new RegExp(settings.encodingAesKey))
})
