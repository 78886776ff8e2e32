import { setTimeout as pause } from 'node:timers/promises'
import { Option, type Command } from 'commander'
import { createLogUpdate } from 'log-update'
import { either } from '../language'
import { keys } from '../redis/keys'
import { outcomeWords, stateWords } from '../report/words'
import type { Progress } from '../rollout/progress'
import { Rollout } from '../rollout/rollout'
import type { Outcome } from '../rollout/row'
import { existing } from '../rollout/start'
import { board } from './board'
import { fleetCommand, interruption, print, run, type Fleet, type FleetOptions } from './fleet'
import { count } from './numbers'
import { ProgressLine } from './progress-line'
import { show } from './rollouts'
import { checkOptions, report, rowsOf } from './see-through'
import { summary } from './summary'

interface StatusOptions extends FleetOptions {
  board?: boolean
  port: number
  format: 'text' | 'json'
  report?: string
}

/** `mp-fleet status` */
export function registerStatus(program: Command): void {
  fleetCommand(program.command('status [rollout]'))
    .description(either('the roll-outs, or how far one is', '所有批次，或某个批次的进度'))
    .addOption(
      new Option('--format <format>', either('of what is printed', '输出格式'))
        .choices(['text', 'json'])
        .default('text')
    )
    .option(
      '--report <file>',
      either('a row for each program: .json, .csv or .html', '报告，每个小程序一行：.json、.csv 或 .html')
    )
    .option('--board', either('Bull Board in a browser, on this machine only', '在浏览器里看 Bull Board，仅限本机'))
    .option('--port <n>', either('of the board', 'Bull Board 的端口'), count, 3000)
    .action((name: string | undefined, options: StatusOptions) =>
      run(options, (fleet) => {
        if (options.board) return board(fleet, options.port)
        return name ? one(fleet, name, options) : all(fleet, options)
      })
    )
}

async function all(fleet: Fleet, { format }: StatusOptions): Promise<number> {
  const live = format === 'text' && process.stdout.isTTY
  const rollouts = live ? await lookOnAll(fleet) : await allNow(fleet)
  if (format === 'json') print(JSON.stringify(rollouts, null, 2))
  else for (const each of rollouts) print(lineOf(each, fleet))
  return 0
}

type Listed = Pick<Progress, 'state' | 'task' | 'counts' | 'total'> & { rollout: string }

async function allNow({ redis }: Fleet): Promise<Listed[]> {
  const rollouts: Listed[] = []
  for (const name of await redis.zrange(keys.rollouts, 0, -1)) {
    const { state, task, counts, total } = await new Rollout(redis, name).progress()
    rollouts.push({ rollout: name, state, task, counts, total })
  }
  return rollouts
}

function lineOf({ rollout, state, counts, total }: Listed, { language }: Fleet): string {
  const parts = Object.entries(counts).map(
    ([outcome, count]) => `${outcomeWords[outcome as Outcome][language]} ${count}`
  )
  return `${rollout}  ${stateWords[state][language]}  ${parts.join(', ')} / ${total}`
}

/** Shows how far they all are for as long as one runs. */
async function lookOnAll(fleet: Fleet): Promise<Listed[]> {
  const lines = createLogUpdate(process.stderr)
  const { happened, forget } = interruption()
  try {
    for (;;) {
      const rollouts = await allNow(fleet)
      if (rollouts.every(({ state }) => state !== 'running')) return rollouts
      lines(rollouts.map((each) => lineOf(each, fleet)).join('\n'))
      await Promise.race([pause(interval), happened])
    }
  } finally {
    lines.clear()
    forget()
  }
}

async function one(fleet: Fleet, name: string, options: StatusOptions): Promise<number> {
  checkOptions(options)
  const rollout = await existing(fleet.redis, name)
  const live = options.format === 'text' && process.stdout.isTTY
  const progress = live ? await lookOn(rollout, fleet) : await rollout.progress()
  await show(
    fleet,
    rollout,
    progress,
    options.format,
    summary(rollout, progress, rowsOf(fleet, rollout), fleet.language)
  )
  await report(fleet, rollout, options.report)
  return 0
}

/** ms between two looks. */
const interval = 1000

/** Shows how far it is for as long as it runs. */
async function lookOn(rollout: Rollout, { language }: Fleet): Promise<Progress> {
  const line = new ProgressLine(rollout.name, language)
  const { happened, forget } = interruption()
  try {
    for (;;) {
      const progress = await rollout.progress()
      if (progress.state !== 'running') return progress
      line.show(progress)
      await Promise.race([pause(interval), happened])
    }
  } finally {
    line.end()
    forget()
  }
}
