import { pageOf, pages, shared } from '../../src/manager/weixin'

const set = (globals: object) => Object.assign(globalThis, globals)

afterEach(() => set({ getCurrentPages: undefined, wx: undefined }))

test('pages and components are known by the page id; where that is missing there is one page', () => {
  set({ getCurrentPages: () => [{ route: 'a', getPageId: () => 'id-a' }, {}] })
  expect(pages()).toEqual(['id-a', ''])
  expect(pageOf({ getPageId: () => 'id-a' })).toBe('id-a')
  expect(pageOf({})).toBe('')
})

test('a component rendered by itself is on a page without a name', () => {
  expect(pages()).toEqual([''])
  expect(pageOf({})).toBe('')
})

test('what is shared is made once, and made anew for each where `wx` is frozen', () => {
  const make = jest.fn(() => ({}))
  set({ wx: {} })
  expect(shared(make)).toBe(shared(make))
  expect(make).toHaveBeenCalledTimes(1)
  set({ wx: Object.freeze({}) })
  expect(shared(make)).not.toBe(shared(make))
  set({ wx: undefined })
  expect(shared(make)).toBeDefined()
})

test('what is shared is one for all copies, though each was given a `wx` of its own with the same functions', () => {
  const onNeedPrivacyAuthorization = () => {}
  set({ wx: { onNeedPrivacyAuthorization } })
  const first = shared(() => ({}))
  set({ wx: { onNeedPrivacyAuthorization } })
  expect(shared(() => ({}))).toBe(first)
})

test('a frozen `wx` whose functions are not: still one for all copies', () => {
  set({ wx: Object.freeze({ onNeedPrivacyAuthorization: () => {} }) })
  const make = jest.fn(() => ({}))
  expect(shared(make)).toBe(shared(make))
})
