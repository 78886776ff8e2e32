import { Command } from 'commander'
import { speakChinese } from '../../../command-line/chinese'
import { version } from '../../package.json'
import { registerAudit } from './audit'
import { registerExplain } from './explain'
import { registerGuideline } from './guideline'
import { registerInit } from './init'
import { registerInterface } from './interface'
import { takesLanguage, type Language } from '../../../command-line/language'
import { registerPreview } from './preview'
import { programWords } from './program-words'
import { processTerminal, type Terminal } from './terminal'

interface Surroundings {
  /** The script of the command, which starts workers of itself. */
  entry: URL
  terminal?: Terminal
}

/** The command `mp-privacy`, which speaks one language. */
export function mpPrivacy(language: Language, { entry, terminal = processTerminal }: Surroundings): Command {
  const words = programWords[language]
  const program = new Command('mp-privacy')
  if (language === 'zh') {
    speakChinese(program).helpOption('-h, --help', '显示帮助').helpCommand('help [command]', '显示某个命令的帮助')
  }
  takesLanguage(program, language)
    .description(words.program)
    .version(version, '-V, --version', words.version)
    // `preview` passes its options on, and commander wants to know that before.
    .enablePositionalOptions()
    .exitOverride()
  registerAudit(program, language, entry)
  registerInit(program, language, new URL('..', entry), terminal)
  registerGuideline(program, language, terminal)
  registerInterface(program, language)
  registerExplain(program, language)
  registerPreview(program, language, entry)
  return program
}
