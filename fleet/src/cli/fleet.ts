import type { Command } from 'commander'
import { Option } from 'commander'
import type Redis from 'ioredis'
import { readConfig, type FleetConfig } from '../config/config'
import { openRedis } from '../redis/connection'
import { languages, systemLanguage, type Language } from '../report/language'
import { WrongUse } from '../wrong-use'

export interface FleetOptions {
  config: string
  lang?: Language
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
  return command
    .option('--config <file>', 'the configuration', 'fleet.yaml')
    .addOption(new Option('--lang <language>', 'en or zh; else the system’s').choices([...languages]))
}

/** Runs a command with an open fleet, and turns what it throws into a sentence on stderr and an exit status. */
export async function run(options: FleetOptions, command: (fleet: Fleet) => Promise<number>): Promise<void> {
  let redis: Redis | undefined
  try {
    const config = readConfig(options.config)
    redis = await openRedis(config.redis)
    process.exitCode = await command({ config, redis, language: options.lang ?? systemLanguage() })
  } catch (error) {
    process.exitCode = statusOf(error)
    if (!(error instanceof Interrupted)) say((error as Error).message)
  } finally {
    redis?.disconnect()
  }
}

function statusOf(error: unknown): number {
  if (error instanceof Interrupted) return 130
  if (error instanceof WrongUse) return 2
  throw error
}

/** For the person: stdout is the result's alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
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
