import { independentRootOf } from '../../../mini-program'
import { audit, AuditError } from '../audit'
import { listenersOf } from '../audit/listeners'
import { readProgram } from '../audit/sources'
import type { Findings, Prompting } from './plan'
import type { Project } from './project'

/** What the program asks of its users, as far as the audit can read it as it stands. */
export function findingsOf(project: Project): Findings | undefined {
  try {
    const { uses, settingList } = audit(project.folder)
    const program = readProgram(project.folder)
    const calling = uses.filter(({ certainty }) => certainty === 'certain').flatMap((use) => use.pages)
    const pages = [...new Set(calling)]
    const isApart = (page: string) => independentRootOf(program.app.settings, page) !== ''
    return {
      keys: settingList.map(({ privacy_key }) => privacy_key as Findings['keys'][number]),
      pages: pages.filter((page) => !isApart(page)),
      independent: pages.filter(isApart),
      listeners: listenersOf(program).map(({ file, line }) => `${file}:${line}`)
    }
  } catch (error) {
    if (error instanceof AuditError) return undefined
    throw error
  }
}

/**
 * A few pages are best asked on themselves; many, unknown ones, and those that cannot have a tag share one page. HBuilderX
 * cannot list that page.
 */
export function recommended({ kind }: Project, findings: Findings | undefined): Prompting {
  if (kind === 'uni-app-classic') return 'tags'
  if (findings?.independent?.length) return 'consent-page'
  const count = findings?.pages?.length ?? 0
  return count > 0 && count <= 3 && kind !== 'taro' ? 'tags' : 'consent-page'
}
