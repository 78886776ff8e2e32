import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { either } from '../language'
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
    throw new WrongUse(either(`${file}: ${what}`, `${file}：${what}`))
  }
  for (const name of Object.keys(fields)) if (!known.includes(name)) wrong(unknownField(name, known))
  const text = (name: string, value: unknown): string | undefined => {
    if (value === undefined || value === null) return undefined
    return typeof value === 'string' && value.trim()
      ? value.trim()
      : wrong(either(`${name} must be text`, `${name} 应为文本`))
  }
  const address = (name: string, value: unknown, protocols: readonly string[]): string | undefined => {
    const given = text(name, value)
    if (given === undefined) return undefined
    if (URL.canParse(given) && protocols.includes(new URL(given).protocol)) return given
    const begins = protocols.map((protocol) => `${protocol}//`)
    return wrong(
      either(
        `${name} must be an address that begins with ${begins.join(' or ')}`,
        `${name} 应为以 ${begins.join(' 或 ')} 开头的地址`
      )
    )
  }
  const positive = (name: string, value: unknown): number | undefined => {
    if (value === undefined || value === null) return undefined
    return typeof value === 'number' && Number.isFinite(value) && value > 0
      ? value
      : wrong(either(`${name} must be a number above 0`, `${name} 应为大于 0 的数`))
  }
  const whole = (name: string, value: unknown): number | undefined => {
    const number = positive(name, value)
    return number === undefined || Number.isInteger(number)
      ? number
      : wrong(either(`${name} must be a whole number`, `${name} 应为整数`))
  }

  const limits =
    record(fields.limits ?? {}) ??
    wrong(
      either(
        `limits must be fields with numbers: ${knownLimits.join(', ')}`,
        `limits 下应为数值字段：${knownLimits.join('、')}`
      )
    )
  for (const name of Object.keys(limits)) if (!knownLimits.includes(name)) wrong(unknownField(name, knownLimits))
  const pauses = fields.pauses ?? [500, 1000, 2000, 4000, 8000]
  if (!Array.isArray(pauses) || !pauses.every((each) => Number.isFinite(each) && each >= 0)) {
    wrong(
      either(
        'pauses must be a list of milliseconds, for example [500, 1000]',
        'pauses 应为毫秒数的列表，例如 [500, 1000]'
      )
    )
  }
  const programs = text('programs', fields.programs)
  const component = componentOf(fields, wrong)
  return {
    folder,
    file: path,
    redis: address('redis', fields.redis, ['redis:', 'rediss:']) ?? 'redis://127.0.0.1:6379',
    baseUrl: address('baseUrl', fields.baseUrl, web) ?? 'https://api.weixin.qq.com',
    tokens: tokensOf(fields.tokens, component, folder, wrong),
    componentAppId: component,
    limits: {
      applicationsPerMinute: whole('limits.applicationsPerMinute', limits.applicationsPerMinute) ?? 280,
      requestsPerSecond: whole('limits.requestsPerSecond', limits.requestsPerSecond),
      requestsPerMinuteAndProgram: whole('limits.requestsPerMinuteAndProgram', limits.requestsPerMinuteAndProgram)
    },
    programs: programs === undefined ? undefined : resolve(folder, programs),
    timeout: positive('timeout', fields.timeout) ?? 10_000,
    pauses: pauses as number[],
    concurrency: whole('concurrency', fields.concurrency) ?? 20,
    takeOverAfter: positive('takeOverAfter', fields.takeOverAfter) ?? 10_000,
    withdrawals: address('withdrawals', fields.withdrawals, web)
  }
}

const web = ['http:', 'https:']

const unknownField = (name: string, known: readonly string[]): string =>
  either(`unknown field ${name}; there are ${known.join(', ')}`, `没有 ${name} 这个字段，可用的有 ${known.join('、')}`)

function fieldsOf(path: string): Fields {
  const content = contentOf(path)
  const fields = record(content ?? {})
  if (fields) return fields
  throw new WrongUse(
    either(`${path}: fields such as redis and tokens were expected`, `${path}：内容应为 redis、tokens 等字段`)
  )
}

function contentOf(path: string): unknown {
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      throw new WrongUse(
        either(
          `${path} does not exist: write one, or name yours with --config FILE`,
          `${path} 不存在：请新建，或用 --config 文件 指定`
        )
      )
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new WrongUse(either(`${path} is not UTF-8: save it as UTF-8`, `${path} 不是 UTF-8：请另存为 UTF-8`))
    throw new WrongUse(either(`${path} cannot be read: ${message}`, `${path} 无法读取：${message}`))
  }
}

const record = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined

/** The third-party platform's own app id, under `component` or `tokens.component`. */
function componentOf(fields: Fields, wrong: (what: string) => never): string | undefined {
  const component = fields.component ?? record(fields.tokens)?.component
  if (component === undefined) return undefined
  const appId = record(component)?.appId
  return typeof appId === 'string' && appId
    ? appId
    : wrong(either('component needs appId, the app id of the platform', 'component 下应有 appId，即第三方平台的 appId'))
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
  return wrong(
    either(
      'tokens must be a command, { module: FILE } or { component: { appId } }',
      'tokens 应为命令、{ module: 文件 } 或 { component: { appId } }'
    )
  )
}
