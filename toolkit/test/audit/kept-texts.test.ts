import { KeptTexts } from '../../src/audit/kept-texts'
import * as limits from '../../src/audit/limits'

/** Which of them had to be read, when they are asked for one after the other. */
function readAmong(asked: readonly string[]): string[] {
  const texts = new KeptTexts()
  const read: string[] = []
  for (const path of asked) {
    const text = texts.of(path, () => {
      read.push(path)
      return `text of ${path}`
    })
    expect(text).toBe(`text of ${path}`)
  }
  return read
}

it('reads a text once', () => {
  expect(readAmong(['a', 'b', 'a', 'b'])).toEqual(['a', 'b'])
})

it('gives up what was not asked for longest, where there is no room', () => {
  jest.replaceProperty(limits as { mostTexts: number }, 'mostTexts', 2 * 'text of a'.length)
  expect(readAmong(['a', 'b', 'a', 'c', 'a', 'b'])).toEqual(['a', 'b', 'c', 'b'])
})
