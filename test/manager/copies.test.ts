import type * as Library from '../../src/index'
import { settle, startProgram } from './program'

/** Copies of the library in one app, as each sub-package of uni-app has one. */

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** Under this name all versions of the library find one another. */
const shared = '__miniprogramPrivacyConsent'

const keepers = ({ wx }: ReturnType<typeof startProgram>) =>
  [wx, wx.onNeedPrivacyAuthorization] as never as Record<string, Partial<Library.PrivacyManager> | undefined>[]

test('two copies of the library are one: one registration, one prompt, both see the outcome', async () => {
  const program = startProgram()
  const copy = program.secondCopy()
  program.push('home')
  const prompt = program.prompt('home')
  const inCopy = copy.privacyManager.guard(program.wx.getClipboardData)()
  const outcome = inCopy.catch((error) => error)
  await settle()
  expect(program.listenerRegistrations).toBe(1)
  expect(program.visiblePrompts()).toEqual([prompt])
  program.privacyManager.disagreed()
  await settle()
  expect(await outcome).toBeInstanceOf(copy.PrivacyError)
  expect(await outcome).toBeInstanceOf(program.library.PrivacyError)
})

test('they find one another under a name that never changes, on wx and on a function of its own', () => {
  const program = startProgram()
  for (const keeper of keepers(program)) expect(keeper[shared]).toBe(program.privacyManager)
  expect(program.secondCopy().privacyManager).toBe(program.privacyManager)
})

test('a bundle with a wx of its own is found by the functions of Weixin', () => {
  const program = startProgram()
  const own: Record<string, unknown> = { ...program.wx }
  delete own[shared]
  Object.assign(globalThis, { wx: own })
  expect(program.secondCopy().privacyManager).toBe(program.privacyManager)
})

test('where Weixin has no such event they find one another all the same', () => {
  const program = startProgram({ baseLibrary: 'absent' })
  expect(program.secondCopy().privacyManager).toBe(program.privacyManager)
})

test('where nothing can be written on wx each works by itself', () => {
  const program = startProgram()
  for (const keeper of keepers(program)) {
    delete keeper[shared]
    Object.freeze(keeper)
  }
  const copies = [program.secondCopy(), program.secondCopy()]
  expect(copies[0]!.privacyManager).not.toBe(copies[1]!.privacyManager)
})

describe('an older copy that came first and lacks what this one needs', () => {
  function olderFirst(...lacking: (keyof Library.PrivacyManager)[]) {
    const told: unknown[] = []
    const program = startProgram({}, { onError: (error) => told.push(error) })
    const older = { ...program.privacyManager }
    for (const name of lacking) delete older[name]
    for (const keeper of keepers(program)) keeper[shared] = older
    return { program, told, newer: program.secondCopy().privacyManager }
  }

  test('stays by itself: the newer one has all it needs, and is found by those that come', () => {
    const { program, newer } = olderFirst('attach', 'on')
    expect(newer).not.toBe(program.privacyManager)
    expect(program.secondCopy().privacyManager).toBe(newer)
  })

  test('is told of once, with what it lacks, to whom the older one reports', async () => {
    const { told } = olderFirst('attach', 'on')
    expect(told).toEqual([])
    await settle()
    expect(told).toEqual([new Error('update the older copy of this library: it lacks on, attach')])
  })

  test('that cannot report is told of in the console', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => {})
    olderFirst('report')
    await settle()
    expect(errors.mock.calls).toEqual([[new Error('update the older copy of this library: it lacks report')]])
    errors.mockRestore()
  })
})
