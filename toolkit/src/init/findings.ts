import { audit, AuditError } from '../audit'
import { listenersOf } from '../audit/listeners'
import type { Findings, Prompting } from './plan'
import type { Project } from './project'

/** What the program asks of its users, as far as the audit can read it as it stands. */
export function findingsOf(project: Project): Findings | undefined {
  try {
    const { uses, settingList } = audit(project.folder)
    const pages = uses.filter(({ certainty }) => certainty === 'certain').flatMap((use) => use.pages)
    return {
      keys: settingList.map(({ privacy_key }) => privacy_key as Findings['keys'][number]),
      pages: [...new Set(pages)],
      listeners: listenersOf(project.folder).map(({ file, line }) => `${file}:${line}`)
    }
  } catch (error) {
    if (error instanceof AuditError) return undefined
    throw error
  }
}

/** A few pages are best asked on themselves; many, or unknown ones, share one page. HBuilderX cannot list that page. */
export function recommended({ kind }: Project, findings: Findings | undefined): Prompting {
  if (kind === 'uni-app-classic') return 'tags'
  const count = findings?.pages?.length ?? 0
  return count > 0 && count <= 3 && kind !== 'taro' ? 'tags' : 'consent-page'
}
