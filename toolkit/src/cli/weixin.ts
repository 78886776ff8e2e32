import type { Command } from 'commander'
import { WeixinClient } from '../weixin'
import { takesLanguage, type Language } from '../../../command-line/language'
import { say } from './outcome'
import { problemLine } from './sentence'
import { tokenFrom } from './token-command'
import { weixinWords } from './weixin-words'
import { WrongCommand } from './wrong-command'

export interface WeixinOptions {
  tokenCommand?: string
  baseUrl?: string
}

/** The options of every command that calls the platform. */
export function callsWeixin(command: Command, language: Language): Command {
  const words = weixinWords[language]
  command
    .option('--token-command <command>', words.tokenCommand)
    .option('--base-url <address>', words.baseUrl)
    .addHelpText('after', `\n${words.tokenHelp}`)
  return takesLanguage(command, language)
}

export function clientFor({ tokenCommand, baseUrl }: WeixinOptions, language: Language): WeixinClient {
  const words = weixinWords[language]
  const fixed = process.env.WEIXIN_ACCESS_TOKEN
  const address = baseUrl ?? (process.env.WEIXIN_BASE_URL || undefined)
  if (!tokenCommand && !fixed) throw new WrongCommand(words.noToken)
  if (address !== undefined && !URL.canParse(address)) throw new WrongCommand(words.wrongAddress(address))
  return new WeixinClient({
    accessToken: tokenCommand ? tokenFrom(tokenCommand, language) : fixed!,
    baseUrl: address,
    onWarning: (problem) => say(problemLine(problem, language))
  })
}
