import { settle, startProgram } from './program'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a function that only returns a promise', async () => {
  const { privacyManager } = startProgram()
  const seen: unknown[] = []
  const hear = (how: string) => (value: unknown) => void seen.push([how, value])
  privacyManager
    .guard(async () => 1)()
    .then(hear('ok'), hear('failed'))
  privacyManager
    .guard(() => Promise.reject(new Error('x')))()
    .then(hear('ok'), hear('failed'))
  await settle(10000)
  expect(seen).toEqual([
    ['ok', 1],
    ['failed', new Error('x')]
  ])
})

test('Taro: the API calls back and rejects its own promise as well, and nobody is left with an unhandled rejection', async () => {
  jest.useRealTimers()
  const { privacyManager } = startProgram()
  const left: unknown[] = []
  const listen = (reason: unknown) => void left.push(reason)
  process.on('unhandledRejection', listen)
  const getLocation = (options: { fail?: (error: object) => void } = {}) =>
    new Promise((_, reject) => {
      const error = { errMsg: 'getLocation:fail auth deny' }
      options.fail?.(error)
      reject(error)
    })
  await expect(privacyManager.guard(getLocation)()).rejects.toMatchObject({ errMsg: 'getLocation:fail auth deny' })
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', listen)
  expect(left).toEqual([])
})

test('an API that only calls back is called with callbacks, though no options are given', async () => {
  const { privacyManager } = startProgram()
  const api = (options?: { success?: (result: string) => void }) => void options?.success?.('found')
  expect(await privacyManager.guard(api)()).toBe('found')
})

test.each(['text', ['a list'], 1])('what is no options is handed on as it is: %j', async (given) => {
  const { privacyManager } = startProgram()
  expect(await privacyManager.guard(async (...all: unknown[]) => all)(given, 'more')).toEqual([given, 'more'])
})

test('an API that calls back and keeps its promise as well is heard once', async () => {
  const { privacyManager } = startProgram()
  const heard: string[] = []
  const api = async (options: { success?: (result: string) => void }) => {
    options.success?.('by call')
    return 'by promise'
  }
  await privacyManager.guard(api)({ success: (result) => void heard.push(result) })
  await settle()
  expect(heard).toEqual(['by call'])
})
