import { withConsentPage } from './consent-page'
import { packageName } from './dependencies'
import { consentPage, firstOf, inSource, withPackageJson, type Given } from './given'
import { inJson, setInJson } from './json-edit'
import type { Plan } from './plan'

export const tag = '<privacy-popup />'

/** A program in Weixin's own files: npm, app.json, and app.js or the pages' WXML. */
export function planNative(given: Given): Plan {
  const { project, changes, prompting } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: false, installs: true }
  withPackageJson(given)
  if (project.hasPackageJson && !project.buildsNpm) buildNpmInto(given)
  if (prompting === 'tags') placeTags(given)
  else addConsentPage(given, plan)
  if (!project.buildsNpm) plan.byHand.push({ kind: 'build-npm' })
  return plan
}

/** DevTools looks for package.json beside app.json, unless it is told otherwise. */
function buildNpmInto({ project, changes }: Given): void {
  const file = 'project.config.json'
  const text = changes.read(file)
  if (!project.source || text === undefined || inJson({ text }, ['setting', 'packNpmManually'])) return
  const relation = [{ packageJsonPath: './package.json', miniprogramNpmDistDir: `./${project.source}/` }]
  const told = setInJson({ file, text }, ['setting', 'packNpmManually'], true)
  changes.set(file, setInJson({ file, text: told }, ['setting', 'packNpmRelationList'], relation))
}

function placeTags({ project, changes, pages }: Given): void {
  const app = inSource(project, 'app.json')
  const path = ['usingComponents', 'privacy-popup']
  const text = changes.read(app)!
  if (inJson({ text }, path) === undefined)
    changes.set(app, setInJson({ file: app, text }, path, `${packageName}/privacy-popup/index`))
  for (const page of pages) {
    const file = inSource(project, `${page}.wxml`)
    const wxml = changes.read(file)
    if (wxml === undefined || wxml.includes('<privacy-popup')) continue
    const eol = wxml.includes('\r\n') ? '\r\n' : '\n'
    changes.set(file, `${wxml.trimEnd()}${eol}${tag}${eol}`)
  }
}

function addConsentPage({ project, changes }: Given, plan: Plan): void {
  const app = inSource(project, 'app.json')
  const text = changes.read(app)!
  const pages = inJson({ text }, ['pages'])
  if (Array.isArray(pages) && !pages.includes(consentPage)) {
    changes.set(app, setInJson({ file: app, text }, ['pages', -1], consentPage))
  }
  const script = firstOf(changes, [inSource(project, 'app.ts'), inSource(project, 'app.js')])
  if (script) changes.set(script, withConsentPage(changes.read(script)!, consentPage, script.endsWith('.ts')))
  else {
    const line = `privacyManager.configure({ consentPage: '/${consentPage}' })`
    plan.byHand.push({ kind: 'add-line', file: inSource(project, 'app.js'), line })
  }
}
