import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { diffGuidelines } from '../../guideline/diff'
import { guidelineOf, readGuidelineFile } from '../../guideline/file'
import { withUnreturned } from '../../guideline/unreturned'
import { changeLine } from '../../guideline/words'
import { rewriteGuideline, writeGuideline, type FileFormat } from '../../guideline/write'
import type { PrivacySetting, PrivacyVersion } from '../../weixin'
import type { Language } from '../../../../command-line/language'
import { say } from '../outcome'
import { isYes, type Terminal } from '../terminal'
import { clientFor, type WeixinOptions } from '../weixin'
import { WrongCommand } from '../wrong-command'
import { guidelineWords } from './words'

export interface PullOptions extends WeixinOptions {
  privacyVer?: PrivacyVersion
  format?: FileFormat
  yes?: boolean
}

export async function pull(
  file: string | undefined,
  options: PullOptions,
  language: Language,
  terminal: Terminal
): Promise<number> {
  const client = clientFor(options, language)
  const before = file && existsSync(file) ? readBefore(file, options) : undefined
  const privacy_ver = options.privacyVer ?? before?.privacy_ver
  const version = privacy_ver ? { privacy_ver } : {}
  const answered = { ...version, ...guidelineOf(await client.getPrivacySetting(version)) }
  const format = options.format ?? (file?.endsWith('.json') ? 'json' : 'yaml')
  if (!file) process.stdout.write(writeGuideline(answered, format, language))
  else if (before) await overwrite({ file, before, answered, format }, options, language, terminal)
  else write(file, writeGuideline(answered, format, language), language)
  return 0
}

/** What an existing file says. One that is no guideline is overwritten with `--yes` only. */
function readBefore(file: string, { yes }: PullOptions): PrivacySetting | undefined {
  try {
    return readGuidelineFile(file)
  } catch (error) {
    if (yes) return undefined
    throw error
  }
}

interface Pulled {
  file: string
  before: PrivacySetting
  answered: PrivacySetting
  format: FileFormat
}

/** A file that says the same is left as it is; another one is overwritten when it was asked for, its comments kept. */
async function overwrite(
  { file, before, answered, format }: Pulled,
  { yes }: PullOptions,
  language: Language,
  terminal: Terminal
): Promise<void> {
  const words = guidelineWords(language)
  const { guideline, paths } = withUnreturned(answered, before)
  // All of both, whatever the version takes when it is written.
  const changes = diffGuidelines({ ...before, privacy_ver: undefined }, { ...guideline, privacy_ver: undefined })
  if (!changes.length && before.privacy_ver === guideline.privacy_ver) return
  if (!yes && !terminal.attended) throw new WrongCommand(words.leftFile(file))
  say(words.lostByPulling(file))
  changes.forEach((change) => say(changeLine(change, language)))
  if (!yes && !isYes(await terminal.ask(words.askOverwrite))) throw new WrongCommand(words.leftFile(file))
  if (paths.length) say(words.kept(file, paths.join(', ')))
  const text =
    format === 'json'
      ? writeGuideline(guideline, format)
      : rewriteGuideline(readFileSync(file, 'utf8'), guideline, language)
  write(file, text, language)
}

function write(file: string, text: string, language: Language): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new WrongCommand(guidelineWords(language).notWritten(file, code))
  }
}
