import type Redis from 'ioredis'
import { either } from '../language'
import { WrongUse } from '../wrong-use'
import { digestOf, type Plan } from './plan'
import { Rollout } from './rollout'
import type { Facts, Outcome, Task } from './row'

/** A row as it is set back to. */
interface Reset {
  appId: string
  outcome: Outcome
  facts: Facts
}

export const isRolloutName = (name: string): boolean => /^[\w.-]{1,64}$/.test(name)

/** The roll-out of that name. @throws WrongUse where there is none */
export async function existing(redis: Redis, name: string): Promise<Rollout> {
  const rollout = new Rollout(redis, name)
  if (!(await rollout.field('entered')))
    throw new WrongUse(
      either(
        `there is no roll-out ${name}; \`mp-fleet status\` lists them`,
        `没有批次 ${name}；\`mp-fleet status\` 列出全部`
      )
    )
  return rollout
}

/**
 * Enters a plan under a name. Another plan under the same name is refused; the same one again changes nothing, so
 * that a command that was killed on the way can be given again.
 */
export async function enter(redis: Redis, name: string, plan: Plan): Promise<Rollout> {
  if (!isRolloutName(name))
    throw new WrongUse(
      either(
        `${name}: a roll-out's name has letters, digits, dots, - and _, at most 64`,
        `${name}：批次名只能用字母、数字、点、- 和 _，最多 64 个字符`
      )
    )
  const rollout = new Rollout(redis, name)
  const digest = digestOf(plan)
  const present = await rollout.field('plan')
  if (present && present !== digest) {
    throw new WrongUse(
      either(
        `the roll-out ${name} is about something else: another guideline, or other files of programs' own`,
        `批次 ${name} 已用于别的内容：指引或覆盖文件不同`
      )
    )
  }
  if (await rollout.field('entered')) return rollout
  await rollout.plan.store(plan)
  await rollout.register()
  await rollout.enter(plan.programs)
  await rollout.set({ entered: Date.now() })
  return rollout
}

/** Reads every program's guideline anew. Of a roll-out that has begun to write, nothing is read again. */
export async function startReading(rollout: Rollout): Promise<void> {
  const task = await rollout.field('task')
  if (task && task !== 'read')
    throw new WrongUse(
      either(
        `the roll-out ${rollout.name} has begun: \`mp-fleet status ${rollout.name}\``,
        `批次 ${rollout.name} 已开始：见 \`mp-fleet status ${rollout.name}\``
      )
    )
  const appIds = await rollout.appIds()
  if ((await rollout.progress()).open === 0) {
    const cleared: Reset[] = []
    for await (const { appId, name } of rollout.entries()) cleared.push({ appId, outcome: 'waiting', facts: { name } })
    await rollout.reset(cleared)
    await rollout.open(appIds)
  }
  await begin(rollout, 'read')
}

export interface Caution {
  /** So many of the first are done before any other. */
  canary?: number
  /** Stops where more than so many percent of those finished have failed. */
  stopAt?: number
}

/** Begins to write, or to apply, where that has not begun: every program that still waits. */
export async function startDoing(
  rollout: Rollout,
  task: 'write' | 'apply',
  { canary, stopAt }: Caution
): Promise<boolean> {
  const present = await rollout.field('task')
  if (present === task) return false
  if (present && present !== 'read')
    throw new WrongUse(either(`the roll-out ${rollout.name} is being rolled back`, `批次 ${rollout.name} 正在回滚`))
  const first = canary ? new Set(await rollout.appIds(canary)) : undefined
  const waiting = await waitingPrograms(rollout)
  await rollout.open(first ? waiting.filter((appId) => first.has(appId)) : waiting)
  if (stopAt !== undefined) await rollout.set({ stopAt })
  if (first) await rollout.set({ held: canary! })
  await begin(rollout, task)
  return true
}

/** After the canaries, all others. */
export async function release(rollout: Rollout): Promise<void> {
  await rollout.open(await waitingPrograms(rollout))
  await rollout.unset('held')
}

/** Goes on, whatever has failed so far: with those that wait, and those whose day has come. */
export async function startAgain(rollout: Rollout): Promise<void> {
  await rollout.unpark()
  const waiting = (await rollout.field('task')) === 'read' ? await rollout.unfinished() : await waitingPrograms(rollout)
  await rollout.open(waiting)
  await rollout.unset('stopped', 'stopAt', 'held')
}

/** Takes the programs with this code once more, or all that failed, and no others. Gives their app ids. */
export async function startRetry(rollout: Rollout, code: number | undefined): Promise<string[]> {
  const again: Reset[] = []
  for await (const { appId, outcome, ...facts } of rollout.entries()) {
    const wanted = code === undefined ? outcome === 'failed' : facts.code === code
    if (!wanted || (outcome !== 'failed' && outcome !== 'waiting')) continue
    again.push({ appId, outcome: 'waiting', facts: { ...facts, code: undefined, rid: undefined, reason: undefined } })
  }
  const appIds = again.map(({ appId }) => appId)
  await rollout.reset(again)
  await rollout.unpark(appIds)
  await rollout.open(appIds)
  await rollout.unset('stopped', 'stopAt', 'held')
  return appIds
}

/**
 * Brings back what was there before, for each program that may have been written to. Those are marked before the task
 * changes, so that a command killed on the way can be given again.
 */
export async function startRestoring(rollout: Rollout): Promise<void> {
  const task = await rollout.field('task')
  if (task === 'restore') return
  if (task !== 'write')
    throw new WrongUse(either(`nothing was written in the roll-out ${rollout.name}`, `批次 ${rollout.name} 没有写入过`))
  const written: Reset[] = []
  const others: Reset[] = []
  for await (const { appId, outcome: _, sent, undo, ...facts } of rollout.entries()) {
    const clean = { ...facts, code: undefined, rid: undefined, reason: undefined }
    if (undo || sent) written.push({ appId, outcome: 'waiting', facts: { ...clean, undo: true } })
    else others.push({ appId, outcome: 'unchanged', facts: clean })
  }
  await rollout.unpark([...(await rollout.parked())])
  await rollout.reset(written)
  await rollout.reset(others)
  await rollout.open(written.map(({ appId }) => appId))
  await rollout.unset('stopped', 'stopAt', 'held')
  await begin(rollout, 'restore')
}

async function begin(rollout: Rollout, task: Task): Promise<void> {
  await rollout.unset('stopped')
  await rollout.set({ task, finished: 0, failed: 0 })
}

async function waitingPrograms(rollout: Rollout): Promise<string[]> {
  const [appIds, outcomes, parked] = await Promise.all([rollout.appIds(), rollout.outcomes(), rollout.parked()])
  return appIds.filter((appId) => outcomes.get(appId) === 'waiting' && !parked.has(appId))
}
