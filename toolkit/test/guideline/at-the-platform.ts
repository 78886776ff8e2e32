import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Terminal } from '../../src/cli/terminal'
import { StandIn } from '../weixin/stand-in/server'
import { mpPrivacy, type Ran } from './cli'

/** A stand-in of the platform and a folder, anew for each test, and commands run against them. */
export class AtThePlatform {
  standIn!: StandIn
  folder!: string

  constructor() {
    beforeEach(async () => {
      this.standIn = await StandIn.start()
      this.folder = mkdtempSync(join(tmpdir(), 'guideline-'))
      process.env.WEIXIN_ACCESS_TOKEN = 'TOKEN-of-wx-1'
    })
    afterEach(async () => {
      delete process.env.WEIXIN_ACCESS_TOKEN
      rmSync(this.folder, { recursive: true })
      await this.standIn.stop()
    })
  }

  readonly run = (...words: string[]): Promise<Ran> => mpPrivacy([...words, '--base-url', this.standIn.url])

  /** The same with somebody there who gives each question the same answer. */
  answered(answer: string, ...words: string[]): Promise<Ran> {
    const terminal: Terminal = { attended: true, ask: async () => answer }
    return mpPrivacy([...words, '--base-url', this.standIn.url], terminal)
  }

  file(name: string, content: string | Uint8Array | object): string {
    const path = join(this.folder, name)
    const isWritten = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(path, isWritten ? content : JSON.stringify(content))
    return path
  }

  written(): unknown {
    const [posted] = this.standIn.requests.filter(({ path }) => path.endsWith('/setprivacysetting'))
    return posted && JSON.parse(posted.body)
  }
}
