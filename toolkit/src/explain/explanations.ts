import {
  clientErrors,
  messageCryptoErrors,
  serverErrors,
  type ClientError,
  type ServerError
} from '../../../catalogue/errors'
import type { Explanation, Translation, Words } from './types'
import { clientPrivacy } from './words/client-privacy'
import { clientRelated } from './words/client-related'
import { cryptoWords } from './words/crypto'
import { serverGeneral } from './words/server-general'
import { serverGuideline } from './words/server-guideline'
import { serverLocation } from './words/server-location'
import { situations } from './words/situations'
import { symptoms } from './words/symptoms'

const clientWords: Record<string, Translation> = { ...clientPrivacy, ...clientRelated }
const serverWords: Record<string, Words> = { ...serverGuideline, ...serverLocation, ...serverGeneral }

/** Under which the words of a client error are kept. */
function clientName({ errno, errMsg }: ClientError): string {
  return [errno.join('/'), errMsg].filter(Boolean).join(' ')
}

/** Everything that can be explained: symptoms, then each error of the catalogue once. */
export const explanations: readonly Explanation[] = [
  ...symptoms.map((symptom) => ({ heading: 'symptom', codes: [], phrases: [], ...symptom })),
  ...situations.map((situation) => ({ heading: headingOf(situation.codes), status: 'verified', ...situation })),
  ...clientErrors.map(clientExplanation),
  ...[...new Set(serverErrors.map(({ errcode }) => errcode))].map(serverExplanation),
  ...messageCryptoErrors.map(({ code, name, text, source }) => ({
    heading: `message push ${code}`,
    codes: [code],
    patterns: [name, ...(text ? [asSaid(text)] : [])].map((words) => new RegExp(words, 'i')),
    phrases: [name],
    words: cryptoWords[name],
    status: 'numbers and names from the official sample',
    sources: [source]
  }))
]

function clientExplanation(error: ClientError): Explanation {
  const { errno, errMsg, cause, remedy, platform, status, source } = error
  const translation = clientWords[clientName(error)]
  return {
    heading: (errno.length ? `errno ${errno.join(' / ')}` : 'error') + (platform ? `, ${platform}` : ''),
    codes: errno,
    patterns: [...(errMsg ? [textPattern(errMsg)] : []), ...(translation.also ?? [])],
    phrases: errMsg ? [withoutCall(errMsg)] : [],
    words: { zh: translation.zh, en: english(translation, { what: errMsg ?? '', why: cause, steps: [remedy] }) },
    status,
    sources: ([] as string[]).concat(source)
  }
}

/** One explanation for a code, whichever calls answer it. */
function serverExplanation(errcode: number): Explanation {
  const records = serverErrors.filter((error) => error.errcode === errcode)
  const [{ errmsg, title = errmsg, meaning, remedy, otherErrcode }] = records
  const phrases = errcode === 0 ? [] : distinct(records.map(({ errmsg }) => errmsg))
  return {
    heading: `errcode ${errcode}`,
    codes: otherErrcode ? [errcode, otherErrcode] : [errcode],
    patterns: phrases.map(textPattern),
    phrases,
    words: { zh: serverWords[errcode], en: { what: title, why: meaning, steps: remedy } },
    status: distinct(records.map(statusOf)).join('; '),
    sources: distinct(records.flatMap(({ source }) => source))
  }
}

/** The Java sample's words, with a blank after Latin letters, and with what people say for 验证 and 错误. */
function asSaid(text: string): string {
  return text
    .replace(/(?<=[a-z])(?=[\u4e00-\u9fff])/gi, '\\s*')
    .replace(/验证|校验/, '(?:验证|校验)')
    .replace(/(?:错误|失败)$/, '(?:错误|失败)')
}

function statusOf({ status, contradiction }: ServerError): string {
  return contradiction ? `${status}; contradiction: ${contradiction}` : status
}

function english({ en }: Translation, catalogue: Words): Words {
  return { ...catalogue, ...en }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

function withoutCall(text: string): string {
  return text.replace(/^\w+:fail /, '')
}

/** Server codes and those of DevTools have five digits or more. */
function headingOf([code]: readonly number[]): string {
  if (code === undefined) return 'error'
  return code > 0 ? `errcode ${code}` : `code ${code}`
}

/**
 * The text of an error, wherever it stands: without the name of a call that the catalogue gives as an example, and
 * with room where the catalogue has a placeholder.
 */
function textPattern(text: string): RegExp {
  const words = withoutCall(text).replace(/[\s.]+$/, '')
  const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/xxx/g, '.{0,80}?')
  const bounded = /^\w+$/.test(words) ? `(?<![\\w ])${escaped}(?![\\w ])` : escaped
  return new RegExp(bounded.replace(/\s+/g, '\\s+'), 'i')
}
