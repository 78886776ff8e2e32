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
