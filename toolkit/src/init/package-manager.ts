import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { remember } from './changes'
import { isWorkspaceRoot, managerNamed } from './dependencies'
import { InitError } from './init-error'

const managers = [
  // In the root of a workspace these refuse without a word for it.
  { lockfiles: ['pnpm-lock.yaml'], command: 'pnpm', add: ['add'], dev: '-D', inRoot: '-w' },
  { lockfiles: ['yarn.lock'], command: 'yarn', add: ['add'], dev: '-D', inRoot: '-W' },
  { lockfiles: ['bun.lock', 'bun.lockb'], command: 'bun', add: ['add'], dev: '-d', inRoot: undefined },
  { lockfiles: ['package-lock.json'], command: 'npm', add: ['install'], dev: '--save-dev', inRoot: undefined }
] as const

type Manager = (typeof managers)[number]

/**
 * The one that package.json names, else the one whose lockfile is in the folder, or in one around it, as in a monorepo.
 */
export function managerOf(folder: string): Manager & { lockedIn: string } {
  const named = managers.find(({ command }) => command === managerNamed(folder))
  for (let at = folder; ; at = path.dirname(at)) {
    const locks = ({ lockfiles }: Manager) => lockfiles.some((lockfile) => existsSync(path.join(at, lockfile)))
    const found = named ? locks(named) && named : managers.find(locks)
    if (found) return { ...found, lockedIn: at }
    if (at === path.dirname(at)) return { ...(named ?? managers.at(-1)!), lockedIn: folder }
  }
}

/** A library of a mini program is a dependency; what a framework's build puts into the program is one of development. */
export function installCommand(folder: string, packageSpec: string, forBuildOnly: boolean): string[] {
  const { command, add, dev, inRoot } = managerOf(folder)
  const quiet = command === 'npm' ? ['--no-audit', '--no-fund'] : []
  const here = inRoot && isWorkspaceRoot(folder) ? [inRoot] : []
  return [command, ...add, ...(forBuildOnly ? [dev] : []), ...here, ...quiet, packageSpec]
}

/** Runs it; where it fails or is stopped, package.json and lockfile are as they were. */
export async function install(folder: string, command: string[]): Promise<void> {
  const { lockfiles, lockedIn } = managerOf(folder)
  const putBack = remember([
    path.join(folder, 'package.json'),
    ...lockfiles.map((lockfile) => path.join(lockedIn, lockfile))
  ])
  const modules = path.join(folder, 'node_modules')
  const hadModules = existsSync(modules)
  const { status, stopped, missing, words } = await runHere(folder, command)
  if (status === 0 && !stopped) return
  putBack()
  if (!hadModules) rmSync(modules, { recursive: true, force: true })
  if (stopped) throw new InitError('stopped', '')
  if (missing) throw new InitError('no-package-manager', command[0]!)
  const said = words.split('\n').filter((line) => line.trim() && !/^npm warn/i.test(line))
  throw new InitError('install-failed', [command.join(' '), ...said.slice(0, 4)].join('\n'))
}

interface Ran {
  status: number | null
  stopped: boolean
  /** There is no such command. */
  missing: boolean
  words: string
}

/** Ctrl-C reaches the package manager, too; what else would end this process ends it first. */
function runHere(folder: string, [command, ...args]: string[]): Promise<Ran> {
  const child = spawn(command!, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (words: string) => (said[stream] += words))
  }
  let stopped = false
  const stop = () => {
    stopped = true
    child.kill()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return new Promise((resolve) => {
    const end = (ran: Omit<Ran, 'stopped'>, signal: NodeJS.Signals | null = null) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve({ ...ran, stopped: stopped || signal !== null || ran.status === 130 })
    }
    child.on('error', (error: NodeJS.ErrnoException) =>
      end({ status: null, missing: error.code === 'ENOENT', words: error.message })
    )
    child.on('close', (status, signal) =>
      end({ status, missing: false, words: `${said.stderr}\n${said.stdout}` }, signal)
    )
  })
}
