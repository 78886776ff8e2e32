import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { WrongUse } from '../wrong-use'

/** Where the `authorizer_access_token` of a program comes from. */
export type TokenSource =
  /** A command that prints it; `%APPID%` stands for the app id. */
  | { command: string }
  /** A module whose default export is a function of the app id and, where one was refused, that token. */
  | { module: string }
  /** The platform itself, asked as this third-party platform. */
  | { component: string }

/** How much all workers together send. What is absent is not limited. */
export interface Limits {
  /** Applications for interfaces, all programs together. */
  applicationsPerMinute: number
  /** Requests of every kind, all programs together. */
  requestsPerSecond?: number
  /** Requests of every kind to one program. */
  requestsPerMinuteAndProgram?: number
}

export interface FleetConfig {
  /** The folder of fleet.yaml: paths in it start there. */
  folder: string
  file: string
  redis: string
  baseUrl: string
  tokens: TokenSource | undefined
  componentAppId: string | undefined
  limits: Limits
  /** The registry's CSV file; without one the registry is what `sync` has stored. */
  programs: string | undefined
  /** ms for one attempt of a request. */
  timeout: number
  /** ms before each further attempt of a job that may succeed later. */
  pauses: number[]
  /** Programs that one worker process works on at a time. */
  concurrency: number
  /** ms without a sign of life after which a worker counts as dead, and its programs are another's. */
  takeOverAfter: number
  /** Where withdrawals of users are posted. */
  withdrawals: string | undefined
}

type Fields = Record<string, unknown>

const known = [
  'redis',
  'baseUrl',
  'tokens',
  'component',
  'limits',
  'programs',
  'timeout',
  'pauses',
  'concurrency',
  'takeOverAfter',
  'withdrawals'
]
const knownLimits = ['applicationsPerMinute', 'requestsPerSecond', 'requestsPerMinuteAndProgram']

/** @throws WrongUse that names the file, the field and what would be right */
export function readConfig(file: string): FleetConfig {
  const path = resolve(file)
  const folder = dirname(path)
  const fields = fieldsOf(path)
  const wrong = (what: string): never => {
    throw new WrongUse(`${file}: ${what}`)
  }
  for (const name of Object.keys(fields)) {
    if (!known.includes(name)) wrong(`unknown field ${name}; there are ${known.join(', ')}`)
  }
  const text = (name: string, value: unknown): string | undefined => {
    if (value === undefined || value === null) return undefined
    return typeof value === 'string' && value.trim() ? value.trim() : wrong(`${name} must be text`)
  }
  const address = (name: string, value: unknown, otherwise?: string): string | undefined => {
    const given = text(name, value) ?? otherwise
    return given === undefined || URL.canParse(given) ? given : wrong(`${name} must be an address`)
  }
  const positive = (name: string, value: unknown): number | undefined => {
    if (value === undefined || value === null) return undefined
    return typeof value === 'number' && value > 0 ? value : wrong(`${name} must be a number above 0`)
  }

  const limits = record(fields.limits ?? {}) ?? wrong('limits must be fields with numbers')
  for (const name of Object.keys(limits)) {
    if (!knownLimits.includes(name)) wrong(`unknown limit ${name}; there are ${knownLimits.join(', ')}`)
  }
  const pauses = fields.pauses ?? [500, 1000, 2000, 4000, 8000]
  if (!Array.isArray(pauses) || !pauses.every((each) => typeof each === 'number' && each >= 0)) {
    wrong('pauses must be a list of milliseconds')
  }
  const component = componentOf(fields, wrong)
  return {
    folder,
    file: path,
    redis: address('redis', fields.redis, 'redis://127.0.0.1:6379')!,
    baseUrl: address('baseUrl', fields.baseUrl, 'https://api.weixin.qq.com')!,
    tokens: tokensOf(fields.tokens, component, folder, wrong),
    componentAppId: component,
    limits: {
      applicationsPerMinute: positive('limits.applicationsPerMinute', limits.applicationsPerMinute) ?? 280,
      requestsPerSecond: positive('limits.requestsPerSecond', limits.requestsPerSecond),
      requestsPerMinuteAndProgram: positive('limits.requestsPerMinuteAndProgram', limits.requestsPerMinuteAndProgram)
    },
    programs: fields.programs === undefined ? undefined : resolve(folder, text('programs', fields.programs)!),
    timeout: positive('timeout', fields.timeout) ?? 10_000,
    pauses: pauses as number[],
    concurrency: positive('concurrency', fields.concurrency) ?? 20,
    takeOverAfter: positive('takeOverAfter', fields.takeOverAfter) ?? 10_000,
    withdrawals: address('withdrawals', fields.withdrawals)
  }
}

function fieldsOf(path: string): Fields {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new WrongUse(`${path} does not exist: write one, or name yours with --config FILE`)
    throw new WrongUse(`${path}: ${message}`)
  }
  return record(content ?? {}) ?? fail(path)
}

function fail(path: string): never {
  throw new WrongUse(`${path}: fields such as redis and tokens were expected`)
}

const record = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined

/** The third-party platform's own app id, under `component` or `tokens.component`. */
function componentOf(fields: Fields, wrong: (what: string) => never): string | undefined {
  const component = fields.component ?? record(fields.tokens)?.component
  if (component === undefined) return undefined
  const appId = record(component)?.appId
  return typeof appId === 'string' && appId ? appId : wrong('component needs appId, the app id of the platform')
}

function tokensOf(
  tokens: unknown,
  component: string | undefined,
  folder: string,
  wrong: (what: string) => never
): TokenSource | undefined {
  if (typeof tokens === 'string' && tokens.trim()) return { command: tokens.trim() }
  const module = record(tokens)?.module
  if (typeof module === 'string') return { module: resolve(folder, module) }
  if (component) return { component }
  if (tokens === undefined || tokens === null) return undefined
  return wrong('tokens must be a command, { module: FILE } or { component: { appId } }')
}
