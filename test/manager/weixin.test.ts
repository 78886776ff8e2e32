import { pageOf, pages, shared } from '../../src/manager/weixin'

const set = (globals: object) => Object.assign(globalThis, globals)

afterEach(() => set({ getCurrentPages: undefined, wx: undefined }))

test('pages are known by their id, or by their route where they have none', () => {
  set({ getCurrentPages: () => [{ route: 'a', getPageId: () => 'id-a' }, { route: 'b' }, {}] })
  expect(pages()).toEqual(['id-a', 'b', ''])
})

test('a component knows its page; where it does not, it is on the one in sight', () => {
  set({ getCurrentPages: () => [{ route: 'a' }, { route: 'b' }] })
  expect(pageOf({ getPageId: () => 'id-a' })).toBe('id-a')
  expect(pageOf({})).toBe('b')
  set({ getCurrentPages: () => [] })
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
