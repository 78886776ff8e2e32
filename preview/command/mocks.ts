import { isRecord } from '../../mini-program'
import type { Mocks } from '../runtime/wx/mocks'
import { readUserFile } from './read-file'
import { WrongCommand } from './wrong-command'
import type { CommandWords } from './words'

/** Answers by name of `wx`, those of `request` by address, those of `cloud.callFunction` by function. */
export function mocksIn(file: string, words: CommandWords): Mocks {
  const mocks = readUserFile(file, words)
  if (!isRecord(mocks)) throw new WrongCommand(words.notMocks(file))
  for (const name of ['request', 'cloud.callFunction']) {
    if (name in mocks && !isRecord(mocks[name])) throw new WrongCommand(words.notMocksOf(file, name))
  }
  return mocks
}
