import { isRecord } from '../../mini-program'
import { everyName } from '../runtime/wx/every-name'
import type { Mocks } from '../runtime/wx/mocks'
import { readUserFile } from './read-file'
import { WrongCommand } from './wrong-command'
import type { CommandWords } from './words'

const { calls, listeners, others, objects } = everyName

/** Answers by name of `wx`, those of `request` by address, those of `cloud.callFunction` by function. */
export function mocksIn(file: string, words: CommandWords): Mocks {
  const mocks = readUserFile(file, words)
  if (!isRecord(mocks)) throw new WrongCommand(words.notMocks(file))
  for (const name of ['request', 'cloud.callFunction']) {
    if (name in mocks && !isRecord(mocks[name])) throw new WrongCommand(words.notMocksOf(file, name))
  }
  for (const name of Object.keys(mocks).filter((each) => !isOfWx(each))) console.error(words.mockOfNothing(file, name))
  return mocks
}

const names = new Set([calls, listeners, others, ...Object.keys(objects)].join(' ').split(' '))

/** What `wx.cloud` has is not listed by name. */
const isOfWx = (name: string) => names.has(name) || /^cloud\.\w+$/.test(name)
