import type Redis from 'ioredis'
import { keys } from '../redis/keys'
import { refreshName, type ComponentTokens } from '../tokens/component'
import type { Program } from './program'

/** 小程序开发与数据分析: guideline and interfaces. */
const permissionSet = 18
/** Programs asked about at a time. */
const atOnce = 10

export interface Synced {
  programs: Program[]
  /** Official accounts, which have no guideline. */
  accounts: number
}

/** Fills the registry from the platform's own list. */
export async function syncRegistry(redis: Redis, component: ComponentTokens): Promise<Synced> {
  const appIds: string[] = []
  for await (const appId of component.authorizers()) appIds.push(appId)
  const found: (Program | undefined)[] = []
  const waiting = [...appIds.entries()]
  const askOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found[next[0]] = await programOf(component, next[1])
  }
  await Promise.all(Array.from({ length: atOnce }, askOn))
  const programs = found.filter((program) => program !== undefined)
  const storing = redis.multi().del(keys.order, keys.programs, keys.unauthorized)
  for (const program of programs) {
    storing.rpush(keys.order, program.appId).hset(keys.programs, program.appId, JSON.stringify(program))
  }
  await storing.exec()
  return { programs, accounts: appIds.length - programs.length }
}

/** One that has authorized the platform, or changed what it has granted. */
export async function enterProgram(redis: Redis, component: ComponentTokens, appId: string): Promise<void> {
  const program = await programOf(component, appId)
  if (!program) return
  await readmitProgram(redis, appId)
  const isNew = await redis.hset(keys.programs, appId, JSON.stringify(program))
  if (isNew) await redis.rpush(keys.order, appId)
}

/** One that had withdrawn its authorization, and has given it again. */
export async function readmitProgram(redis: Redis, appId: string): Promise<void> {
  await redis.srem(keys.unauthorized, appId)
}

/** One that has withdrawn its authorization: whatever the list of programs comes from, it is out. */
export async function removeProgram(redis: Redis, appId: string): Promise<void> {
  await redis.multi().sadd(keys.unauthorized, appId).hdel(keys.programs, appId).lrem(keys.order, 0, appId).exec()
}

/** Nothing for an official account. */
async function programOf(component: ComponentTokens, appId: string): Promise<Program | undefined> {
  const { authorizer_info: info, authorization_info: granted } = await component.authorizerInfo(appId)
  if (granted.authorizer_refresh_token) {
    await component.vault.set(refreshName(appId), granted.authorizer_refresh_token)
  }
  if (!info.MiniProgramInfo) return undefined
  return {
    appId,
    name: info.nick_name ?? '',
    ghId: info.user_name,
    permitted: granted.func_info?.some(({ funcscope_category: { id } }) => id === permissionSet) ?? false
  }
}
