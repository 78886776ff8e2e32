import { translated } from '../../preview/shell/undocumented-zh'
import { undocumented, type UndocumentedOption } from '../../simulator'
import { readState, writeState } from '../../preview/state'

describe('the address of the preview', () => {
  test('says nothing while nothing was changed', () => {
    expect(writeState(readState(''))).toBe('')
  })

  test.each([
    '?path=pages/a/index&mode=official&theme=dark&language=en&width=320',
    '?declared=Clipboard,Location&baseLibrary=absent&agreeReleases=all-calls',
    '?getPrivacySetting={"delay":3000,"fail":false}',
    '?exposureTimeout=3000&clipboard=42',
    '?declared='
  ])('%s describes one situation, there and back', (search) => {
    const state = readState(search)
    expect(readState(writeState(state))).toEqual(state)
    expect(state).not.toEqual(readState(''))
  })

  test('no key declared is not the same as all', () => {
    expect(readState('?declared=').settings.declared).toEqual([])
  })

  test('a number is one where the simulator wants one', () => {
    expect(readState('?exposureTimeout=3000&clipboard=42').settings).toEqual({ exposureTimeout: 3000, clipboard: '42' })
  })

  test.each(['?width=5', '?theme=blue', '?mode=x', '?language=fr'])('%s is as if it were not there', (search) => {
    expect(readState(search)).toEqual(readState(''))
  })

  test('broken JSON is left to the simulator to refuse', () => {
    expect(readState('?results={x').settings.results).toBe('{x')
  })
})

test('the Chinese panel has every open point of the simulator, with every choice', () => {
  for (const option of Object.keys(undocumented) as UndocumentedOption[]) {
    const { question, choices } = translated(option)
    expect([option, /[\u4e00-\u9fff]/.test(question)]).toEqual([option, true])
    expect(Object.keys(choices)).toEqual(Object.keys(undocumented[option].choices))
  }
})
