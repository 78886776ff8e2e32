import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Redis, { type RedisOptions } from 'ioredis'

/** A real redis-server for one test file, on a socket in a folder of its own. */
export class RedisServer {
  readonly #clients: Redis[] = []

  static async start(): Promise<RedisServer> {
    if (spawnSync('redis-server', ['--version']).error) {
      throw new Error('this test needs redis-server: install it, on Debian with `apt-get install redis-server`')
    }
    const folder = mkdtempSync(join(tmpdir(), 'redis-'))
    const socket = join(folder, 'redis.sock')
    const options = ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no', '--dir', folder]
    const server = new RedisServer(spawn('redis-server', options, { stdio: 'ignore' }), folder, socket)
    await server.client({ retryStrategy: () => 20, maxRetriesPerRequest: null }).ping()
    return server
  }

  private constructor(
    readonly process: ChildProcess,
    readonly folder: string,
    readonly socket: string
  ) {}

  client(options: RedisOptions = {}): Redis {
    const client = new Redis({ path: this.socket, ...options })
    client.on('error', () => {})
    this.#clients.push(client)
    return client
  }

  /** How often the server ran each command meanwhile, those of scripts too. */
  async commandsDuring(client: Redis, work: () => Promise<unknown>): Promise<Record<string, number>> {
    await client.config('RESETSTAT')
    await work()
    const counts = (await client.info('commandstats')).matchAll(/cmdstat_(\w+):calls=(\d+)/g)
    return Object.fromEntries(
      [...counts].map(([, name, calls]) => [name, Number(calls)]).filter(([name]) => name !== 'config')
    )
  }

  async stop(): Promise<void> {
    for (const client of this.#clients) client.disconnect()
    const gone = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill()
    await gone
    rmSync(this.folder, { recursive: true, force: true })
  }
}
