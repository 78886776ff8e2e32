import type { Job } from 'bullmq'
import type Redis from 'ioredis'
import type { PrivacyInterfaceApplication, PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import type { FleetConfig } from '../config/config'
import { holding, Occupied } from '../redis/hold'
import { layOver } from '../rollout/plan'
import { Rollout, type Begun } from '../rollout/rollout'
import type { Facts, Task } from '../rollout/row'
import { apply } from '../tasks/apply'
import { read } from '../tasks/read'
import { restore } from '../tasks/restore'
import { NoPlace, Superseded, type Ending, type Errand } from '../tasks/task'
import { write } from '../tasks/write'
import type { TokenService } from '../tokens/token-service'
import { msUntilPlace } from './application-places'
import { clientFor } from './client'
import { failureFacts, verdictOn } from './failure'
import type { ProgramJob } from './jobs'
import type { Limiter } from './limiter'

const tasks: Record<Task, (errand: Errand) => Promise<Ending>> = { read, write, restore, apply }

/** ms. A day, after which the platform's quotas are new. */
const aDay = 24 * 60 * 60_000

/** Thrown to BullMQ: the job is to come again after so many ms. */
export class Again extends Error {
  constructor(readonly after: number) {
    super(`again after ${after} ms`)
  }
}

/** Nothing was tried yet: the job comes again when it may. */
export class PutOff extends Error {
  constructor(readonly why: NoPlace | Occupied) {
    super(why.message)
  }
}

interface Plan {
  base?: PrivacySetting
  application?: PrivacyInterfaceApplication
}

/** Works on one program after the other, as jobs say. */
export class Processor {
  /** By digest: a plan never changes. */
  readonly #plans = new Map<string, Promise<Plan>>()

  constructor(
    readonly redis: Redis,
    readonly config: FleetConfig,
    readonly tokens: TokenService,
    readonly limiter: Limiter
  ) {}

  /** @throws Again, and PutOff, which counts as no attempt */
  async process(job: Job<ProgramJob>): Promise<void> {
    const { rollout: name, appId } = job.data
    const rollout = new Rollout(this.redis, name)
    const begun = await rollout.begin(appId)
    if (!begun) return
    let facts = { ...begun.facts, code: undefined, rid: undefined, reason: undefined } as Facts
    const note = async (noted: Facts): Promise<void> => {
      facts = noted
      if (!(await rollout.note(appId, noted))) throw new Superseded()
    }
    try {
      const errand = await this.#errand(rollout, appId, begun, facts, note)
      const ending = await tasks[begun.task](errand)
      await rollout.end(appId, ending.facts, ending.outcome)
    } catch (error) {
      if (error instanceof Superseded) return
      if (error instanceof NoPlace || error instanceof Occupied) {
        await rollout.putOff(appId, facts)
        throw new PutOff(error)
      }
      await this.#failed(job, rollout, facts, error)
    }
  }

  async #errand(
    rollout: Rollout,
    appId: string,
    { digest }: Begun,
    facts: Facts,
    note: Errand['note']
  ): Promise<Errand> {
    const { base, application } = await this.#plan(rollout, digest)
    const target = base ? layOver(base, await rollout.plan.override(appId)) : undefined
    return {
      appId,
      client: clientFor(appId, this.config, this.tokens, this.limiter),
      facts,
      target,
      application,
      note,
      admit: async () => {
        const wait = await msUntilPlace(this.redis, this.config.limits.applicationsPerMinute)
        if (wait > 0) throw new NoPlace(wait)
      },
      // Longer than the attempts it is held for.
      alone: (subject, action) => holding(this.redis, subject, 4 * this.config.timeout, action)
    }
  }

  #plan(rollout: Rollout, digest: string): Promise<Plan> {
    const key = `${rollout.name} ${digest}`
    let plan = this.#plans.get(key)
    if (!plan) {
      plan = Promise.all([rollout.plan.base(), rollout.plan.application()]).then(([base, application]) => ({
        base,
        application
      }))
      this.#plans.set(key, plan)
    }
    return plan
  }

  async #failed(job: Job<ProgramJob>, rollout: Rollout, facts: Facts, error: unknown): Promise<void> {
    const { appId } = job.data
    const found = { ...facts, ...failureFacts(error) }
    const verdict = verdictOn(error)
    const { pauses } = this.config
    switch (verdict.kind) {
      case 'later': {
        const pause = pauses[job.attemptsMade]
        if (pause === undefined) return rollout.end(appId, found, 'failed')
        await rollout.putOff(appId, found)
        throw new Again(verdict.after ?? spread(pause))
      }
      case 'tomorrow': {
        const until = Date.now() + aDay
        await rollout.putOff(appId, found, until)
        throw new Again(aDay)
      }
      case 'end':
        return rollout.end(appId, found, 'failed')
    }
  }
}

/** Up to a quarter longer, so that those which met the same fault do not come back all at once. */
const spread = (pause: number): number => Math.round(pause * (1 + Math.random() / 4))

/** For BullMQ: when a job that was thrown back comes again. */
export const backoffStrategy = (_attemptsMade: number, _type?: string, error?: Error): number =>
  error instanceof Again ? error.after : 1000
