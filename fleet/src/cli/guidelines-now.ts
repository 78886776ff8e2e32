import type { Program } from '../registry/program'
import { enter, startReading } from '../rollout/start'
import type { Progress } from '../rollout/progress'
import type { Rollout } from '../rollout/rollout'
import type { Fleet } from './fleet'
import { newName } from './rollouts'
import { seeThrough } from './see-through'

/** Reads every program's guideline, under a name of its own. Whoever has looked at the rows removes the roll-out. */
export async function guidelinesNow(
  fleet: Fleet,
  programs: readonly Program[],
  workers: number
): Promise<{ rollout: Rollout; progress: Progress }> {
  const rollout = await enter(fleet.redis, newName(), { overrides: new Map(), programs })
  await startReading(rollout)
  return { rollout, progress: await seeThrough(fleet, rollout, 'read', workers) }
}
