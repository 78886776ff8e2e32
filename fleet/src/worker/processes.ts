import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A process that ends sooner was no worker yet: its surroundings are wrong, and another one would end as soon. */
const aliveAfter = 3000

/** Worker processes for the time of a command. One that is killed is replaced. */
export class WorkerProcesses {
  readonly #children = new Set<ChildProcess>()
  #stopping = false

  constructor(
    number: number,
    readonly configFile: string
  ) {
    for (let started = 0; started < number; started++) this.#start()
  }

  #start(): void {
    const begun = Date.now()
    const command = fileURLToPath(new URL('cli.js', import.meta.url))
    const child = fork(command, ['work', '--config', this.configFile], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    })
    this.#children.add(child)
    child.once('exit', () => {
      this.#children.delete(child)
      if (!this.#stopping && Date.now() - begun > aliveAfter) this.#start()
    })
  }

  /** Whether none is left, and none will come. */
  get gone(): boolean {
    return this.#children.size === 0
  }

  async stop(): Promise<void> {
    this.#stopping = true
    await Promise.all(
      [...this.#children].map((child) => {
        const gone = new Promise((resolve) => child.once('exit', resolve))
        child.kill('SIGTERM')
        return gone
      })
    )
  }
}
