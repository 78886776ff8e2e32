import { existsSync } from 'node:fs'
import { isRecord, strings } from '../../../mini-program'
import { AuditError } from './audit-error'
import { readText } from './program'
import type { Use } from './types'

/** Where Weixin's own scan of the uploaded code and this audit differ. */
export interface Comparison {
  /** Weixin names them, and nothing here uses them. */
  onlyWeixin: string[]
  /** Used here and not listed in `requiredPrivateInfos`, and Weixin does not say so. */
  onlyAudit: string[]
}

/** The answer of getCodePrivacyInfo, in its own names. */
export interface CodePrivacyInfo {
  without_auth_list?: readonly string[]
  without_conf_list?: readonly string[]
}

/** Compares with the answer of getCodePrivacyInfo, or a file of it. Throws an `AuditError` where the file holds none. */
export function compareWithWeixin(
  given: string | CodePrivacyInfo,
  uses: readonly Use[],
  notListed: readonly string[]
): Comparison {
  const { without_auth_list, without_conf_list } = typeof given === 'string' ? readAnswer(given) : { ...given }
  const used = new Set(uses.map(({ api }) => bare(api)))
  const named = new Set([...strings(without_auth_list), ...strings(without_conf_list)].map(bare))
  const withoutEntry = new Set(strings(without_conf_list).map(bare))
  return {
    onlyWeixin: [...named].filter((name) => !used.has(name)),
    onlyAudit: [...new Set(notListed)].filter((name) => !withoutEntry.has(name))
  }
}

/** Weixin answers with and without `wx.`. */
const bare = (api: string): string => api.replace(/^wx\./, '')

function readAnswer(file: string): Record<string, unknown> {
  if (!existsSync(file)) throw new AuditError(file, 'no-such-file')
  let answer: unknown
  try {
    answer = JSON.parse(readText(file, file))
  } catch (error) {
    throw error instanceof AuditError ? error : new AuditError(file, 'not-json')
  }
  if (isRecord(answer) && typeof answer.errcode === 'number' && answer.errcode !== 0)
    throw new AuditError(file, 'holds-an-error', [String(answer.errcode), String(answer.errmsg)])
  if (!isRecord(answer) || !(Array.isArray(answer.without_auth_list) || Array.isArray(answer.without_conf_list)))
    throw new AuditError(file, 'no-code-privacy-info')
  return answer
}
