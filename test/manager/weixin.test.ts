import { pageOf, pages } from '../../src/manager/weixin'

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
