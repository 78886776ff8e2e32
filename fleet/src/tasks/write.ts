import { WeixinApiError, type PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import type { Facts } from '../rollout/row'
import { differs, guidelineNow, missing } from './compare'
import type { Ending, Errand } from './task'

/** 系统繁忙: whether it was done is not said. */
const busyCode = -1

/**
 * Reads, writes where it differs, and reads back. What is found decides, so that it may be begun anew at any point:
 * after a worker was killed, or an answer lost.
 */
export async function write({ client, facts, target, note }: Errand): Promise<Ending> {
  const now = await guidelineNow(client)
  if (facts.sent && missing(now, target!).length === 0) return { outcome: 'written', facts: { ...facts, after: now } }
  if (!facts.sent && !differs(now, target!))
    return { outcome: 'unchanged', facts: { ...facts, before: now, after: now } }
  const bound = facts.seen || facts.sent
  if (bound && differs(facts.before!, now)) {
    return { outcome: 'conflict', facts: { ...facts, after: now, sent: false, reason: { key: 'changed' } } }
  }
  const sending: Facts = { ...facts, before: bound ? facts.before : now, sent: true }
  await note(sending)
  await send(client, target!, () => note({ ...sending, sent: false }))
  return readBack(client, target!, sending)
}

/** Where the platform has refused, nothing was written. */
export async function send(
  client: Errand['client'],
  target: PrivacySetting,
  refused: () => Promise<void>
): Promise<void> {
  try {
    await client.setPrivacySetting(target)
  } catch (error) {
    if (error instanceof WeixinApiError && error.errcode !== busyCode) await refused()
    throw error
  }
}

async function readBack(client: Errand['client'], target: PrivacySetting, facts: Facts): Promise<Ending> {
  const after = await guidelineNow(client)
  const lacking = missing(after, target).map(({ path }) => path)
  if (lacking.length === 0) return { outcome: 'written', facts: { ...facts, after } }
  return {
    outcome: 'failed',
    facts: { ...facts, after, reason: { key: 'readsBackDifferent', detail: lacking.join(', ') } }
  }
}
