import { InvalidArgumentError, Option, type Command } from 'commander'
import type { FileFormat } from '../../guideline/write'
import type { PrivacyVersion } from '../../weixin'
import type { Language } from '../../../../command-line/language'
import { run } from '../outcome'
import { processTerminal, type Terminal } from '../terminal'
import { callsWeixin } from '../weixin'
import type { DiffOptions } from './diff'
import type { PullOptions } from './pull'
import type { PushOptions } from './push'
import { guidelineWords } from './words'
import type { ReadOptions } from './read-options'

/** `mp-privacy guideline pull|diff|push|upload|code|status` */
export function registerGuideline(program: Command, language: Language, terminal: Terminal = processTerminal): void {
  const words = guidelineWords(language)
  const guideline = program.command('guideline').description(words.group)
  const add = (usage: string, description: string): Command =>
    callsWeixin(guideline.command(usage), language).description(description)
  const format = (choices: string[], description: string): Option =>
    new Option('--format <format>', description).choices(choices)
  const textOrJson = (): Option => format(['text', 'json'], words.format).default('text')
  const version = (text: string): PrivacyVersion => {
    if (text === '1' || text === '2') return Number(text) as PrivacyVersion
    throw new InvalidArgumentError(words.wrongVersion)
  }

  add('pull [file]', words.pull)
    .option('--privacy-ver <1|2>', words.version, version)
    .addOption(format(['yaml', 'json'] satisfies FileFormat[], words.fileFormat))
    .option('--yes', words.overwrite)
    .action((file: string | undefined, options: PullOptions) =>
      run(language, async () => (await import('./pull')).pull(file, options, language, terminal))
    )

  add('diff <file>', words.diff)
    .option('--privacy-ver <1|2>', words.version, version)
    .option('--audit <file>', words.audit)
    .option('--root <folder>', words.root)
    .addOption(textOrJson())
    .action((file: string, options: DiffOptions) =>
      run(language, async () => (await import('./diff')).diff(file, options, language))
    )

  add('push <file>', words.push)
    .option('--yes', words.yes)
    .option('--allow-unknown', words.allowUnknown)
    .option('--privacy-ver <1|2>', words.versionForPush, version)
    .addOption(textOrJson())
    .action((file: string, options: PushOptions) =>
      run(language, async () => (await import('./push')).push(file, options, language, terminal))
    )

  add('upload <file>', words.upload).action((file: string, options: ReadOptions) =>
    run(language, async () => (await import('./upload')).upload(file, options, language))
  )
  add('code', words.code)
    .addOption(textOrJson())
    .action((options: ReadOptions) => run(language, async () => (await import('./code')).code(options, language)))
  add('status', words.status)
    .addOption(textOrJson())
    .action((options: ReadOptions) => run(language, async () => (await import('./status')).status(options, language)))
}
