import { readFileSync } from 'node:fs'
import type { AuditReport, Use } from '../../audit/types'
import { diffGuidelines, mayNotComeBack, undeclaredUses } from '../../guideline/diff'
import { readGuidelineFile } from '../../guideline/file'
import { changeLines, undeclaredLines } from '../../guideline/words'
import type { PrivacyVersion } from '../../weixin'
import type { Language } from '../../../../command-line/language'
import { print } from '../outcome'
import { clientFor } from '../weixin'
import { WrongCommand } from '../wrong-command'
import { asSent, onPlatform } from './on-platform'
import type { ReadOptions } from './read-options'
import { guidelineWords } from './words'

export interface DiffOptions extends ReadOptions {
  audit?: string
  root?: string
  privacyVer?: PrivacyVersion
}

export async function diff(file: string, options: DiffOptions, language: Language): Promise<number> {
  const client = clientFor(options, language)
  const guideline = readGuidelineFile(file)
  const wanted = asSent(guideline, options.privacyVer)
  const undeclared = undeclaredUses(guideline, await usesFor(options, language))
  const changes = diffGuidelines(await onPlatform(client, wanted), wanted)
  if (options.format === 'json') print([JSON.stringify({ changes, undeclared }, null, 2)])
  else print([...changeLines(changes, language), ...undeclaredLines(undeclared, language)])
  return changes.every(mayNotComeBack) && !undeclared.length ? 0 : 1
}

async function usesFor({ audit, root }: DiffOptions, language: Language): Promise<Use[]> {
  if (audit) return auditFile(audit, language).flatMap(({ uses }) => uses)
  if (!root) return []
  const auditing = await import('../../audit')
  try {
    return auditing.audit(root, { language }).uses
  } catch (error) {
    throw error instanceof auditing.AuditError ? new WrongCommand(error.sentence(language)) : error
  }
}

function auditFile(path: string, language: Language): AuditReport[] {
  const words = guidelineWords(language)
  try {
    const reports = JSON.parse(readFileSync(path, 'utf8'))
    if (Array.isArray(reports) && reports.every((report) => Array.isArray(report?.uses))) return reports
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code) throw new WrongCommand(words.unreadable(path, code))
  }
  throw new WrongCommand(words.noAudit(path))
}
