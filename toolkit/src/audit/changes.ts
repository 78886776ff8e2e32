import { execFileSync } from 'node:child_process'
import { AuditError } from './audit-error'

/** The files of a folder that differ from a revision, as paths from the folder. Throws an `AuditError`. */
export function changedSince(revision: string, folder: string): ReadonlySet<string> {
  const git = (...given: string[]) =>
    execFileSync('git', given, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (revision.startsWith('-')) throw new AuditError(`--since ${revision}`, 'no-revision')
  try {
    const base = git('merge-base', revision, 'HEAD').trim()
    const changed = git('diff', '--name-only', '--relative', '-z', base, '--', '.')
    const added = git('ls-files', '--others', '--exclude-standard', '-z', '--', '.')
    return new Set(`${changed}${added}`.split('\0').filter(Boolean))
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string }
    if (code === 'ENOENT') throw new AuditError('', 'no-git')
    throw new AuditError(`--since ${revision}`, 'git-refuses', [stderr.trim().split('\n')[0]])
  }
}
