import type { AuditReport, Severity } from '../types'
import type { Phrases } from './phrases'
import { meaningOf } from './phrases'
import type { ReportLanguage } from './words'

/** What the report comes to, the weightiest first. */
export function verdictOf(report: AuditReport, phrases: Phrases, language: ReportLanguage): string[] {
  const { findings, settingList, unreachedKeys, uses, complete, gaps, guideline } = report
  const { source, twins, leftOut, asks, known = 0, gone = 0, weixin } = report
  const name = (key: string) => meaningOf(key as never, language)
  const lines: string[] = []
  const found = findings.flatMap(({ rule, subject }) => (rule === 'undeclared-key' ? subject : []))
  // Known or accepted, it is not declared all the same.
  const without = guideline === undefined ? [] : settingList.filter(({ privacy_text }) => privacy_text === '')
  const all = [...new Set([...found, ...without.map(({ privacy_key }) => privacy_key)])]
  const isUnreached = (key: string) => unreachedKeys.some((each) => each === key)
  const undeclared = all.filter((key) => !isUnreached(key))
  const unreached = all.filter(isUnreached)
  const used = settingList.map(({ privacy_key }) => name(privacy_key))
  if (undeclared.length > 0) lines.push(phrases.undeclared(undeclared.map(name)))
  else if (uses.length === 0 && complete) lines.push(phrases.nothingUsed)
  else if (guideline !== undefined && uses.length > 0)
    lines.push(complete && uses.every(({ privacyKey }) => privacyKey) ? phrases.allDeclared : phrases.knownDeclared)
  if (unreached.length > 0) lines.push(phrases.undeclaredUnreached(unreached.map(name)))
  if (guideline === undefined && used.length > 0) lines.push(phrases.notCompared(used))
  else if (guideline === undefined && uses.length > 0) lines.push(phrases.nothingReached)
  if (!complete) lines.push(phrases.incomplete(gaps.length))
  if (known > 0) lines.push(phrases.known(known))
  if (gone > 0) lines.push(phrases.gone(gone))
  if (weixin) lines.push(...differences(weixin, phrases))
  if (asks === 'weixin' && used.length > 0) lines.push(phrases.asksWeixin)
  if (source !== 'native') lines.push(phrases.source(source))
  if (twins) lines.push(phrases.twins(twins))
  if (leftOut) lines.push(phrases.leftOut(leftOut))
  return lines
}

function differences({ onlyWeixin, onlyAudit }: NonNullable<AuditReport['weixin']>, phrases: Phrases): string[] {
  const lines = [
    ...(onlyWeixin.length > 0 ? [phrases.onlyWeixin(onlyWeixin)] : []),
    ...(onlyAudit.length > 0 ? [phrases.onlyAudit(onlyAudit)] : [])
  ]
  return lines.length > 0 ? lines : [phrases.sameAsWeixin]
}

/** How much of it there is, in one line. */
export function summaryOf({ uses, findings }: AuditReport, phrases: Phrases): string {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length
  const types = new Set(uses.flatMap(({ privacyKey }) => privacyKey ?? [])).size
  return phrases.summary(uses.length, types, count('error'), count('warning'), count('info'))
}
