import { inspect } from 'node:util'
import { WeixinApiError, WeixinClient, WeixinHttpError } from '../../src/weixin'
import { StandIn } from './stand-in/server'

const token = 'TOKEN-of-wx-1'
let standIn: StandIn

beforeEach(async () => {
  standIn = await StandIn.start()
})
afterEach(() => standIn.stop())

const rejection = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => Promise.reject(new Error('it was fulfilled')),
    (reason) => reason
  )

/** Everything a log could hold of an error. */
const everything = (error: unknown): string =>
  inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error) + (error as Error).stack

describe('a token function', () => {
  it.each([
    ['refused (40001)', ['wrong', token]],
    ['not one (40014)', ['bad', token]],
    ['expired (42001)', ['expired', token]],
    ['missing (41001)', ['', token]]
  ])('is asked once more when its token is %s', async (_, tokens) => {
    standIn.expiredTokens = ['expired']
    standIn.malformedTokens = ['bad']
    const accessToken = jest.fn(async () => tokens.shift()!)
    const client = new WeixinClient({ accessToken, baseUrl: standIn.url })
    await client.getPrivacyInterface()
    expect(accessToken).toHaveBeenCalledTimes(2)
    expect(standIn.requests.at(-1)!.query).toEqual({ access_token: token })
  })

  it('is told which token was refused, so that its cache can drop it', async () => {
    const accessToken = jest.fn(async (refused?: string) => (refused ? token : 'stale'))
    await new WeixinClient({ accessToken, baseUrl: standIn.url }).getPrivacyInterface()
    expect(accessToken.mock.calls).toEqual([[undefined], ['stale']])
  })

  it('is asked for a new token once by twenty calls that wait, and every call succeeds', async () => {
    const accessToken = jest.fn(async (refused?: string) => (refused ? token : 'expired'))
    standIn.expiredTokens = ['expired']
    const client = new WeixinClient({ accessToken, baseUrl: standIn.url })
    await Promise.all(Array.from({ length: 20 }, () => client.getPrivacyInterface()))
    expect(accessToken.mock.calls).toEqual([[undefined], ['expired']])
    const tokens = standIn.requests.map(({ query }) => query.access_token)
    expect(tokens.filter((each) => each === 'expired')).toHaveLength(20)
    expect(tokens.filter((each) => each === token)).toHaveLength(20)
  })

  it('is not asked again by a call that learns late of a refusal which others have dealt with', async () => {
    const accessToken = jest.fn(async (refused?: string) => (refused ? token : 'expired'))
    standIn.expiredTokens = ['expired']
    let release = (): void => {}
    const late = new Promise<void>((resolve) => (release = resolve))
    let sent = 0
    const slowSecond: typeof fetch = async (...request) => {
      const answer = await standIn.fetch(...request)
      if (++sent === 2) await late
      return answer
    }
    const client = new WeixinClient({ accessToken, fetch: slowSecond })
    const first = client.getPrivacyInterface()
    const second = client.getPrivacyInterface()
    await first
    release()
    await second
    expect(accessToken.mock.calls).toEqual([[undefined], ['expired']])
  })

  it('that fails to renew fails all who wait, and the next call asks again', async () => {
    let broken = true
    const accessToken = jest.fn(async (refused?: string) => {
      if (refused && broken) throw new Error('the vault is closed')
      return refused || !broken ? token : 'expired'
    })
    standIn.expiredTokens = ['expired']
    const client = new WeixinClient({ accessToken, baseUrl: standIn.url })
    const ends = await Promise.allSettled([client.getPrivacyInterface(), client.getPrivacyInterface()])
    expect(ends).toMatchObject([
      { reason: { message: 'the vault is closed' } },
      { reason: { message: 'the vault is closed' } }
    ])
    expect(accessToken).toHaveBeenCalledTimes(2)
    broken = false
    await client.getPrivacyInterface()
    expect(accessToken).toHaveBeenCalledTimes(3)
  })

  it('that never answers holds up no call that is aborted', async () => {
    const controller = new AbortController()
    const client = new WeixinClient({ accessToken: () => new Promise(() => {}), baseUrl: standIn.url })
    const call = client.getPrivacyInterface({ signal: controller.signal })
    controller.abort(new Error('closed by the user'))
    await expect(call).rejects.toThrow('closed by the user')
  })

  it('is not asked a third time', async () => {
    const accessToken = jest.fn(async () => 'wrong')
    const error = await rejection(new WeixinClient({ accessToken, baseUrl: standIn.url }).getPrivacyInterface())
    expect(error).toMatchObject({ errcode: 40001 })
    expect(accessToken).toHaveBeenCalledTimes(2)
  })
})

it('a fixed token is tried once', async () => {
  const error = await rejection(new WeixinClient({ accessToken: 'wrong', baseUrl: standIn.url }).getPrivacyInterface())
  expect(error).toBeInstanceOf(WeixinApiError)
  expect(standIn.requests).toHaveLength(1)
})

describe('no error holds the token', () => {
  const secret = 'se/cret+tok en=='
  const encoded = encodeURIComponent(secret)
  const expectClean = (error: unknown): void => {
    expect(everything(error)).not.toContain(secret)
    expect(everything(error)).not.toContain(encoded)
    expect(everything(error)).not.toContain('se/cret')
    expect(everything(error)).not.toMatch(/cret.{1,3}tok/)
  }

  it.each(['html', 'half', 'cut'] as const)('after %s', async (fault) => {
    standIn.faults.push(fault, fault)
    const client = new WeixinClient({ accessToken: secret, baseUrl: standIn.url, pauses: [] })
    const error = await rejection(client.getPrivacySetting())
    expect(error).toBeInstanceOf(WeixinHttpError)
    expectClean(error)
  })

  it('when fetch throws the address, at any depth of its causes and properties', async () => {
    const fetch = async (url: unknown): Promise<Response> => {
      const cause = Object.assign(new Error(`no route to ${url}`), { code: 'ENOROUTE', url })
      const failure = new TypeError(`fetch failed: ${decodeURIComponent(String(url))}`)
      throw Object.assign(failure, { cause, request: { url } })
    }
    const error = await rejection(new WeixinClient({ accessToken: secret, fetch, pauses: [] }).getPrivacySetting())
    expect(error.message).toContain('ENOROUTE')
    expectClean(error)
  })

  it('when the platform or a proxy repeats it, cut off in the middle', async () => {
    const refusal = JSON.stringify({ errcode: 40001, errmsg: `invalid ${secret} of ?access_token=${encoded}` })
    const page = `${'x'.repeat(290)}${secret}`
    const forms = [secret.replace('/', '\\/'), encoded.replace(/%../g, (each) => each.toLowerCase())]
    for (const text of [refusal, page, ...forms]) {
      const client = new WeixinClient({ accessToken: secret, fetch: async () => new Response(text) })
      expectClean(await rejection(client.getPrivacySetting()))
    }
  })

  it('of the first or of the second asking', async () => {
    const tokens = ['first-secret', 'second-secret']
    const fetch = async (): Promise<Response> =>
      new Response(JSON.stringify({ errcode: 42001, errmsg: 'first-secret, then second-secret' }))
    const error = await rejection(
      new WeixinClient({ accessToken: async () => tokens.shift()!, fetch }).getPrivacySetting()
    )
    expect(everything(error)).not.toMatch(/first-secret|second-secret/)
  })

  it('nor does the client itself show it', () => {
    expect(inspect(new WeixinClient({ accessToken: secret }), { showHidden: true })).not.toContain(secret)
  })
})
