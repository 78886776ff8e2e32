import { parse } from 'lossless-json'
import { WeixinApiError, WeixinHttpError } from './errors'
import { beginning, type Answer } from './exchange'
import type { Endpoint } from './endpoints'
import { isRecord, type Fields } from './is-record'
import type { Secrets } from './secrets'
import type { WeixinAnswer } from './types'

/** The JSON of an answer: numbers where a number is exact, the digits as they came where it is not. */
export function exactJson(text: string): unknown {
  return parse(text, null, (digits) => {
    const number = Number(digits)
    return /^-?\d+$/.test(digits) && !Number.isSafeInteger(number) ? digits : number
  })
}

/** The platform's answer, or the error it is. */
export function readAnswer({ status, text, retryAfter }: Answer, endpoint: Endpoint, secrets: Secrets): WeixinAnswer {
  const refuse = (): never => {
    throw new WeixinHttpError('answer', endpoint, '', { status, body: beginning(text, secrets), retryAfter })
  }
  let json: unknown
  try {
    json = exactJson(text)
  } catch {
    return refuse()
  }
  if (!isRecord(json)) return refuse()
  const { errcode: code = 0 } = json
  // Also `null`, `false`, `''` and `[]` are 0 to Number.
  if (!/^"?-?\d+"?$/.test(JSON.stringify(code))) return refuse()
  const errcode = Number(code)
  if (errcode !== 0) {
    throw new WeixinApiError(errcode, secrets.scrub(String(json.errmsg ?? '')), endpoint.path)
  }
  const ok = status >= 200 && status < 300
  if (!ok || !endpoint.answerHas.some((field) => json[field] !== undefined)) return refuse()
  return withLists(json, endpoint) ?? refuse()
}

/** The answer with a list for each list that is `null`, as servers write an empty one; undefined where one is none. */
function withLists(answer: Fields, { lists = {} }: Endpoint): Fields | undefined {
  const read = { ...answer }
  for (const [field, kind] of Object.entries(lists)) {
    const value = answer[field]
    if (value === undefined) continue
    const list = value ?? []
    const isKind = kind === 'objects' ? isRecord : (each: unknown) => typeof each === 'string'
    if (!Array.isArray(list) || !list.every(isKind)) return undefined
    read[field] = list
  }
  return read
}
