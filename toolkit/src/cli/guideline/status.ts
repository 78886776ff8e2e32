import {
  WeixinApiError,
  type CodePrivacyInfoAnswer,
  type LatestAuditStatusAnswer,
  type WeixinClient
} from '../../weixin'
import type { Language } from '../../../../command-line/language'
import { print } from '../outcome'
import { sentenceOf } from '../sentence'
import { clientFor } from '../weixin'
import { listsOf, missingLines } from './code'
import type { ReadOptions } from './read-options'
import { guidelineWords } from './words'

const rejected = 1
/** 61039: the scan of the last commit is not finished. 61040: it found something, and this is all that is answered. */
const scanCodes = [61039, 61040]

/** The code review that was asked for last, and what the scan found that it would be rejected for. */
export async function status(options: ReadOptions, language: Language): Promise<number> {
  const client = clientFor(options, language)
  const audit = await client.getLatestAuditStatus()
  const found = await scanned(client)
  if (options.format === 'json') print([JSON.stringify({ ...audit, ...asJson(found) }, null, 2)])
  else print([...auditLines(audit, language), ...scanLines(found, language)])
  return audit.status === rejected ? 1 : 0
}

async function scanned(client: WeixinClient): Promise<CodePrivacyInfoAnswer | WeixinApiError> {
  try {
    return await client.getCodePrivacyInfo()
  } catch (error) {
    if (error instanceof WeixinApiError && scanCodes.includes(error.errcode)) return error
    throw error
  }
}

function auditLines({ status, auditid, reason, submit_audit_time }: LatestAuditStatusAnswer, language: Language) {
  const words = guidelineWords(language)
  const state = words.audits[status] ?? words.auditState(status)
  const lines = [words.submitted(state, String(auditid), timeOf(submit_audit_time))]
  return reason ? [...lines, words.reason(reason), words.explained] : lines
}

function scanLines(found: CodePrivacyInfoAnswer | WeixinApiError, language: Language): string[] {
  if (!(found instanceof WeixinApiError)) return missingLines(found, language)
  return [found.errcode === 61039 ? guidelineWords(language).scanRunning : sentenceOf(found, language)!]
}

/** `privacy_api_not_use`: there is something in the code that can be declared as not used when it is submitted. */
function asJson(found: CodePrivacyInfoAnswer | WeixinApiError): object {
  if (found instanceof WeixinApiError) return { code: null, privacy_api_not_use: false }
  const code = listsOf(found)
  return { code, privacy_api_not_use: code.without_conf_list.length > 0 }
}

const timeOf = (seconds?: number): string =>
  seconds ? new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ') + ' UTC' : ''
