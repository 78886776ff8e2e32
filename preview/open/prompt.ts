import type { OpenPrompt } from '../runtime/agent/open-prompt'
import { soon } from './element'
import type { Engine } from './engine'

/** How long the library looks for somebody who can ask, and a consent page may take, in ms of the program's time. */
const comes = 5000

/** How long a call may take to end once it is answered. */
const ends = 2000

/** The question in front of the user: the library's, the program's own, or Weixin's. */
export class Prompt {
  readonly kind: OpenPrompt['kind']
  /** What for, in words; empty where a dialog of the program's own asks. */
  readonly purposes: readonly string[]
  readonly contractName: string

  constructor(
    private readonly engine: Engine,
    { kind, purposes, contractName }: OpenPrompt
  ) {
    this.kind = kind
    this.purposes = purposes
    this.contractName = contractName
  }

  /** The user agrees; resolves when the calls that waited have ended. */
  agree(): Promise<void> {
    return this.answer(true)
  }

  refuse(): Promise<void> {
    return this.answer(false)
  }

  private async answer(agrees: boolean): Promise<void> {
    await this.engine.ask('answerPrompt', agrees)
    for (let waited = 0; waited < ends && (await this.engine.ask('waiting')) > 0; waited += soon) {
      await this.engine.pass(soon)
    }
    await this.engine.pass(soon)
  }
}

/** The prompt that is open, or comes because a call waits; undefined where none is to be expected. */
export async function promptOf(engine: Engine): Promise<Prompt | undefined> {
  await engine.pass(soon)
  for (let waited = 0; waited < comes; waited += soon) {
    const open = await engine.ask('prompt')
    if (open) return new Prompt(engine, open)
    if ((await engine.ask('waiting')) === 0) return undefined
    await engine.pass(soon)
  }
  return undefined
}
