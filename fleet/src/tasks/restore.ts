import type { Facts } from '../rollout/row'
import { differs, guidelineNow, missing } from './compare'
import type { Ending, Errand } from './task'
import { send } from './write'

/** Brings back what was there before the write, unless something else is there now. */
export async function restore({ client, facts, target: written, note }: Errand): Promise<Ending> {
  const now = await guidelineNow(client)
  const target = facts.before!
  if (!differs(now, target)) return { outcome: facts.sent ? 'restored' : 'unchanged', facts }
  if (differs(facts.after ?? written!, now))
    return { outcome: 'conflict', facts: { ...facts, reason: { key: 'changed' } } }
  const sending: Facts = { ...facts, sent: true }
  await note(sending)
  await send(client, target, () => note({ ...sending, sent: false }))
  const lacking = missing(await guidelineNow(client), target).map(({ path }) => path)
  if (lacking.length === 0) return { outcome: 'restored', facts: sending }
  return { outcome: 'failed', facts: { ...sending, reason: { key: 'readsBackDifferent', detail: lacking.join(', ') } } }
}
