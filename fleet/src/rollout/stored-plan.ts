import type Redis from 'ioredis'
import type { PrivacyInterfaceApplication, PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import { slices } from '../redis/slices'
import { digestOf, type Plan } from './plan'

/** The plan of a roll-out as Redis has it: whole, but for the programs, which are its rows. */
export class StoredPlan {
  constructor(
    readonly redis: Redis,
    /** Of the roll-out. */
    readonly key: string
  ) {}

  get overridesKey(): string {
    return `${this.key}:overrides`
  }

  async store(plan: Plan): Promise<void> {
    const { base, application, overrides } = plan
    await this.redis.hset(this.key, {
      plan: digestOf(plan),
      ...(base ? { base: JSON.stringify(base) } : {}),
      ...(application ? { application: JSON.stringify(application) } : {})
    })
    for (const some of slices([...overrides])) {
      await this.redis.hset(this.overridesKey, ...some.flatMap(([appId, own]) => [appId, JSON.stringify(own)]))
    }
  }

  /** The guideline for all. */
  async base(): Promise<PrivacySetting | undefined> {
    return read(await this.redis.hget(this.key, 'base'))
  }

  async application(): Promise<PrivacyInterfaceApplication | undefined> {
    return read(await this.redis.hget(this.key, 'application'))
  }

  /** What a program has of its own. */
  async override(appId: string): Promise<Partial<PrivacySetting> | undefined> {
    return read(await this.redis.hget(this.overridesKey, appId))
  }
}

const read = <T>(text: string | null): T | undefined => (text ? (JSON.parse(text) as T) : undefined)
