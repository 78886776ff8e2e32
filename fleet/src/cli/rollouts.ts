import { InvalidArgumentError, Option, type Command } from 'commander'
import { randomBytes } from 'node:crypto'
import { onlyThose, registeredPrograms } from '../registry/registry'
import { jsonOf } from '../report/file'
import { checkTargets, readBase, readOverrides } from '../rollout/guideline-files'
import type { Plan } from '../rollout/plan'
import type { Progress, Rollout } from '../rollout/rollout'
import type { Task } from '../rollout/row'
import { enter, existing, startAgain, startDoing, startReading, startRestoring, startRetry } from '../rollout/start'
import { dropDelayed, openQueue, queueOf } from '../worker/jobs'
import { WrongUse } from '../wrong-use'
import { fleetCommand, print, run, say, type Fleet, type FleetOptions } from './fleet'
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
interface GoOnOptions extends FleetOptions, WorkOptions {}

/** `mp-fleet diff|push|resume|retry|rollback` */
export function registerRollouts(program: Command): void {
  guidelineCommand(program.command('diff'))
    .description('what a roll-out would change, program by program and summed up')
    .action((options: GuidelineOptions) => run(options, (fleet) => diff(fleet, options)))

  guidelineCommand(program.command('push'))
    .description('bring a guideline to every program')
    .option('--canary <n>', 'the first so many programs before any other', whole)
    .option('--stop-at <percent>', 'stop once more than so many percent of those finished have failed', percent)
    .option('--dry-run', 'read and compare, write nothing')
    .action((options: PushOptions) => run(options, (fleet) => push(fleet, options)))

  workingCommand(program.command('resume <rollout>'))
    .description('go on with a roll-out that was stopped or cut off')
    .action((name: string, options: GoOnOptions) =>
      run(options, (fleet) =>
        goOn(fleet, name, options, async (rollout) => {
          await startAgain(rollout)
        })
      )
    )

  workingCommand(program.command('retry <rollout>'))
    .description('take the programs with one error code once more, and no others')
    .requiredOption('--code <code>', 'the platform’s error code', code)
    .action((name: string, options: GoOnOptions & { code: number }) =>
      run(options, (fleet) => goOn(fleet, name, options, (rollout) => retrying(fleet, rollout, options.code)))
    )

  workingCommand(program.command('rollback <rollout>'))
    .description('bring back what was there before, where nobody has changed it since')
    .action((name: string, options: GoOnOptions) => run(options, (fleet) => rollback(fleet, name, options)))
}

/** The options of every command that gives work to workers. */
export function workingCommand(command: Command): Command {
  return fleetCommand(command)
    .option('--workers <n>', 'worker processes for the time of it; 0 leaves the work to `mp-fleet work`', count, 2)
    .option('--report <file>', 'a row for each program: .json, .csv or .html')
    .option('--yes', 'answers every question with yes')
}

function guidelineCommand(command: Command): Command {
  return workingCommand(command)
    .requiredOption('--guideline <file>', 'the guideline for all')
    .option('--overrides <folder>', 'what programs have of their own: APPID.yaml, laid over the guideline')
    .option('--only <file>', 'an app id a line: these and no others')
    .option('--rollout <name>', 'the name of the roll-out')
    .addOption(new Option('--format <format>', 'of what is printed').choices(['text', 'json']).default('text'))
}

async function diff(fleet: Fleet, options: GuidelineOptions): Promise<number> {
  const { rollout, progress } = await readAll(fleet, options, options.rollout)
  const changing = progress.counts.waiting ?? 0
  if (options.rollout) say(`push --rollout ${options.rollout} writes to what is still so`)
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
  if (!(await confirmed(`Write to ${plan.programs.length} programs?`, options))) return 2
  const rollout = await enter(fleet.redis, name, plan)
  if (!(await startDoing(rollout, 'write', options))) say(`${name} has begun already: joined`)
  return finish(fleet, rollout, 'write', options)
}

async function goOn(
  fleet: Fleet,
  name: string,
  options: GoOnOptions,
  start: (rollout: Rollout) => Promise<void>
): Promise<number> {
  checkOptions(options)
  const rollout = await existing(fleet.redis, name)
  await start(rollout)
  return finish(fleet, rollout, (await rollout.field('task')) as Task, options)
}

async function retrying(fleet: Fleet, rollout: Rollout, code: number): Promise<void> {
  const appIds = await startRetry(rollout, code)
  if (!appIds.length) throw new WrongUse(`no program of ${rollout.name} has the code ${code}`)
  const queue = openQueue(fleet.redis, queueOf((await rollout.field('task')) as Task))
  try {
    await dropDelayed(queue, rollout, appIds)
  } finally {
    await queue.close()
  }
}

async function rollback(fleet: Fleet, name: string, options: GoOnOptions): Promise<number> {
  checkOptions(options)
  const rollout = await existing(fleet.redis, name)
  if (!(await confirmed(`Roll ${name} back?`, options))) return 2
  if ((await rollout.field('task')) === 'write') {
    // What a worker has begun is settled first: only then is known where it has written.
    await rollout.set({ stopped: 'rollback' })
    await rollout.unset('held')
    await seeThrough(fleet, rollout, 'write', options.workers)
  }
  await startRestoring(rollout)
  return finish(fleet, rollout, 'restore', options)
}

/** Works until nothing is left to do, and says how it ended. */
export async function finish(
  fleet: Fleet,
  rollout: Rollout,
  task: Task,
  options: WorkOptions & { format?: 'text' | 'json' }
): Promise<number> {
  say(`${rollout.name}: \`mp-fleet resume ${rollout.name}\` goes on if this is cut off`)
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

export function whole(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('A whole number above 0.')
}
function count(text: string): number {
  return text === '0' ? 0 : whole(text)
}
function code(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && text.trim()) return number
  throw new InvalidArgumentError('An error code, for example 48001.')
}
function percent(text: string): number {
  const number = Number(text.replace(/%$/, ''))
  if (text && number >= 0 && number <= 100) return number
  throw new InvalidArgumentError('A number from 0 to 100.')
}
