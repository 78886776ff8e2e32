import { createLogUpdate } from 'log-update'
import type { Language } from '../language'
import { outcomeWords, stateWords } from '../report/words'
import type { Progress } from '../rollout/progress'
import type { Outcome } from '../rollout/row'

/** ms between two lines where nobody watches a terminal. */
const quietInterval = 10_000

/** How far a roll-out is, on stderr: one line that changes, or now and then a new one in a log. */
export class ProgressLine {
  readonly #live = process.stderr.isTTY ? createLogUpdate(process.stderr) : undefined
  readonly #began = Date.now()
  #openAtFirst: number | undefined
  #told = Date.now()
  #explained = false

  constructor(
    readonly name: string,
    readonly language: Language
  ) {}

  show(progress: Progress): void {
    const line = this.#line(progress)
    if (this.#live) return this.#live(line)
    if (Date.now() - this.#told < quietInterval) return
    this.#told = Date.now()
    process.stderr.write(`${line}\n`)
  }

  /** Why it does not move: said once, and stays above the line. */
  explain(reason: string): void {
    if (this.#explained) return
    this.#explained = true
    this.#live?.clear()
    process.stderr.write(`${reason}\n`)
  }

  end(): void {
    this.#live?.done()
  }

  #line({ state, counts, total, open }: Progress): string {
    this.#openAtFirst = Math.max(this.#openAtFirst ?? 0, open)
    const parts = Object.entries(counts).map(
      ([outcome, count]) => `${outcomeWords[outcome as Outcome][this.language]} ${count.toLocaleString('en')}`
    )
    const done = this.#openAtFirst - open
    const seconds = (Date.now() - this.#began) / 1000
    const rate = done / Math.max(seconds, 0.001)
    const pace = done && open ? ` · ${rate.toFixed(0)}/s · ${this.#left(open / rate)}` : ''
    return `${this.name} ${stateWords[state][this.language]}: ${parts.join(', ')} / ${total.toLocaleString('en')}${pace}`
  }

  #left(seconds: number): string {
    const time = `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
    return this.language === 'zh' ? `还需 ${time}` : `${time} left`
  }
}
