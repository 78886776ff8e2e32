import { call, type Callbacks } from './call'
import { everyName } from './every-name'

/** What a mocked function answers: a value, or a function of its arguments that gives one. */
export type MockedAnswer = unknown

/** By name of `wx`, `cloud.callFunction` included; requests and cloud functions by what they are about. */
export type Mocks = Readonly<Record<string, MockedAnswer>>

type WxFunction = (...args: never[]) => unknown

const asynchronous = new Set(everyName.calls.split(' '))

/** Puts an answer in the place of a function of `wx`. Returns what puts the function back. */
export function mockWxMethod(wx: Record<string, unknown>, name: string, answer: MockedAnswer): () => void {
  const [owner, last] = ownerOf(wx, name)
  const original = owner[last] as WxFunction | undefined
  const give = (...args: unknown[]) =>
    typeof answer === 'function' ? (answer as (...args: unknown[]) => unknown)(...args) : answer
  const isCall = owner !== wx || asynchronous.has(last) || original === undefined
  const mock = isCall
    ? (options?: Callbacks) => {
        const outcome = call(name, async (given: Callbacks) => checked(await give(given)))(options)
        // Where the platform hands out a task, so does the mock.
        return last in everyName.objects ? { abort() {}, onProgressUpdate() {}, onHeadersReceived() {} } : outcome
      }
    : give
  const kept = original && mockable.has(original)
  if (kept) mocked.set(original, mock)
  else owner[last] = mock
  return () => void (kept ? mocked.delete(original) : (owner[last] = original))
}

const mockable = new WeakSet<WxFunction>()
const mocked = new WeakMap<WxFunction, WxFunction>()

/** Frameworks copy the functions of `wx` as they start: what is mocked later is to be heard by the copies too. */
export function makeMockable(wx: Record<string, unknown>): void {
  for (const [name, original] of Object.entries(wx)) {
    if (typeof original !== 'function') continue
    const open: WxFunction = (...args) => (mocked.get(open) ?? (original as WxFunction))(...args)
    mockable.add(open)
    wx[name] = open
  }
}

/** What a mocks file holds: `request` by address (`GET https://a.example/*`), `cloud.callFunction` by function. */
export function applyMocks(wx: Record<string, unknown>, mocks: Mocks): void {
  for (const [name, answer] of Object.entries(mocks)) {
    const isThere = !name.includes('.') || name.startsWith('cloud.')
    if (isThere) mockWxMethod(wx, name, fileAnswer(name, answer, wx))
  }
}

function fileAnswer(name: string, answer: MockedAnswer, wx: Record<string, unknown>): MockedAnswer {
  if (typeof answer === 'function') return answer
  if (name === 'request') return byAddress(answer as Record<string, unknown>, wx.request as WxFunction)
  if (name !== 'cloud.callFunction') return answer
  return ({ name: called }: { name: string }) => {
    const found = (answer as Record<string, unknown>)[called]
    return found === undefined ? { errMsg: `cloud.callFunction:fail no mock for "${called}"` } : { result: found }
  }
}

interface Request {
  url: string
  method?: string
}

function byAddress(answers: Record<string, unknown>, original: WxFunction): MockedAnswer {
  return (options: Request) => {
    const method = (options.method ?? 'GET').toUpperCase()
    const found = Object.entries(answers).find(([pattern]) => matches(pattern, method, options.url))
    if (found) return { statusCode: 200, header: {}, cookies: [], ...asAnswer(found[1]) }
    return new Promise((resolve) =>
      (original as (options: object) => void)({ ...options, success: resolve, fail: resolve, complete: undefined })
    )
  }
}

/** With `data` or `statusCode` it is the whole answer, else what comes as `data`. */
function asAnswer(answer: unknown): object {
  const whole = typeof answer === 'object' && answer !== null && ('data' in answer || 'statusCode' in answer)
  return whole ? answer : { data: answer }
}

function matches(pattern: string, method: string, url: string): boolean {
  const [verb, address] = /^[A-Z]+ /.test(pattern) ? pattern.split(' ') : [method, pattern]
  const expression = address!.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return verb === method && new RegExp(`^${expression.join('.*')}$`).test(url)
}

function checked(result: unknown): object {
  const answer = (typeof result === 'object' && result !== null ? result : {}) as { errMsg?: string }
  if (answer.errMsg?.includes(':fail')) throw answer
  return answer
}

function ownerOf(wx: Record<string, unknown>, name: string): [Record<string, unknown>, string] {
  const path = name.split('.')
  const last = path.pop()!
  const owner = path.reduce<unknown>((object, part) => (object as Record<string, unknown> | undefined)?.[part], wx)
  if (typeof owner !== 'object' || owner === null)
    throw new TypeError(`wx.${name} cannot be mocked: no wx.${path.join('.')}`)
  return [owner as Record<string, unknown>, last]
}
