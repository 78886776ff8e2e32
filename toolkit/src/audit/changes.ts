import { execFileSync } from 'node:child_process'
import { posix } from 'node:path'
import { AuditError } from './audit-error'

/**
 * The files that differ from a revision, as paths from a folder: those above it too, which source maps lead to. Throws an
 * `AuditError`.
 */
export function changedSince(revision: string, folder: string): ReadonlySet<string> {
  const git = (...given: string[]) =>
    execFileSync('git', given, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  if (revision.startsWith('-')) throw new AuditError(`--since ${revision}`, 'no-revision')
  try {
    const base = git('merge-base', revision, 'HEAD').trim()
    const changed = git('diff', '--name-only', '--no-relative', '-z', base)
    const added = git('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ':/')
    const here = git('rev-parse', '--show-prefix').trim()
    const files = `${changed}${added}`.split('\0').filter(Boolean)
    return new Set(files.map((file) => posix.relative(`/${here}`, `/${file}`)))
  } catch (error) {
    const { stderr = '', code } = error as { stderr?: string; code?: string }
    if (code === 'ENOENT') throw new AuditError('', 'no-git')
    throw new AuditError(`--since ${revision}`, 'git-refuses', [stderr.trim().split('\n')[0]])
  }
}
