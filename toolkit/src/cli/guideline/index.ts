import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { AuditReport, Use } from '../audit/types'
import { diffGuidelines, mayNotComeBack, undeclaredUses } from '../guideline/diff'
import { guidelineOf, readGuidelineFile, writeGuideline, type FileFormat } from '../guideline/file'
import { changeLines, undeclaredLines } from '../guideline/words'
import { InvalidGuidelineError, type PrivacySetting, type PrivacyVersion, type WeixinClient } from '../weixin'
import { overrulable } from '../weixin/problem-words'
import { checkPrivacySetting } from '../weixin/validate-setting'
import {
  callsWeixin,
  clientFor,
  print,
  processTerminal,
  run,
  say,
  WrongCommand,
  type Terminal,
  type WeixinOptions
} from './weixin'

interface PullOptions extends WeixinOptions {
  privacyVer?: PrivacyVersion
  format?: FileFormat
  yes?: boolean
}
interface DiffOptions extends WeixinOptions {
  audit?: string
  root?: string
}
interface PushOptions extends WeixinOptions {
  yes?: boolean
  allowUnknown?: boolean
  privacyVer?: PrivacyVersion
}

/** `mp-privacy guideline pull|diff|push` */
export function registerGuideline(program: Command, terminal: Terminal = processTerminal): void {
  const guideline = program.command('guideline').description('the guideline of a mini program, through the server API')

  callsWeixin(guideline.command('pull [file]'))
    .description('read the guideline from the platform, into a file or to stdout')
    .option('--privacy-ver <1|2>', '1 live, 2 development (default 2)', privacyVersion)
    .addOption(new Option('--format <format>', 'default: by the file’s name, else yaml').choices(['yaml', 'json']))
    .option('--yes', 'overwrite a file that says something else')
    .action((file: string | undefined, options: PullOptions) => run(() => pull(file, options)))

  callsWeixin(guideline.command('diff <file>'))
    .description('what the file (YAML or JSON) would change on the platform; exit status 1 when it would')
    .option('--audit <file>', 'also what the code uses and the file does not declare: JSON of mp-privacy audit')
    .option('--root <folder>', 'the same, auditing this mini program now')
    .action((file: string, options: DiffOptions) => run(() => diff(file, options)))

  callsWeixin(guideline.command('push <file>'))
    .description('show what would change, ask, write it, read it back and compare')
    .option('--yes', 'do not ask')
    .option('--allow-unknown', 'send keys, regions and fields that are on no list')
    .option('--privacy-ver <1|2>', '1 live: owner_setting only; 2 development (default 2)', privacyVersion)
    .action((file: string, options: PushOptions) => run(() => push(file, options, terminal)))
}

async function pull(file: string | undefined, options: PullOptions): Promise<number> {
  const { privacyVer } = options
  const answer = await clientFor(options).getPrivacySetting(privacyVer ? { privacy_ver: privacyVer } : {})
  const format = options.format ?? (file?.endsWith('.json') ? 'json' : 'yaml')
  const guideline = guidelineOf(answer)
  if (file) save(file, guideline, format, options.yes)
  else process.stdout.write(writeGuideline(guideline, format))
  return 0
}

