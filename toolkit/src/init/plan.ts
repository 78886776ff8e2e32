import type { PrivacyKey } from '../audit'
import { Changes } from './changes'
import { planMpx } from './mpx'
import { planNative } from './native'
import type { Project } from './project'
import { planTaro } from './taro'
import { planUniApp } from './uni-app'
import { planUniAppClassic } from './uni-app-classic'

/** Where a program asks: one page for the whole program, or a tag on each page that makes privacy calls. */
export type Prompting = 'consent-page' | 'tags'

/** What is left for a person to do, beside the console. */
export type ByHand =
  { kind: 'add-line'; file: string; line: string } | { kind: 'build-npm' } | { kind: 'place-tag'; pages: string[] }

export interface Plan {
  changes: Changes
  byHand: ByHand[]
  /** Whether the library is a dependency of the build only. */
  forBuildOnly: boolean
  /** Whether the package manager is needed at all. */
  installs: boolean
}

/** What the audit found, as far as it can read the program. */
export interface Findings {
  keys: PrivacyKey[]
  /** Pages that make privacy calls; undefined where the source could not be read. */
  pages?: string[]
}

export function plan(project: Project, prompting: Prompting, findings: Findings, library?: string): Plan {
  const made = planOf(project, prompting, findings, library)
  if (prompting === 'tags' && !findings.pages) made.byHand.push({ kind: 'place-tag', pages: [] })
  return made
}

function planOf(project: Project, prompting: Prompting, findings: Findings, library?: string): Plan {
  const changes = new Changes(project.folder)
  const pages = prompting === 'tags' ? (findings.pages ?? []) : []
  const given = { project, changes, prompting, pages }
  switch (project.kind) {
    case 'native':
      return planNative(given)
    case 'uni-app':
      return planUniApp(given)
    case 'uni-app-classic':
      return planUniAppClassic(given, library)
    case 'taro':
      return planTaro(given)
    case 'mpx':
      return planMpx(given)
  }
}
