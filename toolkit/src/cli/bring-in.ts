import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { privacyKeys } from '../../../catalogue'
import {
  dependenciesOf,
  fetchLibrary,
  findingsOf,
  findProject,
  hasScript,
  InitError,
  install,
  installCommand,
  libraryOf,
  librarySpec,
  packageName,
  plan,
  recommended,
  requirePlaceFor,
  specGiven,
  wordsIn,
  type Findings,
  type Plan,
  type Project,
  type Prompting
} from '../init'
import type { Language } from '../../../command-line/language'
import { print, say } from './outcome'
import { isYes, type Terminal } from './terminal'

export interface InitCommand {
  prompt?: Prompting
  yes?: boolean
  dryRun?: boolean
  json?: boolean
  package?: string
  skill?: boolean
}

export interface InitOptions extends InitCommand {
  /** The folder of the toolkit. */
  toolkit: string
}

/** What `mp-privacy init` does, and its exit status. */
export async function init(
  folder: string,
  options: InitOptions,
  terminal: Terminal,
  language: Language
): Promise<number> {
  const words = wordsIn(language)
  try {
    return await bringIn(folder, options, terminal, words)
  } catch (error) {
    if (!(error instanceof InitError)) throw error
    say(words.obstacle(error.obstacle, error.subject))
    return statusOf[error.obstacle] ?? 2
  }
}

/** As for every command: 3 where the world outside failed, 130 where the person stopped it. */
const statusOf: Partial<Record<InitError['obstacle'], number>> = {
  'install-failed': 3,
  'no-package-manager': 3,
  stopped: 130
}

type Words = ReturnType<typeof wordsIn>

async function bringIn(folder: string, options: InitOptions, terminal: Terminal, words: Words): Promise<number> {
  const project = findProject(folder)
  const findings = findingsOf(project)
  say(words.say('found', words.kind(project.kind)))
  const uncommitted = uncommittedIn(project.folder)
  const unmerged = uncommitted.filter((line) => /^(U.|.U|AA|DD) /.test(line)).map((line) => line.slice(3))
  if (unmerged.length) throw new InitError('unmerged', unmerged.join(', '))
  if (uncommitted.length) say(words.say('dirty'))
  const attended = terminal.attended && !options.yes && !options.json
  const prompting =
    options.prompt ?? (attended ? await chosen(project, findings, terminal, words) : recommended(project, findings))
  requirePlaceFor(prompting, project)
  const named = options.package
  const spec = named ? specGiven(project.folder, named) : librarySpec(project.folder, options.toolkit)
  const installed = named ? undefined : libraryOf(project.folder)
  const library =
    project.kind === 'uni-app-classic' ? (installed ?? (await fetchLibrary(project.folder, spec))) : undefined
  try {
    const planned = plan(project, prompting, findings ?? { keys: [] }, library?.folder)
    const all = { project, planned, prompting, findings, spec }
    return await carryOut(all, options, attended ? terminal : undefined, words)
  } finally {
    library?.discard()
  }
}

interface Planned {
  project: Project
  planned: Plan
  prompting: Prompting
  findings: Findings | undefined
  /** What a package manager is given for the library. */
  spec: string
}

async function carryOut(
  all: Planned,
  options: InitOptions,
  terminal: Terminal | undefined,
  words: Words
): Promise<number> {
  const { project, planned } = all
  const { changes } = planned
  const missing = planned.installs && dependenciesOf(project.folder)[packageName] === undefined
  const command = missing ? installCommand(project.folder, all.spec, planned.forBuildOnly) : undefined
  const nothing = changes.files.length === 0 && !command
  const write = (options.yes || terminal !== undefined) && !options.dryRun && !nothing
  if (!options.json) {
    const isLeft = planned.byHand.some(({ kind }) => /^(add-line|change-line|own-popup)$/.test(kind))
    if (nothing) print([words.say(isLeft ? 'nothingByItself' : 'nothing')])
    else print([changes.diff(), ...(command ? [words.say('willRun', command.join(' '))] : [])])
  }
  if (write && terminal && !isYes(await terminal.ask(words.say('write')))) {
    say(words.say('left'))
    return 0
  }
  if (write) await perform(project, planned, command)
  if (options.json) print([JSON.stringify(report(all, command, write), null, 2)])
  else epilogue(all, words)
  if (!write && !nothing && !options.dryRun && !options.json) {
    say(words.say('unattended'))
    return 2
  }
  return 0
}

