import { Changes } from './changes'
import type { Given } from './given'
import { InitError } from './init-error'
import { planMpx } from './mpx'
import { planNative } from './native'
import { filesWithOwnPopup } from './own-popup'
import type { Findings, Plan, Prompting } from './plan'
import type { Project } from './project'
import { planTaro } from './taro'
import { planUniApp } from './uni-app'
import { planUniAppClassic } from './uni-app-classic'

/** Throws where this kind of project has no such place to ask. */
export function requirePlaceFor(prompting: Prompting, { kind }: Project): void {
  if (kind === 'uni-app-classic' && prompting === 'consent-page') throw new InitError('no-consent-page', '')
}

/** What brings consent into a program of its kind. */
export function plan(project: Project, prompting: Prompting, findings: Findings, library?: string): Plan {
  const made = byKind(project, prompting, findings, library)
  if (findings.listeners?.length) made.byHand.unshift({ kind: 'own-listener', places: findings.listeners })
  const apart = findings.independent ?? []
  if (prompting === 'tags' && apart.length) made.byHand.push({ kind: 'independent', pages: apart })
  if (prompting === 'tags' && !findings.pages) made.byHand.push({ kind: 'place-tag', pages: [] })
  return made
}

function byKind(project: Project, prompting: Prompting, findings: Findings, library?: string): Plan {
  const changes = new Changes(project.folder)
  const withCalls = { project, changes, prompting, pages: findings.pages ?? [] }
  const own = filesWithOwnPopup(withCalls)
  const given = prompting === 'tags' && !own.length ? withCalls : { ...withCalls, pages: [] }
  const made = planOf(given, library)
  if (own.length) made.byHand.unshift({ kind: 'own-popup', files: own })
  return made
}

function planOf(given: Given, library?: string): Plan {
  const { project } = given
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
