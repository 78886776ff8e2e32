import { Worker, type ConnectionOptions, type Queue } from 'bullmq'
import type Redis from 'ioredis'
import type { FleetConfig } from '../config/config'
import { either } from '../language'
import { prefix } from '../redis/keys'
import { enterProgram, readmitProgram, removeProgram } from '../registry/sync'
import { componentOf, tokenServiceOf } from '../tokens'
import { refreshName, type ComponentTokens } from '../tokens/component'
import type { TokenService } from '../tokens/token-service'
import { clientFor } from '../worker/client'
import { sharedLimiter } from '../worker/limiter'
import type { FleetEvent } from './event'
import { enterOutcome, look, undecided } from './outcomes'
import { eventQueue } from './queue'

/** ms. What the platform has not pushed is looked for once a day. */
const aDay = 24 * 60 * 60_000

/** An event that a killed process was at is another's this often: otherwise the second kill would lose it. */
const maxStalledCount = 1000

/** Does what events ask for, in their order. What fails is done again until it succeeds. */
export async function startEventWorker(
  redis: Redis,
  config: FleetConfig,
  events: Queue<FleetEvent>,
  tell: (sentence: string) => void
): Promise<{ close(): Promise<void> }> {
  const limiter = sharedLimiter(redis, config.limits)
  /** A provider with tokens of its own needs neither, and keeps its list of programs itself. */
  const asksPlatform = Boolean(process.env.MP_FLEET_KEY && process.env.WEIXIN_COMPONENT_SECRET)
  // Opened when an event first needs them: before the first ticket has come, neither could be.
  let opened: ComponentTokens | undefined
  let tokens: TokenService | undefined
  const component = (): ComponentTokens => (opened ??= componentOf(config, redis))
  const worker = new Worker<FleetEvent>(eventQueue, ({ data }) => handle(data), {
    connection: redis as unknown as ConnectionOptions,
    prefix,
    lockDuration: config.takeOverAfter,
    stalledInterval: config.takeOverAfter / 2,
    maxStalledCount
  })
  worker.on('error', () => {})
  worker.on('failed', (job, error) => tell(`${job?.name}: ${error.message}`))
  await events.upsertJobScheduler('reconcile', { every: aDay }, { name: 'reconcile', data: { kind: 'reconcile' } })

  async function handle(event: FleetEvent): Promise<void> {
    switch (event.kind) {
      case 'outcome':
        return enterOutcome(redis, event.appId, event.outcome)
      case 'authorized':
        return asksPlatform ? enterProgram(redis, component(), event.appId) : readmitProgram(redis, event.appId)
      case 'unauthorized':
        await removeProgram(redis, event.appId)
        return forgetTokens(event.appId)
      case 'withdrawal':
        return handOn(config.withdrawals, event)
      case 'reconcile':
        for await (const each of undecided(redis)) await events.add('look', { kind: 'look', ...each })
        return
      case 'look':
        return look(redis, event.rollout, event.appId, await client(event.appId))
    }
  }

  async function client(appId: string): Promise<ReturnType<typeof clientFor>> {
    tokens ??= await tokenServiceOf(config, redis)
    return clientFor(appId, config, tokens, limiter)
  }

  async function forgetTokens(appId: string): Promise<void> {
    if (asksPlatform) await component().vault.forget(refreshName(appId), `token:${appId}`)
  }

  return worker
}

/** Posts it as JSON; anything but 2xx is tried again. */
async function handOn(
  address: string | undefined,
  { appId, message }: FleetEvent & { kind: 'withdrawal' }
): Promise<void> {
  if (!address) throw new Error(either('withdrawals is not set in fleet.yaml', 'fleet.yaml 未设置 withdrawals'))
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ appId, event: message }),
    signal: AbortSignal.timeout(10_000)
  })
  if (!answer.ok) throw new Error(`withdrawals: HTTP ${answer.status}`)
}