/** All of it or nothing: what stops this process ends the package manager, and what was written is undone. */
async function perform({ folder }: Project, { changes }: Plan, command: string[] | undefined): Promise<void> {
  const goOn = () => {}
  process.on('SIGINT', goOn).on('SIGTERM', goOn)
  const undo = changes.write()
  try {
    if (command) await install(folder, command)
  } catch (error) {
    undo()
    throw error
  } finally {
    process.off('SIGINT', goOn).off('SIGTERM', goOn)
  }
}

function epilogue({ project, planned, findings }: Planned, words: Words): void {
  print(['', ...planned.byHand.map((task) => `· ${words.byHand(task)}`)])
  if (findings) {
    const names = findings.keys.map((key) => `  ${key}  ${privacyKeys.find((each) => each.key === key)?.zh ?? ''}`)
    print(names.length ? [words.say('console'), ...names] : [words.say('consoleNothing')])
  } else print([words.say('consoleUnread')])
  print([words.say('next', nextCommand(project))])
}

const next: Record<Project['kind'], string> = {
  native: 'npx mp-privacy audit .',
  'uni-app': 'npx uni build -p mp-weixin && npx mp-privacy audit dist/build/mp-weixin',
  'uni-app-classic': 'npx mp-privacy audit unpackage/dist/build/mp-weixin',
  taro: 'npx taro build --type weapp && npx mp-privacy audit dist',
  mpx: 'npm run build && npx mp-privacy audit dist/wx'
}

/**
 * A uni-app project made by its command line is built by its script: another before it may write pages.json, or unh, the
 * command of uni-helper, does. HBuilderX builds the others, which may have a package.json.
 */
function nextCommand({ kind, folder, buildsNpm, byHBuilderX }: Project): string {
  if (buildsNpm) return 'npx weapp-vite build && npx mp-privacy audit dist'
  if (byHBuilderX) return next['uni-app-classic']
  const build = kind.startsWith('uni-app') ? ownBuildOf(folder) : undefined
  return build ? `${build} && npx mp-privacy audit dist/build/mp-weixin` : next[kind]
}

function ownBuildOf(folder: string): string | undefined {
  if (hasScript(folder, 'build:mp-weixin')) return 'npm run build:mp-weixin'
  return '@uni-helper/unh' in dependenciesOf(folder) ? 'npx unh build mp-weixin' : undefined
}

function report({ project, planned, prompting, findings }: Planned, command: string[] | undefined, written: boolean) {
  return {
    kind: project.kind,
    folder: project.folder,
    prompt: prompting,
    files: planned.changes.files,
    diff: planned.changes.diff(),
    install: command?.join(' ') ?? null,
    written,
    byHand: planned.byHand,
    keys: findings?.keys ?? null,
    pages: findings?.pages ?? null,
    listeners: findings?.listeners ?? null,
    next: nextCommand(project)
  }
}

async function chosen(
  project: Project,
  findings: Findings | undefined,
  terminal: Terminal,
  words: Words
): Promise<Prompting> {
  const best = recommended(project, findings)
  if (project.kind === 'uni-app-classic') return best
  const pages = findings?.pages
  say(pages?.length ? words.say('callPages', pages.join(', ')) : words.say('unreadPages'))
  say(`1 ${words.choice('consent-page')}\n2 ${words.choice('tags')}`)
  const answer = (await terminal.ask(words.choose(best))).trim()
  return answer === '1' ? 'consent-page' : answer === '2' ? 'tags' : best
}

/** As git lists them: two letters for the state, and the path. Of a folder without git, none. */
function uncommittedIn(folder: string): string[] {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', '.'], {
    cwd: path.resolve(folder),
    encoding: 'utf8'
  })
  return status === 0 ? stdout.split('\n').filter(Boolean) : []
}
