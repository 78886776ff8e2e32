import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { stringify } from 'yaml'
import { keys } from '../src/redis/keys'
import { StandIn } from '../src/stand-in/server'
import { Rollout } from '../src/rollout/rollout'
import type { Entry } from '../src/rollout/row'
import type { Row } from '../src/report/row'
import { RedisServer } from './redis-server'

const command = join(__dirname, '../bin/mp-fleet.js')

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** A command under way. */
export interface Running {
  process: ChildProcess
  ended: Promise<Ended>
  /** All of stdout, once it has this in it. @throws where the command ends without */
  said(pattern: RegExp): Promise<string>
  /** The same of stderr. */
  complained(pattern: RegExp): Promise<string>
}

/** What a person has before them: a folder with fleet.yaml, a Redis, and a platform with programs. */
export class Scene {
  readonly folder = mkdtempSync(join(tmpdir(), 'fleet-'))
  readonly #running = new Set<ChildProcess>()

  static async set({ programs = 5 }: { programs?: number } = {}): Promise<Scene> {
    const [redis, platform] = await Promise.all([RedisServer.start(), StandIn.start()])
    const scene = new Scene(redis, platform)
    scene.populate(programs)
    scene.configure()
    scene.write('base.json', JSON.stringify(guideline('写给所有人')))
    // One line for each time it runs, so that a test can count them.
    scene.write('token-command', `#!/bin/sh\necho "$1" >> asked\nprintf 'TOKEN-%s' "$1"\n`)
    chmodSync(join(scene.folder, 'token-command'), 0o755)
    return scene
  }

  private constructor(
    readonly redis: RedisServer,
    readonly standIn: StandIn
  ) {}

  /** The platform's programs and the CSV file of them, anew. */
  populate(programs: number): void {
    this.standIn.platform.programs.clear()
    this.standIn.arrived.length = 0
    const lines = Array.from({ length: programs }, (_, index) => {
      const { appId, name } = this.standIn.platform.add(appIdOf(index), `门店 ${index}`)
      return `${appId},${name}`
    })
    this.write('programs.csv', ['appId,name', ...lines].join('\n'))
  }

  configure(changes: Record<string, unknown> = {}): void {
    const config = {
      redis: this.redis.url,
      baseUrl: this.standIn.url,
      tokens: './token-command %APPID%',
      programs: 'programs.csv',
      pauses: [1, 1, 1, 1, 1],
      // However slow the machine is, nobody is taken for dead; a test that kills says less.
      takeOverAfter: 600_000,
      ...changes
    }
    this.write('fleet.yaml', stringify(config))
  }

  write(file: string, text: string): string {
    const path = join(this.folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    return path
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8')
  }

  start(...words: string[]): Running {
    return this.#spawn([process.execPath, command, ...words])
  }

  /** With a terminal of its own: util-linux's script gives it one. */
  startInTerminal(...words: string[]): Running {
    return this.#spawn([
      'script',
      '-qec',
      `stty cols 100 rows 30; ${[process.execPath, command, ...words].join(' ')}`,
      '/dev/null'
    ])
  }

  #spawn([file, ...words]: string[]): Running {
    const environment = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...this.environment }
    const child = spawn(file!, words, {
      cwd: join(this.folder, this.directory),
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.#running.add(child)
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => (stdout += chunk))
    child.stderr.on('data', (chunk) => (stderr += chunk))
    const ended = new Promise<Ended>((resolve) =>
      child.once('close', (status) => {
        this.#running.delete(child)
        resolve({ status, stdout, stderr })
      })
    )
    const hearing =
      (stream: Readable, text: () => string) =>
      (pattern: RegExp): Promise<string> =>
        new Promise((resolve, reject) => {
          const listen = (): void => void (pattern.test(text()) && resolve(text()))
          stream.on('data', listen)
          listen()
          void ended.then(() => reject(new Error(`it has not said ${pattern}: ${stdout}${stderr}`)))
        })
    const said = hearing(child.stdout, () => stdout)
    const complained = hearing(child.stderr, () => stderr)
    return { process: child, ended, said, complained }
  }

  /** Where commands are given, below the scene's folder. */
  directory = '.'

  environment: Record<string, string> = {}

  run(...words: string[]): Promise<Ended> {
    return this.start(...words).ended
  }

  /** Pushes base.json; one worker process is enough where nothing else is said. */
  push(...words: string[]): Promise<Ended> {
    return this.run('push', '--guideline', 'base.json', '--workers', '1', '--yes', ...words)
  }

  /** Looks again each time Redis or the stand-in have had a turn. */
  async until(condition: () => Promise<boolean>): Promise<void> {
    while (!this.#over && !(await condition())) await new Promise((resolve) => setImmediate(resolve))
  }

  async rows(rollout: string): Promise<Row[]> {
    const { stdout } = await this.run('status', rollout, '--format', 'json')
    return JSON.parse(stdout).programs
  }

  /** What Redis has of each program. */
  async entries(rollout: string): Promise<Entry[]> {
    const entries: Entry[] = []
    for await (const entry of new Rollout(this.redis.client, rollout).entries()) entries.push(entry)
    return entries
  }

  async outcomes(rollout: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {}
    const outcomes = await this.redis.client.hvals(keys.rollout(rollout) + ':outcomes')
    for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
    return counts
  }

  purposes(): string[] {
    return [...this.standIn.platform.programs.values()].map(
      ({ guideline }) => guideline.setting_list?.[0]?.privacy_text ?? ''
    )
  }

  #over = false

  async end(): Promise<void> {
    this.#over = true
    for (const child of this.#running) child.kill('SIGKILL')
    await this.standIn.stop()
    await this.redis.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export const appIdOf = (index: number): string => `wx${String(index).padStart(16, '0')}`

export const guideline = (purpose: string) => ({
  owner_setting: { contact_email: 'privacy@example.com', notice_method: '弹窗', store_expire_timestamp: '30天' },
  setting_list: [{ privacy_key: 'UserInfo', privacy_text: purpose }]
})
