import { WeixinApiError, WeixinHttpError } from '../weixin'
import type { Language } from '../../../command-line/language'
import { visible } from '../../../command-line/visible'
import { outcomeWords } from './outcome-words'
import { sentenceOf } from './sentence'
import { Left } from './terminal'

/** Runs a command and turns what it throws into a sentence on stderr and an exit status. */
export async function run(language: Language, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    process.exitCode = statusOf(error)
    say(sentenceOf(error, language) ?? outcomeWords[language].unexpected((error as Error).message ?? String(error)))
  }
}

function statusOf(error: unknown): number {
  if (error instanceof Left) return 130
  return error instanceof WeixinApiError || error instanceof WeixinHttpError ? 3 : 2
}

/** For the person: stdout is the result's alone. */
export function say(sentence: string): void {
  process.stderr.write(`${visible(sentence)}\n`)
}

export function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${visible(line)}\n`)
}
