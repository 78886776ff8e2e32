import type { Command } from 'commander'
import type Redis from 'ioredis'
import { takesLanguage } from '../../../command-line/language'
import { visible } from '../../../command-line/visible'
import { readConfig, type FleetConfig } from '../config/config'
import { openRedis } from '../redis/connection'
import { either, language, type Language } from '../language'
import { WrongUse } from '../wrong-use'

export interface FleetOptions {
  config: string
}

/** What every command works with. */
export interface Fleet {
  config: FleetConfig
  redis: Redis
  language: Language
}

/** Ended by Ctrl-C. */
export class Interrupted extends Error {}

export function fleetCommand(command: Command): Command {
  return takesLanguage(command, language).option(
    '--config <file>',
    either('the configuration', '配置文件'),
    'fleet.yaml'
  )
}

/** Runs a command with an open fleet. */
export async function run({ config: file }: FleetOptions, command: (fleet: Fleet) => Promise<number>): Promise<void> {
  await attempt(async () => {
    const config = readConfig(file)
    const redis = await openRedis(config.redis)
    try {
      return await command({ config, redis, language })
    } finally {
      redis.disconnect()
    }
  })
}

/** Turns what a command throws into a sentence on stderr and an exit status. */
export async function attempt(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    process.exitCode = statusOf(error)
    if (!(error instanceof Interrupted)) say((error as Error).message)
  }
}

function statusOf(error: unknown): number {
  if (error instanceof Interrupted) return 130
  if (error instanceof WrongUse) return 2
  throw error
}

/** For the person: stdout is the result's alone. */
export function say(sentence: string): void {
  process.stderr.write(`${visible(sentence)}\n`)
}

export function print(line: string): void {
  process.stdout.write(`${visible(line)}\n`)
}

/** Rejects at Ctrl-C, or when the process is told to end. */
export function interruption(): { happened: Promise<never>; forget(): void } {
  let interrupt = (): void => {}
  const happened = new Promise<never>((_, reject) => {
    interrupt = () => reject(new Interrupted())
  })
  happened.catch(() => {})
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  return { happened, forget: () => process.off('SIGINT', interrupt).off('SIGTERM', interrupt) }
}

/** ms between two looks at Redis, and for one that is away to come back. */
const look = 100
const patience = 2000

/** Ends what is begun. It would wait for a Redis that is away: what is begun is another worker's once that is back. */
export async function endOrLeave(redis: Redis, end: () => Promise<unknown>): Promise<void> {
  let away = 0
  const looking = setInterval(() => {
    away = redis.status === 'ready' ? 0 : away + look
    if (away < patience) return
    say(either('Redis is away: ended without it', 'Redis 连不上：不等它，直接退出'))
    process.exit(1)
  }, look)
  try {
    await end()
  } finally {
    clearInterval(looking)
  }
}

/** Until Ctrl-C, or until the process is told to end. */
export function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve)
    // Started by a command that is gone.
    process.once('disconnect', resolve)
  })
}
