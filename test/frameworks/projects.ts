import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pack, run } from '../package/npm'
import { temporaryFolder } from '../package/temporary-folder'
import { fixtureFolder, frameworkOf } from './framework-of'

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
  cpSync(fixtureFolder(fixture), folder, { recursive: true })
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
