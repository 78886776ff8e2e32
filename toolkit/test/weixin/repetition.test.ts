import { WeixinClient, type WeixinClientOptions } from '../../src/weixin'
import { retryAfterHeader } from '../../src/weixin/repetition'
import { application, guideline } from './stand-in/bodies'
import { StandIn, type Fault } from './stand-in/server'

let standIn: StandIn
let waits: number[]

beforeEach(async () => {
  jest.spyOn(Math, 'random').mockReturnValue(0)
  standIn = await StandIn.start()
  waits = []
})
afterEach(() => {
  jest.restoreAllMocks()
  return standIn.stop()
})

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

it.each(repeatable)('%s is repeated after 502, 503 and 504, not before the time they ask for', async (name) => {
  standIn.faults.push('html', 'html', 'unavailable')
  await calls[name](client())
  expect(standIn.requests).toHaveLength(4)
  expect(waits).toEqual([500, 1000, 7000])
})

it.each(once)('%s is never repeated after 502, 503 or 504, and says that it may have been done', async (name) => {
  for (const fault of ['html', 'unavailable', 'toldWhen'] as const) {
    standIn.faults.push(fault)
    const lost = { failure: 'answer', mayHaveBeenDone: true, message: expect.stringContaining('may have been done') }
    await expect(calls[name](client())).rejects.toMatchObject(lost)
  }
  expect(standIn.requests).toHaveLength(3)
})

it('the pauses of many clients do not come in step, and still grow', async () => {
  jest.spyOn(Math, 'random').mockReturnValue(0.999)
  standIn.faults.push('html', 'html', 'html')
  await client().getPrivacySetting()
  expect(waits).toEqual([400, 800, 1600])
})

it('a page of a proxy under another status is not repeated', async () => {
  standIn.faults.push('forbidden')
  const refused = { status: 403, mayHaveBeenDone: false }
  await expect(client().setPrivacySetting(guideline())).rejects.toMatchObject(refused)
  expect(standIn.requests).toHaveLength(1)
})

it('a Retry-After beyond what a call may wait is thrown with its time', async () => {
  standIn.faults.push('toldWhen')
  await expect(client().getPrivacySetting()).rejects.toMatchObject({ status: 504, retryAfter: 86_400_000 })
  expect(standIn.requests).toHaveLength(1)
})

describe('a refusal that says when to try again', () => {
  it('is thrown with the time', async () => {
    standIn.faults.push('often')
    await expect(client().getPrivacySetting()).rejects.toMatchObject({ errcode: 45011, retryAfter: 60_000 })
    standIn.platform.scan = 'running'
    await expect(client().getCodePrivacyInfo()).rejects.toMatchObject({ errcode: 61039, retryAfter: 60_000 })
    standIn.platform.applications = Array<number>(280).fill(Date.now())
    await expect(calls.applyPrivacyInterface(client())).rejects.toMatchObject({ errcode: 61038, retryAfter: 60_000 })
    expect(waits).toEqual([])
  })

  it('is waited out within longestWait', async () => {
    standIn.faults.push('often', 'often')
    await client({ longestWait: 120_000 }).applyPrivacyInterface(application())
    expect(waits).toEqual([60_000, 60_000])
    expect(standIn.requests).toHaveLength(3)
  })

  it('is thrown when longestWait is spent', async () => {
    standIn.faults.push('often', 'often')
    await expect(client({ longestWait: 90_000 }).getPrivacySetting()).rejects.toMatchObject({ errcode: 45011 })
    expect(waits).toEqual([60_000])
  })
})

it('a write whose first answer was lost may have been done, whatever became of the others', async () => {
  standIn.faults.push('lost')
  const gone = client({ wait: () => standIn.stop() })
  const lost = { message: expect.stringMatching(/ECONNREFUSED.*may have been done/), mayHaveBeenDone: true }
  await expect(gone.setPrivacySetting(guideline())).rejects.toMatchObject(lost)
  standIn = await StandIn.start()
})

it('a refused connection is an error with its reason', async () => {
  const late = client()
  await standIn.stop()
  await expect(late.getPrivacySetting()).rejects.toThrow(/ECONNREFUSED/)
  await expect(calls.applyPrivacyInterface(late)).rejects.toMatchObject({ sent: false, mayHaveBeenDone: false })
  expect(waits).toHaveLength(6)
  standIn = await StandIn.start()
})

describe('time and patience', () => {
  it('a slow platform is left after the timeout, and asked again', async () => {
    standIn.faults.push('slow')
    standIn.onSlow = () => standIn.deadlines.pass()
    await client({ timeout: 50 }).getPrivacySetting()
    expect(standIn.deadlines.asked).toEqual([50, 50])
    expect(standIn.requests).toHaveLength(2)
  })

  it.each(once)('%s is not sent again after a time-out', async (name) => {
    standIn.faults.push('slow')
    standIn.onSlow = () => standIn.deadlines.pass()
    await expect(calls[name](client())).rejects.toMatchObject({ failure: 'timeout', mayHaveBeenDone: true })
    expect(standIn.requests).toHaveLength(1)
  })

  it('a call may have a timeout of its own', async () => {
    standIn.faults.push('slow')
    standIn.onSlow = () => standIn.deadlines.pass()
    await expect(client({ pauses: [] }).getPrivacyInterface({ timeout: 50 })).rejects.toThrow(/within 50 ms/)
    expect(standIn.deadlines.asked).toEqual([50])
  })

  it('a fetch that never heeds its signal is left all the same', async () => {
    const fetch = (): Promise<Response> => {
      setImmediate(() => standIn.deadlines.pass())
      return new Promise(() => {})
    }
    await expect(client({ fetch, timeout: 20, pauses: [] }).getPrivacyInterface()).rejects.toMatchObject({
      failure: 'timeout'
    })
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

it('a Retry-After may be in seconds or a date; what is neither, or is over, asks for no wait', () => {
  const now = Date.UTC(2026, 10, 30, 8)
  expect(retryAfterHeader('2.5', now)).toBe(2500)
  expect(retryAfterHeader('Mon, 30 Nov 2026 08:00:07 GMT', now)).toBe(7000)
  expect(retryAfterHeader('Mon, 30 Nov 2026 07:00:00 GMT', now)).toBe(0)
  expect(retryAfterHeader('soon', now)).toBe(undefined)
  expect(retryAfterHeader(null, now)).toBe(undefined)
})
