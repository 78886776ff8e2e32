import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Queue } from 'bullmq'
import type Redis from 'ioredis'
import { createPushHandler, type PushHandler } from 'miniprogram-privacy-toolkit/weixin'
import { either } from '../language'
import { appIdOfGhId } from '../registry/registry'
import type { Vault } from '../redis/vault'
import { ticketName } from '../tokens/component'
import { eventOf, ticketIn, type FleetEvent } from './event'

/** ms for Redis to take a message. Afterwards the platform is asked to deliver it again. */
const patience = 2500

/** Seconds. A push with a timestamp further from now is refused. */
const maxAge = 300
/** ms for which the platform may deliver a message again: its timestamp may be that far ahead. */
const repeated = 2 * maxAge * 1000

export interface PushSettings {
  redis: Redis
  events: Queue<FleetEvent>
  /** Where tickets are kept; without it they are not. */
  vault: Vault | undefined
  token: string
  encodingAesKey: string
  componentAppId: string
  tell(sentence: string): void
}

/** Answers `success` once what a message asks for is in the queue. */
export function pushHandler(settings: PushSettings): PushHandler {
  const { redis, events, vault, token, encodingAesKey, componentAppId, tell } = settings
  /**
   * The queue itself tells a repetition from a new message, in the step that stores the event: noted anywhere before,
   * a message would be lost with a process killed in between.
   */
  const enter = async (event: FleetEvent, message: unknown): Promise<void> => {
    const id = createHash('sha256')
      .update(JSON.stringify([event, message]))
      .digest('hex')
    await events.add(event.kind, event, { deduplication: { id, ttl: repeated } })
  }
  const programOf = async (pushed: string | undefined, named: unknown, ghId: string): Promise<string | undefined> =>
    pushed ?? (typeof named === 'string' && named ? named : await appIdOfGhId(redis, ghId))

  return createPushHandler({
    token,
    encodingAesKey,
    componentAppId,
    maxAge,
    onPrivacyApply: ({ appId: pushed, event: outcome }, envelope) =>
      inTime(async () => {
        const { ToUserName } = envelope
        const appId = await programOf(pushed, undefined, ToUserName)
        if (appId) await enter({ kind: 'outcome', appId, outcome }, envelope)
        else
          tell(
            either(
              `wxa_privacy_apply for ${ToUserName}: not among the programs`,
              `wxa_privacy_apply：登记表里没有 ${ToUserName}`
            )
          )
      }),
    onEvent: ({ appId: pushed, event: message }, { ToUserName }) =>
      inTime(async () => {
        const ticket = ticketIn(message)
        if (ticket) return vault?.set(ticketName, ticket)
        const appId = await programOf(pushed, message.AuthorizerAppid ?? message.appid, ToUserName)
        const event = appId && eventOf(message, appId)
        if (event) await enter(event, message)
      }),
    onError: (error) => tell((error as Error).message)
  })
}

async function inTime(work: () => Promise<unknown>): Promise<void> {
  const ended = new AbortController()
  const late = pause(patience, undefined, { signal: ended.signal }).then(() => {
    throw new Error(
      either('Redis does not answer: the platform is asked to deliver it again', 'Redis 没有应答：已让平台稍后重新推送')
    )
  })
  late.catch(() => {})
  try {
    await Promise.race([work(), late])
  } finally {
    ended.abort()
  }
}
