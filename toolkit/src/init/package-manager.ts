import { spawnSync } from 'node:child_process'
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

/** Runs it; where it fails, package.json and lockfile are as they were. */
export function install(folder: string, [command, ...args]: string[]): void {
  const { lockfiles, lockedIn } = managerOf(folder)
  const putBack = remember([
    path.join(folder, 'package.json'),
    ...lockfiles.map((lockfile) => path.join(lockedIn, lockfile))
  ])
  const modules = path.join(folder, 'node_modules')
  const hadModules = existsSync(modules)
  const { status, signal, stderr, stdout, error } = spawnSync(command!, args, { cwd: folder, encoding: 'utf8' })
  if (status === 0) return
  putBack()
  if (!hadModules) rmSync(modules, { recursive: true, force: true })
  if (signal ?? status === 130) throw new InitError('stopped', '')
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new InitError('no-package-manager', command!)
  const words = (error?.message ?? `${stderr}\n${stdout}`).trim().split('\n').slice(0, 4).join('\n')
  throw new InitError('install-failed', `${[command, ...args].join(' ')}\n${words}`)
}
