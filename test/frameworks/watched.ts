import { unwatchFile, watchFile } from 'node:fs'
import type { Project } from './projects'

export interface Watched {
  /** Waits until what is in a file of the program is so: looked at each time when the file has changed or the command says something. */
  until(file: string, holds: (text: string) => boolean): Promise<void>
  stop(): void
}

/** A framework at work in its development mode. */
export function watched(program: Project, [bin, ...args]: [string, ...string[]], env: NodeJS.ProcessEnv): Watched {
  const command = program.start(bin, args, env)
  let said = ''
  let saw = () => {}
  for (const stream of [command.stdout!, command.stderr!]) {
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words
      saw()
    })
  }
  const ended = new Promise<never>((_, reject) => {
    command.on('exit', () => reject(new Error(`${bin} ended. ${said}`)))
  })
  ended.catch(() => {})

  return {
    async until(relative, holds) {
      const file = program.file(relative)
      const seen = new Promise<void>((resolve) => {
        saw = () => {
          if (program.has(relative) && holds(program.read(relative))) resolve()
        }
      })
      watchFile(file, { interval: 100 }, saw)
      saw()
      try {
        await Promise.race([seen, ended])
      } finally {
        unwatchFile(file)
        saw = () => {}
      }
    },
    stop() {
      process.kill(-command.pid!)
    }
  }
}
