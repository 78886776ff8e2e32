import { differs, guidelineNow } from './compare'
import type { Ending, Errand } from './task'

/** Keeps the guideline as it is. Where there is a target, a program that would change is left waiting for it. */
export async function read({ client, facts, target }: Errand): Promise<Ending> {
  const before = await guidelineNow(client)
  const waits = target !== undefined && differs(before, target)
  return { outcome: waits ? 'waiting' : 'unchanged', facts: { ...facts, before, after: target ?? before, seen: true } }
}
