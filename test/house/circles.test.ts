import { circlesIn } from './circles'

const graph = (lines: Record<string, string>) =>
  new Map(Object.entries(lines).map(([file, imports]) => [file, imports.split(' ').filter(Boolean)]))

test('files that reach one another are a circle, however long the way', () => {
  expect(circlesIn(graph({ a: 'b', b: 'c', c: 'a d', d: '' }))).toEqual([['a', 'b', 'c']])
})

test('two circles that share a file are one', () => {
  expect(circlesIn(graph({ a: 'b c', b: 'a', c: 'a' }))).toEqual([['a', 'b', 'c']])
})

test('two circles of which one only imports from the other are two', () => {
  expect(
    circlesIn(graph({ a: 'b c', b: 'a', c: 'd', d: 'c' }))
      .map(String)
      .sort()
  ).toEqual(['a,b', 'c,d'])
})

test('what is imported twice and leads back to nobody is none', () => {
  expect(circlesIn(graph({ a: 'b c', b: 'd', c: 'd', d: '' }))).toEqual([])
})

test('a file that imports itself is one', () => {
  expect(circlesIn(graph({ a: 'a' }))).toEqual([['a']])
})
