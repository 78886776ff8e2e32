import type { PrivacyApplyEvent, PrivacyInterfaceState, WeixinClient } from 'miniprogram-privacy-toolkit/weixin'
import { pushStatus } from 'miniprogram-privacy-toolkit/weixin'
import type Redis from 'ioredis'
import { keys } from '../redis/keys'
import { Rollout } from '../rollout/rollout'
import type { Entry } from '../rollout/row'
import { endingOf } from '../tasks/apply'
import type { Ending } from '../tasks/task'

/** The application is sent, and its worker has not noted the answer yet. */
export class NotNotedYet extends Error {}

/** Enters what the reviewers have decided, wherever that program's application has this audit id. */
export async function enterOutcome(redis: Redis, appId: string, outcome: PrivacyApplyEvent): Promise<void> {
  for await (const rollout of applications(redis, outcome.api_name)) {
    const entry = await rollout.entry(appId)
    if (entry?.outcome === 'waiting' && entry.sent) throw new NotNotedYet()
    if (!entry || !isAbout(entry, outcome)) continue
    const approved = outcome.status === pushStatus.approved
    await settle(rollout, entry, {
      outcome: approved ? 'granted' : 'rejected',
      facts: { ...entry, reason: approved ? undefined : { key: 'other', detail: outcome.reason } }
    })
  }
}

/** An earlier application of the same program may have its outcome late. */
const isAbout = ({ outcome, auditId }: Entry, { audit_id }: PrivacyApplyEvent): boolean =>
  outcome === 'applied' && (auditId === undefined || auditId === String(audit_id))

/** Every application without an outcome. */
export async function* undecided(redis: Redis): AsyncGenerator<{ rollout: string; appId: string }> {
  for await (const rollout of applications(redis)) {
    for await (const { appId, outcome } of rollout.entries()) {
      if (outcome === 'applied') yield { rollout: rollout.name, appId }
    }
  }
}

/** Enters what the platform's list says. */
export async function look(redis: Redis, name: string, appId: string, client: WeixinClient): Promise<void> {
  const rollout = new Rollout(redis, name)
  const entry = await rollout.entry(appId)
  const application = await rollout.plan.application()
  if (entry?.outcome !== 'applied' || !application) return
  const { interface_list } = await client.getPrivacyInterface()
  const state: PrivacyInterfaceState | undefined = interface_list.find(
    ({ api_name }) => api_name === application.api_name
  )
  const ending = endingOf(state, entry)
  if (ending && ending.outcome !== 'applied') await settle(rollout, entry, ending)
}

async function settle(rollout: Rollout, { appId }: Entry, { outcome, facts }: Ending): Promise<void> {
  const { appId: _, outcome: __, ...kept } = facts as Entry
  await rollout.reset([{ appId, outcome, facts: kept }])
}

/** The roll-outs that apply for an interface. */
async function* applications(redis: Redis, api?: string): AsyncGenerator<Rollout> {
  for (const name of await redis.zrange(keys.rollouts, 0, -1)) {
    const rollout = new Rollout(redis, name)
    const application = await rollout.plan.application()
    if (application && (api === undefined || application.api_name === api)) yield rollout
  }
}
