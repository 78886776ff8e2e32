import { Option, type Command } from 'commander'
import { either } from '../language'
import { keys } from '../redis/keys'
import { stateWords } from '../report/words'
import { Rollout } from '../rollout/rollout'
import { existing } from '../rollout/start'
import { fleetCommand, print, run, type Fleet, type FleetOptions } from './fleet'
import { show } from './rollouts'
import { checkOptions, report, rowsOf } from './see-through'
import { summary } from './summary'

interface StatusOptions extends FleetOptions {
  format: 'text' | 'json'
  report?: string
}

/** `mp-fleet status` */
export function registerStatus(program: Command): void {
  fleetCommand(program.command('status [rollout]'))
    .description(either('the roll-outs, or how far one is', '所有批次，或某个批次的进度'))
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .option(
      '--report <file>',
      either('a row for each program: .json, .csv or .html', '报告，每个小程序一行：.json、.csv 或 .html')
    )
    .action((name: string | undefined, options: StatusOptions) =>
      run(options, (fleet) => (name ? one(fleet, name, options) : all(fleet, options)))
    )
}

async function all(fleet: Fleet, { format }: StatusOptions): Promise<number> {
  const rollouts = []
  for (const name of await fleet.redis.zrange(keys.rollouts, 0, -1)) {
    const { state, task, counts, total } = await new Rollout(fleet.redis, name).progress()
    rollouts.push({ rollout: name, state, task, counts, total })
  }
  if (format === 'json') print(JSON.stringify(rollouts, null, 2))
  else {
    for (const { rollout, state, counts, total } of rollouts) {
      const parts = Object.entries(counts).map(([outcome, count]) => `${outcome} ${count}`)
      print(`${rollout}  ${stateWords[state][fleet.language]}  ${parts.join(', ')} / ${total}`)
    }
  }
  return 0
}

async function one(fleet: Fleet, name: string, options: StatusOptions): Promise<number> {
  checkOptions(options)
  const rollout = await existing(fleet.redis, name)
  const progress = await rollout.progress()
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
