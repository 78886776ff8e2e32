import { diffGuidelines, mayNotComeBack, type Change } from '../../guideline/diff'
import { readGuidelineFile } from '../../guideline/file'
import { changeLines } from '../../guideline/words'
import { InvalidGuidelineError, type PrivacySetting, type PrivacyVersion, type WeixinClient } from '../../weixin'
import { overrulable } from '../../weixin/problem-words'
import { checkPrivacySetting } from '../../weixin/validate-setting'
import type { Language } from '../../../../command-line/language'
import { print, say } from '../outcome'
import { problemLine } from '../sentence'
import { isYes, type Terminal } from '../terminal'
import { clientFor } from '../weixin'
import { WrongCommand } from '../wrong-command'
import { asSent, onPlatform } from './on-platform'
import type { ReadOptions } from './read-options'
import { guidelineWords } from './words'

export interface PushOptions extends ReadOptions {
  yes?: boolean
  allowUnknown?: boolean
  privacyVer?: PrivacyVersion
}

/** What became of a push, as `--format json` has it; its other fields say more of it. */
type Outcome = 'invalid' | 'unchanged' | 'left' | 'written' | 'different' | 'not-read-back'

export async function push(
  file: string,
  options: PushOptions,
  language: Language,
  terminal: Terminal
): Promise<number> {
  const words = guidelineWords(language)
  const asJson = options.format === 'json'
  const tell = (outcome: Outcome, lines: string[], facts: object = {}): void =>
    print(asJson ? [JSON.stringify({ outcome, ...facts }, null, 2)] : lines)

  const client = clientFor(options, language)
  const guideline = readGuidelineFile(file)
  const wanted = asSent(guideline, options.privacyVer)
  const problems = problemsIn(wanted, options)
  if (problems.length) {
    const hint = problems.some(({ rule }) => overrulable.includes(rule)) ? [words.overrule] : []
    tell('invalid', [...problems.map((each) => problemLine(each, language)), ...hint], { problems })
    return 1
  }
  const found = await onPlatform(client, wanted)
  const changes = diffGuidelines(found, wanted)
  tellUnsent(found, guideline, wanted, language)
  if (!changes.length) {
    tell('unchanged', [words.nothing], { changes })
    return 0
  }
  changeLines(changes, language).forEach(say)
  if (!options.yes && !(await agreed(terminal, language))) {
    tell('left', [words.unchanged], { changes })
    return 1
  }
  await client.setPrivacySetting(wanted, { allowUnknown: options.allowUnknown })

  const { differences, failure } = await readBack(client, wanted)
  if (failure) {
    tell('not-read-back', [words.notReadBack], { changes })
    throw failure
  }
  const real = differences.filter((change) => !mayNotComeBack(change))
  if (real.length) {
    tell('different', [words.different, ...changeLines(real, language)], { changes, differences: real })
    return 1
  }
  if (differences.length) say(words.regionNotReturned)
  tell('written', [words.pushed], { changes })
  if (wanted.privacy_ver !== 1) say(words.whenInForce)
  return 0
}

function problemsIn(wanted: PrivacySetting, { allowUnknown }: PushOptions): InvalidGuidelineError['problems'] {
  try {
    checkPrivacySetting(wanted, { allowUnknown })
    return []
  } catch (error) {
    if (!(error instanceof InvalidGuidelineError)) throw error
    return error.problems
  }
}

/** What the file says and the live version does not take is not left out in silence. */
function tellUnsent(
  found: PrivacySetting,
  guideline: PrivacySetting,
  wanted: PrivacySetting,
  language: Language
): void {
  if (wanted.privacy_ver !== 1) return
  const ofFile = { ...found, ...guideline, owner_setting: found.owner_setting, privacy_ver: undefined }
  const unsent = diffGuidelines({ ...found, privacy_ver: undefined }, ofFile)
  if (unsent.length) [guidelineWords(language).notSent, ...changeLines(unsent, language)].forEach(say)
}

async function agreed(terminal: Terminal, language: Language): Promise<boolean> {
  const words = guidelineWords(language)
  if (!terminal.attended) throw new WrongCommand(words.unattended)
  return isYes(await terminal.ask(words.ask))
}

/** What was written is read again: an escaped or half-taken guideline would be answered "ok" all the same. */
async function readBack(
  client: WeixinClient,
  wanted: PrivacySetting
): Promise<{ differences: Change[]; failure?: unknown }> {
  try {
    return { differences: diffGuidelines(await onPlatform(client, wanted), wanted) }
  } catch (failure) {
    return { differences: [], failure }
  }
}
