import { createInterface, type Interface } from 'node:readline/promises'

/** The person has left at a question: exit status 130. */
export class Left extends Error {}

/** How a command asks the person before it. */
export interface Terminal {
  /** Somebody is there to answer. */
  attended: boolean
  ask(question: string): Promise<string>
}

export const processTerminal: Terminal = {
  get attended() {
    return Boolean(process.stdin.isTTY && process.stderr.isTTY)
  },
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return await Promise.race([lines.question(question), leaving(lines)])
    } finally {
      lines.close()
    }
  }
}

/** Ctrl-C and Ctrl-D at a question. */
function leaving(lines: Interface): Promise<never> {
  return new Promise((_, reject) => {
    lines.once('SIGINT', () => reject(new Left()))
    lines.once('close', () => reject(new Left()))
  })
}

/** Whether an answer is yes, in either language. */
export const isYes = (answer: string): boolean => /^\s*(y|yes|是|是的|好|确认)\s*$/i.test(answer)
