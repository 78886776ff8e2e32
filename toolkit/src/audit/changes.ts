import { execFileSync } from 'node:child_process'
import { posix } from 'node:path'
import { AuditError, type AuditErrorRule } from './audit-error'

export interface Changes {
  /** Whether a file, named as from the folder, differs from the revision. Above the folder too: source maps lead there. */
  isChanged(file: string): boolean
  /** What it was at the revision; undefined where it was not there. */
  textBefore(file: string): string | undefined
}

/**
 * What git does not track counts as changed, a build that it ignores too, and so does all of a submodule that moved.
 * Throws an `AuditError`.
 */
export function changedSince(revision: string, folder: string): Changes {
  const named = `--since ${revision}`
  const orElse = (rule: AuditErrorRule, ...given: string[]): string => {
    const answer = git(folder, given)
    if (typeof answer === 'string') return answer
    throw new AuditError(named, rule)
  }
  if (revision.startsWith('-') || revision.trim() === '') throw new AuditError(named, 'no-revision')
  const here = git(folder, ['rev-parse', '--show-prefix'])
  if (typeof here !== 'string') throw whyNot(here, named)
  orElse('no-such-revision', 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`)
  const base = orElse('no-common-commit', 'merge-base', revision, 'HEAD').trim()
  const changed = orElse(
    'no-difference',
    'diff',
    '--name-only',
    '--no-relative',
    '--no-renames',
    '--ignore-submodules=none',
    '-z',
    base
  )
  const untracked = orElse('no-difference', 'ls-files', '--others', '--directory', '--full-name', '-z', '--', ':/')
  const paths = new Set(`${changed}${untracked}`.split('\0').map((path) => path.replace(/\/$/, '')))
  const isIn = (path: string): boolean => paths.has(path) || (path !== '.' && isIn(posix.dirname(path)))
  const pathOf = (file: string) => posix.join(here.replace(/\n$/, ''), file)
  return {
    isChanged: (file) => isIn(pathOf(file)),
    textBefore: (file) => {
      const text = git(folder, ['show', `${base}:${pathOf(file)}`])
      return typeof text === 'string' ? text : undefined
    }
  }
}

/** In a hook they say where the hook's repository is, which need not be the program's. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']

interface Refusal {
  code?: string
  stderr?: string
}

function git(folder: string, given: readonly string[]): string | Refusal {
  const own = Object.entries(process.env).filter(([name]) => !ofHooks.includes(name))
  try {
    return execFileSync('git', given, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...Object.fromEntries(own), LC_ALL: 'C' },
      maxBuffer: Infinity,
      stdio: ['ignore', 'pipe', 'pipe']
    })
  } catch (error) {
    return error as Refusal
  }
}

function whyNot({ code, stderr = '' }: Refusal, named: string): AuditError {
  if (code === 'ENOENT') return new AuditError('', 'no-git')
  if (stderr.includes('not a git repository')) return new AuditError(named, 'no-repository')
  const advice = /git config --global --add safe\.directory .*/.exec(stderr)?.[0]
  if (advice) return new AuditError(named, 'not-your-repository', [advice])
  return new AuditError(named, 'git-refuses', [stderr.trim().split('\n')[0]])
}
