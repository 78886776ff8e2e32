import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { WrongCommand } from './wrong-command'
import type { CommandWords } from './words'

/** What a file says that the user wrote, JSON or YAML: JSON is YAML too. */
export function readUserFile(file: string, words: CommandWords): unknown {
  try {
    return parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')) as unknown
  } catch (error) {
    const { syscall, code, message } = error as NodeJS.ErrnoException
    // What is no JSON and no YAML says where.
    const reason = syscall ? code! : message.split('\n')[0]!.replace(/:$/, '')
    throw new WrongCommand(words.unreadable(file, reason))
  }
}
