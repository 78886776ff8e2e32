import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { remember } from './changes'
import { InitError } from './init-error'

const managers = [
  { lockfile: 'pnpm-lock.yaml', command: 'pnpm', add: ['add'], dev: '-D' },
  { lockfile: 'yarn.lock', command: 'yarn', add: ['add'], dev: '-D' },
  { lockfile: 'bun.lockb', command: 'bun', add: ['add'], dev: '-d' },
  { lockfile: 'package-lock.json', command: 'npm', add: ['install'], dev: '--save-dev' }
] as const

type Manager = (typeof managers)[number]

/** The one whose lockfile is in the folder, or in one around it, as in a monorepo. */
export function managerOf(folder: string): Manager & { lockedIn: string } {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = managers.find(({ lockfile }) => existsSync(path.join(at, lockfile)))
    if (found) return { ...found, lockedIn: at }
    if (at === path.dirname(at)) return { ...managers.at(-1)!, lockedIn: folder }
  }
}

/** A library of a mini program is a dependency; what a framework's build puts into the program is one of development. */
export function installCommand(folder: string, packageSpec: string, forBuildOnly: boolean): string[] {
  const { command, add, dev } = managerOf(folder)
  const quiet = command === 'npm' ? ['--no-audit', '--no-fund'] : []
  return [command, ...add, ...(forBuildOnly ? [dev] : []), ...quiet, packageSpec]
}

/** Runs it; where it fails, package.json and lockfile are as they were. */
export function install(folder: string, [command, ...args]: string[]): void {
  const { lockfile, lockedIn } = managerOf(folder)
  const undo = remember([path.join(folder, 'package.json'), path.join(lockedIn, lockfile)])
  const { status, stderr, stdout, error } = spawnSync(command!, args, { cwd: folder, encoding: 'utf8' })
  if (status === 0) return
  undo()
  const words = (error?.message ?? `${stderr}\n${stdout}`).trim().split('\n').slice(0, 4).join('\n')
  throw new InitError('install-failed', `${[command, ...args].join(' ')}\n${words}`)
}
