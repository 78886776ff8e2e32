import type Redis from 'ioredis'
import { keys } from '../redis/keys'
import { slices } from '../redis/slices'
import { stateOf, type Progress } from './progress'
import type { Entry, Facts, Outcome, Task } from './row'
import { withScripts, type Scripted } from './scripts'
import { StoredPlan } from './stored-plan'

/** What a worker needs for one program. */
export interface Begun {
  facts: Facts
  task: Task
  /** Of the plan: what was read of it under this digest holds for good. */
  digest: string
}

/** A roll-out as it is kept in Redis. Its rows are the truth; jobs are only hands that work on what is open. */
export class Rollout {
  readonly #redis: Redis & Scripted
  readonly #key: string
  /** What is to reach the programs. */
  readonly plan: StoredPlan

  constructor(
    redis: Redis,
    readonly name: string
  ) {
    this.#redis = withScripts(redis)
    this.#key = keys.rollout(name)
    this.plan = new StoredPlan(redis, this.#key)
  }

  get #rows(): string {
    return `${this.#key}:rows`
  }
  get #outcomes(): string {
    return `${this.#key}:outcomes`
  }
  get #order(): string {
    return `${this.#key}:programs`
  }
  get #open(): string {
    return `${this.#key}:open`
  }
  get #busy(): string {
    return `${this.#key}:busy`
  }
  get #parked(): string {
    return `${this.#key}:parked`
  }

  async field(name: string): Promise<string | undefined> {
    return (await this.#redis.hget(this.#key, name)) ?? undefined
  }

  async set(fields: Record<string, string | number>): Promise<void> {
    await this.#redis.hset(this.#key, fields)
  }

  async unset(...fields: string[]): Promise<void> {
    await this.#redis.hdel(this.#key, ...fields)
  }

  async register(): Promise<void> {
    await this.#redis.zadd(keys.rollouts, 'NX', Date.now(), this.name)
  }

  async remove(): Promise<void> {
    const parts = [this.#rows, this.#outcomes, this.#order, this.#open, this.#busy, this.#parked]
    await this.#redis.unlink(this.#key, this.plan.overridesKey, ...parts)
    await this.#redis.zrem(keys.rollouts, this.name)
  }

  /** Enters programs that are not in it yet, in their order. */
  async enter(programs: readonly { appId: string; name: string }[]): Promise<void> {
    await this.#redis.del(this.#order)
    for (const some of slices(programs)) {
      const entering = this.#redis.pipeline().rpush(this.#order, ...some.map(({ appId }) => appId))
      for (const { appId, name } of some) {
        entering.hsetnx(this.#rows, appId, JSON.stringify({ name } satisfies Facts))
        entering.hsetnx(this.#outcomes, appId, 'waiting' satisfies Outcome)
      }
      await entering.exec()
    }
  }

  appIds(first = Infinity): Promise<string[]> {
    return this.#redis.lrange(this.#order, 0, Number.isFinite(first) ? first - 1 : -1)
  }

  async outcomes(): Promise<Map<string, Outcome>> {
    return new Map(Object.entries(await this.#redis.hgetall(this.#outcomes))) as Map<string, Outcome>
  }

  /** Every program, in order, a few at a time: all at once may be more than fits. */
  async *entries(): AsyncGenerator<Entry> {
    for (const some of slices(await this.appIds())) {
      const [rows, outcomes] = await Promise.all([
        this.#redis.hmget(this.#rows, ...some),
        this.#redis.hmget(this.#outcomes, ...some)
      ])
      for (const [index, appId] of some.entries()) {
        if (rows[index]) yield { ...JSON.parse(rows[index]), appId, outcome: outcomes[index] }
      }
    }
  }

  async entry(appId: string): Promise<Entry | undefined> {
    const [row, outcome] = await Promise.all([
      this.#redis.hget(this.#rows, appId),
      this.#redis.hget(this.#outcomes, appId)
    ])
    return row ? { ...JSON.parse(row), appId, outcome } : undefined
  }

  async progress(): Promise<Progress> {
    // All of one moment: a program may end between two answers.
    const answers = await this.#redis
      .multi()
      .hvals(this.#outcomes)
      .scard(this.#open)
      .scard(this.#busy)
      .zcard(this.#parked)
      .hmget(this.#key, 'task', 'stopped', 'held')
      .exec()
    const [outcomes, open, busy, parked, fields] = (answers ?? []).map(([error, answer]) => {
      if (error) throw error
      return answer
    }) as [Outcome[], number, number, number, (string | null)[]]
    const counts: Progress['counts'] = {}
    for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
    const [task, stopped, held] = fields
    return {
      state: stateOf({
        stopped: Boolean(stopped),
        held: Boolean(held),
        open,
        busy,
        parked,
        task,
        waiting: counts.waiting ?? 0
      }),
      task: task as Task,
      counts,
      total: outcomes.length,
      open,
      busy,
      parked,
      held: Boolean(held)
    }
  }

  /** Gives these to the workers. */
  async open(appIds: readonly string[]): Promise<void> {
    for (const some of slices(appIds)) await this.#redis.sadd(this.#open, ...some)
  }

  /** The app ids that jobs are needed for: of a stopped roll-out only those that were begun. */
  async unfinished(): Promise<string[]> {
    const stopped = await this.#redis.hexists(this.#key, 'stopped')
    return this.#redis.smembers(stopped ? this.#busy : this.#open)
  }

  /** Takes parked programs back whose day has come, or all of these. */
  async unpark(appIds?: readonly string[]): Promise<string[]> {
    const due = appIds ?? (await this.#redis.zrangebyscore(this.#parked, 0, Date.now()))
    for (const some of slices(due)) await this.#redis.zrem(this.#parked, ...some)
    return [...due]
  }

  async parked(): Promise<Set<string>> {
    return new Set(await this.#redis.zrange(this.#parked, 0, -1))
  }

  /** Sets programs back to waiting, with these facts. */
  async reset(entries: readonly { appId: string; outcome: Outcome; facts: Facts }[]): Promise<void> {
    for (const some of slices(entries)) {
      const writing = this.#redis.pipeline()
      for (const { appId, facts, outcome } of some) {
        writing.hset(this.#rows, appId, JSON.stringify(facts)).hset(this.#outcomes, appId, outcome)
      }
      await writing.exec()
    }
  }

  /** @see scripts.ts */
  async begin(appId: string): Promise<Begun | undefined> {
    const sets = [this.#open, this.#busy, this.#parked]
    const begun = await this.#redis.rolloutBegin(this.#key, this.#rows, this.#outcomes, ...sets, appId)
    if (!begun) return undefined
    const [facts, task, digest] = begun as [string, Task, string]
    return { facts: JSON.parse(facts), task, digest }
  }

  async note(appId: string, facts: Facts): Promise<boolean> {
    return (await this.#redis.rolloutNote(this.#rows, this.#busy, appId, JSON.stringify(facts))) === 1
  }

  async end(appId: string, facts: Facts, outcome: Outcome): Promise<void> {
    const keys = [this.#key, this.#rows, this.#outcomes, this.#open, this.#busy]
    await this.#redis.rolloutEnd(...keys, appId, JSON.stringify(facts), outcome)
  }

  /** `until`, in ms, parks it; without, it stays in the roll-out and is tried again. */
  async putOff(appId: string, facts: Facts, until?: number): Promise<void> {
    const keys = [this.#rows, this.#open, this.#busy, this.#parked]
    const sent = facts.sent ? '1' : '0'
    await this.#redis.rolloutPutOff(...keys, appId, JSON.stringify(facts), sent, until ? String(until) : '')
  }
}
