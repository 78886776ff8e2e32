import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Redis from 'ioredis'

/** A real redis-server on a free port, which keeps what it has in a folder of its own, so that it can be restarted. */
export class RedisServer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fleet-redis-'))
  #process: ChildProcess | undefined
  #client: Redis | undefined

  static async start(): Promise<RedisServer> {
    const server = new RedisServer(await freePort())
    await server.start()
    return server
  }

  private constructor(readonly port: number) {}

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  get client(): Redis {
    return (this.#client ??= new Redis(this.url, { retryStrategy: () => 20, maxRetriesPerRequest: null }).on(
      'error',
      () => {}
    ))
  }

  async start(): Promise<void> {
    const options = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#folder, '--appendonly', 'yes']
    this.#process = spawn('redis-server', [...options, '--save', ''], { stdio: 'ignore' })
    this.#process.on('error', () => {})
    await this.client.ping()
  }

  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#process!.once('exit', resolve))
    this.#process!.kill('SIGKILL')
    await gone
  }

  /** Everything in it as text: keys, values, and what is in lists, sets, hashes and jobs. */
  async everything(): Promise<string> {
    const parts: string[] = []
    for (const key of await this.client.keys('*')) {
      const stored = await this.client.dumpBuffer(key)
      // It may have ended meanwhile.
      if (!stored) continue
      parts.push(key, stored.toString('latin1'))
      const type = await this.client.type(key)
      if (type === 'hash') parts.push(JSON.stringify(await this.client.hgetall(key)))
      if (type === 'string') parts.push((await this.client.get(key)) ?? '')
      if (type === 'list') parts.push(...(await this.client.lrange(key, 0, -1)))
    }
    return parts.join('\n')
  }

  async stop(): Promise<void> {
    this.#client?.disconnect()
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
