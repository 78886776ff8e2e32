import { createApplicationLimiter, WeixinClient, type WeixinClientOptions } from '../../src/weixin'
import { application } from './stand-in/bodies'
import { RedisServer } from './stand-in/redis'
import { StandIn } from './stand-in/server'

const token = 'TOKEN-of-wx-1'
let standIn: StandIn

beforeEach(async () => {
  standIn = await StandIn.start()
})
afterEach(() => standIn.stop())

/** Milliseconds; the minute passes when a test says so. */
let time = 1_700_000_000_000
const now = (): number => time

const mustWait = async (): Promise<never> => {
  throw new Error('must wait')
}
const client = (options: Partial<WeixinClientOptions>): WeixinClient =>
  new WeixinClient({ accessToken: token, fetch: standIn.fetch, wait: mustWait, ...options })

/** Applies and says how it ended: the platform's code, or that the limiter would have it wait. */
const outcome = (client: WeixinClient): Promise<string> =>
  client.applyPrivacyInterface(application()).then(
    () => 'applied',
    (error) => String(error.errcode ?? error.message)
  )

/** Each ending with how often it came. */
async function tally(outcomes: Promise<string>[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const ending of await Promise.all(outcomes)) counts[ending] = (counts[ending] ?? 0) + 1
  return counts
}

const underReview = '61031'

it('sends 280 applications of a mini program a minute, whoever asks, and lets the others wait', async () => {
  const applicationLimiter = createApplicationLimiter({ now })
  const [one, two] = [client({ applicationLimiter }), client({ applicationLimiter })]
  const outcomes = Array.from({ length: 300 }, (_, index) => outcome(index % 2 ? one : two))
  expect(await tally(outcomes)).toEqual({ applied: 1, [underReview]: 279, 'must wait': 20 })
  expect(standIn.requests).toHaveLength(280)
})

it('counts each mini program by itself, and one whose token changes as the same by its appId', async () => {
  const applicationLimiter = createApplicationLimiter({ now })
  const tokens = Array.from({ length: 281 }, (_, index) => `token-${index}`)
  standIn.validTokens = [token, ...tokens]
  const accessToken = async (): Promise<string> => tokens.pop()!
  const changing = client({ applicationLimiter, accessToken, appId: 'wx1' })
  await tally(Array.from({ length: 280 }, () => outcome(changing)))
  expect(await outcome(changing)).toBe('must wait')
  standIn.platform.applications = []
  expect(await outcome(client({ applicationLimiter, appId: 'wx2' }))).toBe(underReview)
})

it('waits as long as the limiter says, and then sends', async () => {
  const waits: number[] = []
  const answers = [30_000, 12, 0]
  const waiting = client({
    applicationLimiter: { take: async () => answers.shift()! },
    wait: async (milliseconds) => void waits.push(milliseconds)
  })
  expect(await outcome(waiting)).toBe('applied')
  expect(waits).toEqual([30_000, 12])
})

it('counts what is sent again after -1 too', async () => {
  const take = jest.fn(async () => 0)
  standIn.faults.push('busy')
  const overHttp = client({ applicationLimiter: { take }, wait: async () => {}, baseUrl: standIn.url, fetch })
  await overHttp.applyPrivacyInterface(application())
  expect(take).toHaveBeenCalledTimes(2)
})

it('holds in every 60 seconds, wherever they begin', async () => {
  const limiter = createApplicationLimiter({ now })
  const takeAll = async (): Promise<number> => {
    let taken = 0
    while ((await limiter.take('wx1')) === 0) taken++
    return taken
  }
  expect(await limiter.take('wx1')).toBe(0)
  time += 59_000
  expect(await takeAll()).toBe(279)
  time += 3_000
  expect(await takeAll()).toBe(1)
  time += 61_000
  expect(await takeAll()).toBe(280)
})

it.each([0, -1, 1.5, NaN, '280'])('a limit of %p throws at once', (applicationsPerMinute) => {
  const options = { applicationsPerMinute } as { applicationsPerMinute: number }
  expect(() => createApplicationLimiter(options)).toThrow('applicationsPerMinute must be a whole number above 0')
})

describe('with a Redis server', () => {
  let redis: RedisServer
  beforeAll(async () => {
    redis = await RedisServer.start()
  })
  afterAll(() => redis.stop())

  it('several processes share one count', async () => {
    const limiters = [redis.client(), redis.client(), redis.client()].map((each) =>
      createApplicationLimiter({ redis: each, now })
    )
    const clients = limiters.map((applicationLimiter) => client({ applicationLimiter }))
    const outcomes = Array.from({ length: 300 }, (_, index) => outcome(clients[index % 3]))
    expect(await tally(outcomes)).toEqual({ applied: 1, [underReview]: 279, 'must wait': 20 })
    expect(standIn.requests).toHaveLength(280)
  })

  it('a refusal costs one command, however many places are taken', async () => {
    const connection = redis.client()
    const limiter = createApplicationLimiter({ redis: connection, now })
    while ((await limiter.take('wx-full')) === 0);
    const sent = jest.spyOn(connection, 'sendCommand')
    expect(await limiter.take('wx-full')).toBe(61_000)
    expect(sent).toHaveBeenCalledTimes(1)
    const commands = await redis.commandsDuring(connection, () => limiter.take('wx-full'))
    expect(commands).toEqual({ eval: 1, llen: 1, lindex: 1 })
  })

  it('holds in every 60 seconds, and by the clock of the server where none is given', async () => {
    const connection = redis.client()
    const limiter = createApplicationLimiter({ redis: connection, now, applicationsPerMinute: 2 })
    expect(await limiter.take('wx-slow')).toBe(0)
    time += 30_000
    expect(await limiter.take('wx-slow')).toBe(0)
    expect(await limiter.take('wx-slow')).toBe(31_000)
    time += 31_000
    expect(await limiter.take('wx-slow')).toBe(0)
    expect(await limiter.take('wx-slow')).toBe(30_000)
    const byServer = createApplicationLimiter({ redis: connection, applicationsPerMinute: 1 })
    expect(await byServer.take('wx-server')).toBe(0)
    expect(await byServer.take('wx-server')).toBeGreaterThan(0)
  })

  it('keeps no token in its keys', async () => {
    const connection = redis.client()
    await outcome(client({ applicationLimiter: createApplicationLimiter({ redis: connection }) }))
    expect((await connection.keys('*')).join()).not.toContain(token)
  })

  it('sends nothing when the store is gone', async () => {
    const lost = redis.client({ maxRetriesPerRequest: 0, retryStrategy: () => null })
    await lost.ping()
    lost.disconnect()
    const applicationLimiter = createApplicationLimiter({ redis: lost })
    expect(await outcome(client({ applicationLimiter }))).toMatch(/closed/i)
    expect(standIn.requests).toEqual([])
  })
})
