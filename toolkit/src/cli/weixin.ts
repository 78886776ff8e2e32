import { exec } from 'node:child_process'
import { createInterface, type Interface } from 'node:readline/promises'
import { promisify } from 'node:util'
import type { Command } from 'commander'
import { GuidelineFileError } from '../guideline/file'
import { InvalidBodyError, WeixinApiError, WeixinClient, WeixinHttpError } from '../weixin'

/** The command was wrong: exit status 2. */
export class WrongCommand extends Error {}

/** The person has left at a question: exit status 130. */
class Left extends Error {
  override readonly message = 'nothing was sent'
}

export interface WeixinOptions {
  tokenCommand?: string
  baseUrl?: string
}

/** How a command asks the person before it. */
export interface Terminal {
  /** Somebody is there to answer. */
  attended: boolean
  ask(question: string): Promise<string>
}

export const processTerminal: Terminal = {
  get attended() {
    return Boolean(process.stdin.isTTY && process.stderr.isTTY)
  },
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return await Promise.race([lines.question(question), leaving(lines)])
    } finally {
      lines.close()
    }
  }
}

/** Ctrl-C and Ctrl-D at a question: nothing is sent. */
function leaving(lines: Interface): Promise<never> {
  return new Promise((_, reject) => {
    lines.once('SIGINT', () => reject(new Left()))
    lines.once('close', () => reject(new Left()))
  })
}

/** The options of every command that calls the platform. */
export function callsWeixin(command: Command): Command {
  return command
    .option('--token-command <command>', 'prints an authorizer_access_token; asked again when one is refused')
    .option('--base-url <address>', 'another address than https://api.weixin.qq.com (or WEIXIN_BASE_URL)')
    .addHelpText('after', '\nThe token comes from WEIXIN_ACCESS_TOKEN or --token-command; it is never an argument.')
}

export function clientFor({
  tokenCommand,
  baseUrl = process.env.WEIXIN_BASE_URL || undefined
}: WeixinOptions): WeixinClient {
  const fixed = process.env.WEIXIN_ACCESS_TOKEN
  if (!tokenCommand && !fixed) {
    throw new WrongCommand('no token: set WEIXIN_ACCESS_TOKEN, or give --token-command a command that prints one')
  }
  try {
    return new WeixinClient({
      accessToken: tokenCommand ? tokenFrom(tokenCommand) : fixed!,
      baseUrl,
      onWarning: ({ path, message }) => say(`${path}: ${message}`)
    })
  } catch (error) {
    throw new WrongCommand((error as Error).message)
  }
}

/** What the token command prints, asked for once, and again only when that was refused. */
function tokenFrom(command: string): (refused?: string) => Promise<string> {
  let printed: Promise<string> | undefined
  return (refused) => (refused === undefined && printed ? printed : (printed = printedBy(command)))
}

/** What the token command prints. Neither it nor what it prints is repeated in an error: both may be secret. */
async function printedBy(command: string): Promise<string> {
  const { stdout } = await promisify(exec)(command, { timeout: 60_000 }).catch(({ code }) => {
    throw new WrongCommand(`the token command ended with status ${code}`)
  })
  const token = stdout.trim()
  if (!token) throw new WrongCommand('the token command printed nothing')
  return token
}

/** Runs a command and turns what it throws into a sentence on stderr and an exit status. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    const status = statusOf(error)
    if (status === undefined) throw error
    say(error instanceof WeixinApiError ? refusal(error) : (error as Error).message)
    process.exitCode = status
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof Left) return 130
  const wrong = [WrongCommand, GuidelineFileError, InvalidBodyError]
  if (wrong.some((kind) => error instanceof kind)) return 2
  if (error instanceof WeixinApiError || error instanceof WeixinHttpError) return 3
  return undefined
}

function refusal({ errcode, errmsg, rid, endpoint, cause, remedy }: WeixinApiError): string {
  const lines = [`${endpoint} refused: ${errcode} ${errmsg}`, `  why:  ${cause}`, `  cure: ${remedy}`]
  if (rid) lines.push(`  rid:  ${rid}`)
  return [...lines, `  more: mp-privacy explain ${errcode}`].join('\n')
}

/** For the person: stdout is the result's alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

export function print(lines: readonly string[]): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
