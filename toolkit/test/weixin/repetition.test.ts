import { WeixinClient, WeixinHttpError, type WeixinClientOptions } from '../../src/weixin'
import { application, guideline } from './stand-in/bodies'
import { StandIn, type Fault } from './stand-in/server'

let standIn: StandIn
let waits: number[]

beforeEach(async () => {
  standIn = await StandIn.start()
  waits = []
})
afterEach(() => standIn.stop())

const client = (options: Partial<WeixinClientOptions> = {}): WeixinClient =>
  new WeixinClient({
    accessToken: 'TOKEN-of-wx-1',
    baseUrl: standIn.url,
    wait: async (milliseconds) => void waits.push(milliseconds),
    ...options
  })

const calls: Record<string, (client: WeixinClient) => Promise<unknown>> = {
  setPrivacySetting: (client) => client.setPrivacySetting(guideline()),
  getPrivacySetting: (client) => client.getPrivacySetting(),
  getPrivacyInterface: (client) => client.getPrivacyInterface(),
  getCodePrivacyInfo: (client) => client.getCodePrivacyInfo(),
  applyPrivacyInterface: (client) => client.applyPrivacyInterface(application()),
  uploadPrivacySetting: (client) => client.uploadPrivacySetting('x')
}
const repeatable = ['setPrivacySetting', 'getPrivacySetting', 'getPrivacyInterface', 'getCodePrivacyInfo']
const once = ['applyPrivacyInterface', 'uploadPrivacySetting']

it.each(Object.keys(calls))('%s follows the answer -1, with growing pauses', async (name) => {
  standIn.faults.push('busy', 'busy')
  await calls[name](client())
  expect(standIn.requests).toHaveLength(3)
  expect(waits).toEqual([500, 1000])
})

it.each(Object.keys(calls))('%s gives up when the platform stays busy', async (name) => {
  standIn.faults.push(...Array<Fault>(9).fill('busy'))
  await expect(calls[name](client())).rejects.toMatchObject({ errcode: -1 })
  expect(standIn.requests).toHaveLength(4)
})

it.each(repeatable)('%s is repeated after lost connections', async (name) => {
  standIn.faults.push('cut', 'lost', 'half')
  await calls[name](client())
  expect(standIn.requests).toHaveLength(4)
  expect(waits).toEqual([500, 1000, 2000])
})

it.each(once)('%s is never repeated after an answer that may have been lost', async (name) => {
  for (const fault of ['cut', 'lost', 'half'] as const) {
    standIn.faults.push(fault)
    await expect(calls[name](client())).rejects.toMatchObject({ failure: 'connection' })
  }
  expect(standIn.requests).toHaveLength(3)
})

it('an answer that is a page of a proxy is not repeated', async () => {
  standIn.faults.push('html')
  await expect(client().getPrivacySetting()).rejects.toBeInstanceOf(WeixinHttpError)
  expect(standIn.requests).toHaveLength(1)
})

it('a refused connection is an error with its reason', async () => {
  const late = client()
  await standIn.stop()
  await expect(late.getPrivacySetting()).rejects.toThrow(/ECONNREFUSED/)
  expect(waits).toHaveLength(3)
  standIn = await StandIn.start()
})

describe('time and patience', () => {
  it('a slow platform is left after the timeout, and not asked again', async () => {
    standIn.faults.push('slow')
    standIn.onSlow = () => standIn.deadlines.pass()
    await expect(client({ timeout: 50 }).getPrivacySetting()).rejects.toMatchObject({ failure: 'timeout' })
    expect(standIn.deadlines.asked).toEqual([50])
    expect(standIn.requests).toHaveLength(1)
  })

  it('a call may have a timeout of its own', async () => {
    standIn.faults.push('slow')
    standIn.onSlow = () => standIn.deadlines.pass()
    await expect(client().getPrivacyInterface({ timeout: 50 })).rejects.toThrow(/within 50 ms/)
    expect(standIn.deadlines.asked).toEqual([50])
  })

  it('a fetch that never heeds its signal is left all the same', async () => {
    const fetch = (): Promise<Response> => {
      setImmediate(() => standIn.deadlines.pass())
      return new Promise(() => {})
    }
    await expect(client({ fetch, timeout: 20 }).getPrivacyInterface()).rejects.toMatchObject({ failure: 'timeout' })
  })

  it('an aborted call ends with the signal’s reason while it waits for an answer', async () => {
    standIn.faults.push('slow')
    const controller = new AbortController()
    const call = client().getPrivacySetting({}, { signal: controller.signal })
    controller.abort(new Error('closed by the user'))
    await expect(call).rejects.toThrow('closed by the user')
  })

  it('an aborted call ends with the signal’s reason during a pause', async () => {
    standIn.faults.push('busy')
    const controller = new AbortController()
    const { signal } = controller
    const wait = (): Promise<unknown> =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('the timer stopped')))
        controller.abort()
      })
    await expect(client({ wait }).getPrivacySetting({}, { signal })).rejects.toHaveProperty('name', 'AbortError')
  })

  it('a call aborted before it began sends nothing and asks for no token', async () => {
    const accessToken = jest.fn(async () => 'TOKEN-of-wx-1')
    const signal = AbortSignal.abort()
    await expect(client({ accessToken }).getPrivacyInterface({ signal })).rejects.toHaveProperty('name', 'AbortError')
    expect(accessToken).not.toHaveBeenCalled()
    expect(standIn.requests).toEqual([])
  })
})
