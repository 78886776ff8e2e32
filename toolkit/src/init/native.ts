import { consentPage, firstOf, inSource, packageName, type Given } from './given'
import { inJson, setInJson } from './json-edit'
import type { Plan } from './plan'
import { withImport } from './script-edit'

export const tag = '<privacy-popup />'

/** A program in Weixin's own files: npm, app.json, and app.js or the pages' WXML. */
export function planNative(given: Given): Plan {
  const { project, changes, prompting } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: false, installs: true }
  if (!project.hasPackageJson) changes.set('package.json', '{\n  "private": true,\n  "dependencies": {}\n}\n')
  else buildNpmInto(given)
  if (prompting === 'tags') placeTags(given)
  else addConsentPage(given, plan)
  plan.byHand.push({ kind: 'build-npm' })
  return plan
}

/** DevTools looks for package.json beside app.json, unless it is told otherwise. */
function buildNpmInto({ project, changes }: Given): void {
  const file = 'project.config.json'
  const text = changes.read(file)
  if (!project.source || text === undefined || inJson(text, ['setting', 'packNpmManually'])) return
  const relation = [{ packageJsonPath: './package.json', miniprogramNpmDistDir: `./${project.source}/` }]
  const told = setInJson(file, text, ['setting', 'packNpmManually'], true)
  changes.set(file, setInJson(file, told, ['setting', 'packNpmRelationList'], relation))
}

function placeTags({ project, changes, pages }: Given): void {
  const app = inSource(project, 'app.json')
  const path = ['usingComponents', 'privacy-popup']
  const text = changes.read(app)!
  if (inJson(text, path) === undefined)
    changes.set(app, setInJson(app, text, path, `${packageName}/privacy-popup/index`))
  for (const page of pages) {
    const file = inSource(project, `${page}.wxml`)
    const wxml = changes.read(file)
    if (wxml === undefined || wxml.includes('<privacy-popup')) continue
    changes.set(file, `${wxml.trimEnd()}\n${tag}\n`)
  }
}

function addConsentPage({ project, changes }: Given, plan: Plan): void {
  const app = inSource(project, 'app.json')
  const text = changes.read(app)!
  const pages = inJson(text, ['pages'])
  if (Array.isArray(pages) && !pages.includes(consentPage)) {
    changes.set(app, setInJson(app, text, ['pages', -1], consentPage))
  }
  const line = `privacyManager.configure({ consentPage: '/${consentPage}' })`
  const script = firstOf(changes, [inSource(project, 'app.ts'), inSource(project, 'app.js')])
  if (!script) {
    plan.byHand.push({ kind: 'add-line', file: inSource(project, 'app.js'), line })
    return
  }
  const code = changes.read(script)!
  if (code.includes(packageName)) return
  const module = `import { privacyManager } from '${packageName}'\n\n${line}`
  const commonJs = `const { privacyManager } = require('${packageName}')\n\n${line}\n`
  changes.set(script, withImport(code, { module, commonJs: script.endsWith('.ts') ? `${module}\n` : commonJs }))
}
