import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit, AuditError, type Finding } from 'miniprogram-privacy-toolkit'
import type { PrivacySetting } from 'miniprogram-privacy-toolkit/weixin'
import type { Language } from '../language'

/** What the code of a program uses, beside what its guideline declares. */
export interface ProgramAudit {
  /** Keys that the code uses. */
  used: string[]
  declared: string[]
  /** Used, and not declared. */
  undeclared: string[]
  /** Declared, and not used. */
  unused: string[]
  findings: Finding[]
  /** Everything that belongs to the program was read. */
  complete: boolean
}

/** @throws AuditError where no program is in the folder */
export function auditProgram(folder: string, guideline: PrivacySetting, language: Language): ProgramAudit {
  const temporary = mkdtempSync(join(tmpdir(), 'mp-fleet-'))
  const file = join(temporary, 'guideline.json')
  const list = guideline.setting_list ?? []
  try {
    writeFileSync(file, JSON.stringify({ ...guideline, setting_list: list }))
    const { uses, findings, complete } = audit(folder, { guideline: file, language })
    const about = (rule: string): string[] => [
      ...new Set(findings.flatMap((each) => (each.rule === rule ? each.subject : [])))
    ]
    return {
      used: [...new Set(uses.flatMap(({ privacyKey }) => privacyKey ?? []))],
      declared: list.flatMap(({ privacy_key, privacy_text }) => (privacy_text ? privacy_key : [])),
      undeclared: about('undeclared-key'),
      unused: about('unused-key'),
      findings: findings.filter(({ severity }) => severity !== 'info'),
      complete
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

export { AuditError }
