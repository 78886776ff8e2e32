import type Redis from 'ioredis'
import type { FleetConfig } from '../config/config'
import { keys } from '../redis/keys'
import { either } from '../language'
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
  if (wanted.size)
    throw new WrongUse(
      either(
        `${file}: not among the programs: ${[...wanted].slice(0, 20).join(', ')}`,
        `${file}：登记表里没有 ${[...wanted].slice(0, 20).join('、')}`
      )
    )
  if (chosen.length === 0) throw new WrongUse(either(`${file}: names no program`, `${file}：没有列出小程序`))
  return chosen
}

/** The program with this original id, where `sync` has stored it. */
export async function appIdOfGhId(redis: Redis, ghId: string): Promise<string | undefined> {
  for (const text of await redis.hvals(keys.programs)) {
    const program = JSON.parse(text) as Program
    if (program.ghId === ghId) return program.appId
  }
  return undefined
}

/** What `sync` has stored. */
async function storedPrograms(redis: Redis): Promise<Program[]> {
  const [order, stored] = await Promise.all([redis.lrange(keys.order, 0, -1), redis.hgetall(keys.programs)])
  const programs = order.flatMap((appId) => (stored[appId] ? [JSON.parse(stored[appId]) as Program] : []))
  if (programs.length === 0) {
    throw new WrongUse(
      either(
        'no programs: name a CSV file as `programs` in fleet.yaml, or run `mp-fleet sync`',
        '没有小程序：在 fleet.yaml 的 programs 里写 CSV 文件，或先运行 `mp-fleet sync`'
      )
    )
  }
  return programs
}
