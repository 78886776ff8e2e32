import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pack, root, run, temporaryFolder } from '../package/npm'

const fixtures = path.join(__dirname, 'fixtures')
const cache = path.join(root, '.cache/frameworks')

/**
 * The framework that a fixture's package.json names, at the versions it names, installed once: the folder. Throws, with
 * npm's words, where the registry does not have them.
 */
function frameworkOf(fixture: string): string {
  const manifest = path.join(fixtures, fixture, 'package.json')
  const hash = createHash('sha256').update(readFileSync(manifest)).digest('hex').slice(0, 8)
  const installed = path.join(cache, `${fixture}-${hash}`)
  mkdirSync(cache, { recursive: true })
  while (!existsSync(installed)) inTurn(`${installed}.lock`, () => existsSync(installed) || install(fixture, installed))
  return installed
}

/** Several test files may want the same at once. Where another process has the lock, it waits a while, and does nothing. */
function inTurn(lock: string, work: () => void): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    return
  }
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAbandoned(lock: string): boolean {
  try {
    return !process.kill(Number(readFileSync(lock, 'utf8')), 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

function install(fixture: string, installed: string): void {
  const manifest = path.join(fixtures, fixture, 'package.json')
  const folder = mkdtempSync(path.join(cache, 'installing-'))
  try {
    cpSync(manifest, path.join(folder, 'package.json'))
    // Their peers contradict one another, and what their scripts fetch is not needed.
    const options = ['--ignore-scripts', '--legacy-peer-deps', '--prefer-offline', '--no-audit', '--no-fund']
    run('npm', ['install', '--loglevel=error', ...options], folder)
    renameSync(folder, installed)
  } catch (error) {
    throw new Error(
      `${fixture}: the registry does not serve the versions in ${path.relative(root, manifest)}. ${String(error)}`
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let tarball: string | undefined

export interface Project {
  readonly folder: string
  file(name: string): string
  has(name: string): boolean
  read(name: string): string
  /** Runs a command of an installed package. */
  run(bin: string, args: string[], env?: NodeJS.ProcessEnv): string
  /** Starts one that does not end by itself, in a process group of its own. */
  start(bin: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess
  bin(name: string): string
  /** Puts the library of the tarball there as npm does: another folder in the place of the one before. */
  install(change?: (library: string) => void): void
}

/** A project made of a fixture, with its framework and the library installed: by its tarball, as a user has it. */
export function project(fixture: string, name = 'program'): Project {
  const framework = frameworkOf(fixture)
  const folder = path.join(framework, 'programs', name)
  rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(fixtures, fixture), folder, { recursive: true })
  const file = (relative: string) => path.join(folder, relative)
  const bin = (command: string) => path.join(framework, 'node_modules/.bin', command)
  function install(change?: (library: string) => void): void {
    const [installed, coming, going] = ['miniprogram-privacy-consent', '.coming', '.going'].map((name) =>
      file(`node_modules/${name}`)
    ) as [string, string, string]
    mkdirSync(coming, { recursive: true })
    tarball ??= pack('library', temporaryFolder()).tarball
    run('tar', ['xzf', tarball, '-C', coming, '--strip-components=1'], folder)
    change?.(coming)
    if (existsSync(installed)) renameSync(installed, going)
    renameSync(coming, installed)
    rmSync(going, { recursive: true, force: true })
  }
  install()
  return {
    folder,
    file,
    bin,
    install,
    start: (command, args, env) =>
      spawn(bin(command), args, {
        cwd: folder,
        detached: true,
        env: { ...process.env, NODE_ENV: 'development', ...env }
      }),
    has: (relative) => existsSync(file(relative)),
    read: (relative) => readFileSync(file(relative), 'utf8'),
    // Jest says `test`, which frameworks take for development.
    run: (command, args, env) => run(bin(command), args, folder, { NODE_ENV: 'production', ...env })
  }
}

/** The lines of the project in which a checker of types finds mistakes, as `file: line`. */
export function complaintsOf({ folder, bin, read }: Project, checker: 'tsc' | 'vue-tsc'): string[] {
  const { stdout } = spawnSync(bin(checker), ['--noEmit', '-p', '.'], { cwd: folder, encoding: 'utf8' })
  const places = [...stdout.matchAll(/^(\S+?)\((\d+),\d+\): error/gm)]
  const lines = places.map(([, file, line]) => `${file}: ${read(file!).split('\n')[Number(line) - 1]}`)
  return [...new Set(lines)]
}