/** A file that says the same is left as it is, with its comments. */
function save(file: string, guideline: PrivacySetting, format: FileFormat, overwrite = false): void {
  if (existsSync(file) && !overwrite) {
    if (isDeepStrictEqual(readGuidelineFile(file), guideline)) return
    throw new WrongCommand(`${file}: says something else and was left as it is; --yes overwrites it`)
  }
  try {
    writeFileSync(file, writeGuideline(guideline, format))
  } catch (error) {
    throw new WrongCommand(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`)
  }
}

async function diff(file: string, options: DiffOptions): Promise<number> {
  const wanted = readGuidelineFile(file)
  const undeclared = undeclaredUses(wanted, await usesFor(options))
  const changes = diffGuidelines(await onPlatform(clientFor(options), wanted), wanted)
  print([...changeLines(changes), ...undeclaredLines(undeclared)])
  return changes.every(mayNotComeBack) && !undeclared.length ? 0 : 1
}

async function push(file: string, options: PushOptions, terminal: Terminal): Promise<number> {
  const client = clientFor(options)
  const wanted = versionOf(readGuidelineFile(file), options.privacyVer)
  const problems = problemsIn(wanted, options)
  if (problems.length) {
    print(problems)
    return 1
  }
  const changes = diffGuidelines(await onPlatform(client, wanted), wanted)
  if (!changes.length) {
    print(['nothing to change'])
    return 0
  }
  changeLines(changes).forEach(say)
  if (!options.yes && !(await agreed(terminal))) {
    print(['nothing was changed'])
    return 1
  }
  await client.setPrivacySetting(wanted, options)
  return compareBack(client, wanted)
}

/** The guideline for the version that was asked for: the live one takes the owner's setting only. */
function versionOf(guideline: PrivacySetting, privacy_ver?: PrivacyVersion): PrivacySetting {
  if (!privacy_ver) return guideline
  return privacy_ver === 1 ? { privacy_ver, owner_setting: guideline.owner_setting } : { ...guideline, privacy_ver }
}

function problemsIn(wanted: PrivacySetting, { allowUnknown }: PushOptions): string[] {
  try {
    checkPrivacySetting(wanted, { allowUnknown })
    return []
  } catch (error) {
    if (!(error instanceof InvalidGuidelineError)) throw error
    const sentences = error.problems.map(({ path, message }) => `${path}: ${message}`)
    const canBeOverruled = error.problems.some(({ rule }) => overrulable.includes(rule))
    return canBeOverruled ? [...sentences, '--allow-unknown sends what is on no list as it is'] : sentences
  }
}

async function agreed(terminal: Terminal): Promise<boolean> {
  if (!terminal.attended) throw new WrongCommand('nobody is there to be asked: --yes pushes without asking')
  return /^y(es)?$/i.test((await terminal.ask('Push this? [y/N] ')).trim())
}

/** What was written is read again: an escaped or half-taken guideline would be answered "ok" all the same. */
async function compareBack(client: WeixinClient, wanted: PrivacySetting): Promise<number> {
  const differences = diffGuidelines(await onPlatform(client, wanted), wanted)
  const real = differences.filter((change) => !mayNotComeBack(change))
  if (real.length) {
    print(['pushed, but the platform now says something else; from what it says to what was pushed:'])
    print(changeLines(real))
    return 1
  }
  if (differences.length) say('store_region did not come back: it cannot be compared')
  print(['pushed, and read back the same'])
  if (wanted.privacy_ver !== 1) say('It takes effect after code review and release.')
  return 0
}

async function onPlatform(client: WeixinClient, { privacy_ver }: PrivacySetting): Promise<PrivacySetting> {
  return guidelineOf(await client.getPrivacySetting(privacy_ver ? { privacy_ver } : {}))
}

async function usesFor({ audit, root }: DiffOptions): Promise<Use[]> {
  if (audit) return auditFile(audit).flatMap(({ uses }) => uses)
  if (!root) return []
  const auditing = await import('../audit')
  try {
    return auditing.audit(root).uses
  } catch (error) {
    throw error instanceof auditing.AuditError ? new WrongCommand(error.message) : error
  }
}

function auditFile(path: string): AuditReport[] {
  try {
    const reports = JSON.parse(readFileSync(path, 'utf8'))
    if (Array.isArray(reports) && reports.every(({ uses }) => Array.isArray(uses))) return reports
  } catch (error) {
    throw new WrongCommand(`${path}: ${(error as Error).message}`)
  }
  throw new WrongCommand(`${path}: is not what mp-privacy audit --format json prints`)
}

function privacyVersion(text: string): PrivacyVersion {
  if (text === '1' || text === '2') return Number(text) as PrivacyVersion
  throw new InvalidArgumentError('1 is the live version, 2 the development version.')
}
