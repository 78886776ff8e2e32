import { relative, sep } from 'node:path'
import type { ServerResponse } from 'node:http'
import { watch, type FSWatcher } from 'chokidar'
import { Compiler, type Compiled } from './compiler'
import type { ProgramReport } from './program-report'
import { readStories } from './stories'

export interface ProgramListener {
  rebuilt?(compiled: Compiled, milliseconds: number): void
  /** Why it could not be built again: what was built before stays. */
  failed?(reason: string): void
}

/** A program that is built again at each change, and tells who follows it. */
export class LiveProgram {
  private readonly followers = new Set<ServerResponse>()
  private readonly changed = new Set<string>()
  private watcher: FSWatcher | undefined
  private building: Promise<void> | undefined
  private pages: ProgramReport['pages'] = {}

  private constructor(
    private readonly compiler: Compiler,
    public current: Compiled,
    private readonly on: ProgramListener
  ) {}

  /** @throws {BuildError} without app.json or a page */
  static async start(root: string, on: ProgramListener): Promise<LiveProgram> {
    const compiler = new Compiler(root)
    return new LiveProgram(compiler, await compiler.compile(), on)
  }

  get root(): string {
    return this.compiler.root
  }

  get report(): ProgramReport {
    const { stories, warnings } = readStories(this.root)
    return { warnings: [...this.current.warnings, ...warnings], pages: this.pages, stories }
  }

  /** What the audit finds, where it was run. */
  mark(pages: ProgramReport['pages']): void {
    this.pages = pages
    this.tell('marked')
  }

  watch(): Promise<void> {
    const { root } = this
    const isHidden = (path: string) =>
      relative(root, path)
        .split(sep)
        .some((name) => /^\.|^node_modules$/.test(name))
    this.watcher = watch(root, { ignoreInitial: true, followSymlinks: false, ignored: isHidden })
    return new Promise((resolve) =>
      this.watcher!.once('ready', () => {
        // Of links it tells before that, though nothing has changed.
        this.watcher!.on('all', (_, path) => this.change(relative(root, path).split(sep).join('/')))
        resolve()
      })
    )
  }

  /** Told of each new build, until it goes away. */
  follow(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(': following\n\n')
    this.followers.add(response)
    response.on('close', () => this.followers.delete(response))
  }

  async close(): Promise<void> {
    await this.watcher?.close()
    for (const follower of this.followers) follower.end()
    await this.building
  }

  private tell(event: 'rebuilt' | 'marked'): void {
    for (const follower of this.followers) follower.write(`event: ${event}\ndata:\n\n`)
  }

  /** What changes while it is built is built next. */
  private change(file: string): void {
    this.changed.add(file)
    this.building ??= this.rebuild().finally(() => (this.building = undefined))
  }

  private async rebuild(): Promise<void> {
    while (this.changed.size > 0) {
      const began = performance.now()
      this.compiler.changed([...this.changed])
      this.changed.clear()
      try {
        this.current = await this.compiler.compile()
        this.on.rebuilt?.(this.current, performance.now() - began)
        this.tell('rebuilt')
      } catch (error) {
        this.on.failed?.((error as Error).message)
      }
    }
  }
}
