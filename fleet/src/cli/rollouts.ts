import { Option, type Command } from 'commander'
import { randomBytes } from 'node:crypto'
import { either } from '../language'
import { onlyThose, registeredPrograms } from '../registry/registry'
import { jsonOf } from '../report/file'
import { checkTargets, readBase, readOverrides } from '../rollout/guideline-files'
import type { Plan } from '../rollout/plan'
import type { Progress } from '../rollout/progress'
import type { Rollout } from '../rollout/rollout'
import type { Task } from '../rollout/row'
import { enter, startDoing, startReading } from '../rollout/start'
import { fleetCommand, print, run, say, type Fleet, type FleetOptions } from './fleet'
import { count, percent, whole } from './numbers'
import { checkOptions, confirmed, report, rowsOf, seeThrough, statusOf, type WorkOptions } from './see-through'
import { differences, summary } from './summary'

interface GuidelineOptions extends FleetOptions, WorkOptions {
  guideline: string
  overrides?: string
  only?: string
  rollout?: string
  format: 'text' | 'json'
}
interface PushOptions extends GuidelineOptions {
  canary?: number
  stopAt?: number
  dryRun?: boolean
}

/** `mp-fleet diff|push` */
export function registerRollouts(program: Command): void {
  guidelineCommand(program.command('diff'))
    .description(either('what a roll-out would change, program by program and summed up', '逐个列出会改动什么，并汇总'))
    .action((options: GuidelineOptions) => run(options, (fleet) => diff(fleet, options)))

  guidelineCommand(program.command('push'))
    .description(either('bring a guideline to every program', '把指引推送到每个小程序'))
    .option(
      '--canary <n>',
      either('the first so many programs before any other', '先推前 n 个，写入并核对后再推其余'),
      whole
    )
    .option(
      '--stop-at <percent>',
      either('stop once more than so many percent of those finished have failed', '失败率超过该百分比即停止'),
      percent
    )
    .option('--dry-run', either('read and compare, write nothing', '只读取和比对，不写入'))
    .action((options: PushOptions) => run(options, (fleet) => push(fleet, options)))
}

/** The options of every command that gives work to workers. */
export function workingCommand(command: Command): Command {
  return fleetCommand(command)
    .option(
      '--workers <n>',
      either(
        'worker processes for the time of it; 0 leaves the work to `mp-fleet work`',
        '本次启动的 worker 进程数；0 表示交给 `mp-fleet work`'
      ),
      count,
      2
    )
    .option(
      '--report <file>',
      either('a row for each program: .json, .csv or .html', '报告，每个小程序一行：.json、.csv 或 .html')
    )
    .option('--yes', either('answers every question with yes', '所有询问都答是'))
}

function guidelineCommand(command: Command): Command {
  return workingCommand(command)
    .requiredOption('--guideline <file>', either('the guideline for all', '所有小程序共用的指引'))
    .option(
      '--overrides <folder>',
      either(
        'what programs have of their own: APPID.yaml, laid over the guideline',
        '各小程序自己的部分：APPID.yaml，覆盖在指引之上'
      )
    )
    .option('--only <file>', either('an app id a line: these and no others', '每行一个 appId：只处理这些'))
    .option('--rollout <name>', either('the name of the roll-out', '批次名称'))
    .addOption(
      new Option('--format <format>', either('of what is printed', '输出格式'))
        .choices(['text', 'json'])
        .default('text')
    )
}

async function diff(fleet: Fleet, options: GuidelineOptions): Promise<number> {
  const { rollout, progress } = await readAll(fleet, options, options.rollout)
  const changing = progress.counts.waiting ?? 0
  if (options.rollout)
    say(
      either(
        `push --rollout ${options.rollout} writes to what is still so`,
        `push --rollout ${options.rollout} 只写入此后未变的小程序`
      )
    )
  else await rollout.remove()
  const read = progress.total - (progress.counts.failed ?? 0)
  if (read === 0) return 3
  return changing || read < progress.total ? 1 : 0
}

/** Reads every guideline, and shows what would change. */
async function readAll(
  fleet: Fleet,
  options: GuidelineOptions,
  name = newName()
): Promise<{ rollout: Rollout; progress: Progress }> {
  checkOptions(options)
  const rollout = await enter(fleet.redis, name, await planOf(fleet, options))
  await startReading(rollout)
  const progress = await seeThrough(fleet, rollout, 'read', options.workers)
  await show(fleet, rollout, progress, options.format, differences(rowsOf(fleet, rollout), fleet.language))
  await report(fleet, rollout, options.report)
  return { rollout, progress }
}

async function push(fleet: Fleet, options: PushOptions): Promise<number> {
  if (options.dryRun) {
    const { rollout, progress } = await readAll(fleet, options)
    await rollout.remove()
    return statusOf({ total: progress.total, counts: { unchanged: progress.total - (progress.counts.failed ?? 0) } })
  }
  checkOptions(options)
  const plan = await planOf(fleet, options)
  const name = options.rollout ?? newName()
  if (
    !(await confirmed(
      either(`Write to ${plan.programs.length} programs?`, `写入 ${plan.programs.length} 个小程序？`),
      options
    ))
  )
    return 2
  const rollout = await enter(fleet.redis, name, plan)
  if (!(await startDoing(rollout, 'write', options)))
    say(either(`${name} has begun already: joined`, `${name} 已在进行，加入其中`))
  return finish(fleet, rollout, 'write', options)
}

/** Works until nothing is left to do, and says how it ended. */
export async function finish(
  fleet: Fleet,
  rollout: Rollout,
  task: Task,
  options: WorkOptions & { format?: 'text' | 'json' }
): Promise<number> {
  say(
    either(
      `${rollout.name}: \`mp-fleet resume ${rollout.name}\` goes on if this is cut off`,
      `${rollout.name}：中断后用 \`mp-fleet resume ${rollout.name}\` 继续`
    )
  )
  const progress = await seeThrough(fleet, rollout, task, options.workers)
  const { format = 'text' } = options
  await show(fleet, rollout, progress, format, summary(rollout, progress, rowsOf(fleet, rollout), fleet.language))
  await report(fleet, rollout, options.report)
  return statusOf(progress)
}

/** Prints the lines of a text, or the rows as JSON. */
export async function show(
  fleet: Fleet,
  rollout: Rollout,
  { state }: Progress,
  format: 'text' | 'json',
  text: AsyncIterable<string>
): Promise<void> {
  if (format === 'text') {
    for await (const line of text) print(line)
    return
  }
  const head = { rollout: rollout.name, state, language: fleet.language }
  for await (const part of jsonOf(head, rowsOf(fleet, rollout))) process.stdout.write(part)
}

async function planOf(fleet: Fleet, { guideline, overrides: folder, only }: GuidelineOptions): Promise<Plan> {
  const all = await registeredPrograms(fleet.redis, fleet.config)
  const base = readBase(guideline)
  const overrides = folder ? readOverrides(folder, all) : new Map()
  const programs = only ? onlyThose(all, only) : all
  checkTargets(base, overrides, programs)
  return { base, overrides, programs }
}

export const newName = (): string =>
  `${new Date().toISOString().slice(0, 16).replace('T', '-').replace(':', '')}-${randomBytes(2).toString('hex')}`
