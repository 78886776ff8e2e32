import type Redis from 'ioredis'
import type { FleetConfig } from '../config/config'
import { keys } from '../redis/keys'
import { WrongUse } from '../wrong-use'
import { readAppIds, readPrograms } from './csv'
import type { Program } from './program'

/** The programs of the fleet in their order, without those that have withdrawn their authorization. */
export async function registeredPrograms(redis: Redis, config: FleetConfig): Promise<Program[]> {
  const withdrawn = new Set(await redis.smembers(keys.unauthorized))
  const all = config.programs ? readPrograms(config.programs) : await storedPrograms(redis)
  return all.filter(({ appId }) => !withdrawn.has(appId))
}

/** Those that a file of app ids names. @throws WrongUse for one that is not registered */
export function onlyThose(programs: Program[], file: string): Program[] {
  const wanted = new Set(readAppIds(file))
  const chosen = programs.filter(({ appId }) => wanted.delete(appId))
  if (wanted.size) throw new WrongUse(`${file}: not among the programs: ${[...wanted].slice(0, 20).join(', ')}`)
  if (chosen.length === 0) throw new WrongUse(`${file}: names no program`)
  return chosen
}

/** What `sync` has stored. */
async function storedPrograms(redis: Redis): Promise<Program[]> {
  const [order, stored] = await Promise.all([redis.lrange(keys.order, 0, -1), redis.hgetall(keys.programs)])
  const programs = order.flatMap((appId) => (stored[appId] ? [JSON.parse(stored[appId]) as Program] : []))
  if (programs.length === 0) {
    throw new WrongUse('no programs: name a CSV file as `programs` in fleet.yaml, or run `mp-fleet sync`')
  }
  return programs
}
