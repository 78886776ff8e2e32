import { exec } from 'node:child_process'
import type { Language } from '../../../command-line/language'
import { WrongCommand } from './wrong-command'

const words = {
  en: {
    failed: (status: number) => `the token command ended with status ${status}`,
    late: (seconds: number) => `the token command did not end within ${seconds} s`,
    silent: 'the token command printed nothing'
  },
  zh: {
    failed: (status: number) => `取 token 的命令以状态 ${status} 结束`,
    late: (seconds: number) => `取 token 的命令在 ${seconds} 秒内没有结束`,
    silent: '取 token 的命令没有输出任何内容'
  }
}

/** ms for one run of the command. */
const patience = 60_000

/** What the token command prints, asked for once, and again only when that was refused. */
export function tokenFrom(
  command: string,
  language: Language,
  timeout = patience
): (refused?: string) => Promise<string> {
  let printed: Promise<string> | undefined
  return (refused) => (refused === undefined && printed ? printed : (printed = printedBy(command, language, timeout)))
}

/**
 * What the token command prints; its stderr goes to the person, who is to see why it fails. Neither the command nor what
 * it prints is repeated in an error: both may be secret.
 */
function printedBy(command: string, language: Language, timeout: number): Promise<string> {
  const say = words[language]
  return new Promise((resolve, reject) => {
    const child = exec(command, { timeout }, (error, stdout) => {
      if (error?.killed) return reject(new WrongCommand(say.late(timeout / 1000)))
      if (error) return reject(new WrongCommand(say.failed(error.code ?? 1)))
      const token = stdout.trim()
      if (token) resolve(token)
      else reject(new WrongCommand(say.silent))
    })
    child.stderr?.on('data', (text: string) => process.stderr.write(text))
  })
}
