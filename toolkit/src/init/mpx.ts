import { withConsentPage } from './consent-page'
import { packageName } from './dependencies'
import { inSource, type Given } from './given'
import { inJson, setInJson } from './json-edit'
import type { Plan } from './plan'
import { placeInVuePages } from './vue-pages'

const json = /(<script[^>]*type=["']application\/json["'][^>]*>\s*)([^]*?)(\s*<\/script>)/
const script = /(<script(?![^>]*application\/json)(?![^>]*name=)[^>]*>\r?\n?)([^]*?)(<\/script>)/

const shipped = `${packageName}/miniprogram_dist`

/** Where mpx puts the page into the program. */
const consentPage = 'privacy-page/index'

/** mpx takes native components and pages from npm. */
export function planMpx(given: Given): Plan {
  const { project, changes, prompting } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: false, installs: true }
  const file = inSource(project, 'app.mpx')
  const text = changes.read(file)
  const listed = text && json.exec(text)?.[2]
  if (!text || !listed) {
    plan.byHand.push({ kind: 'add-line', file, line: lineFor(prompting) })
    return plan
  }
  const changed = prompting === 'tags' ? withTag(file, listed) : withPage(file, listed)
  const withJson = replaced(text, json, changed)
  if (prompting === 'tags') {
    changes.set(file, withJson)
    plan.byHand.push(...placeInVuePages(given, '.mpx'))
    return plan
  }
  const code = script.exec(withJson)?.[2]
  changes.set(
    file,
    code === undefined ? withJson : replaced(withJson, script, withConsentPage(code, consentPage, true))
  )
  return plan
}

const page = { src: `${shipped}/privacy-page/index`, path: consentPage }

const lineFor = (prompting: Given['prompting']) =>
  prompting === 'tags'
    ? `"usingComponents": { "privacy-popup": "${shipped}/privacy-popup/index" }`
    : `"pages": [${JSON.stringify(page)}] … privacyManager.configure({ consentPage: '/${consentPage}' })`

function withTag(file: string, text: string): string {
  const at = ['usingComponents', 'privacy-popup']
  return inJson({ text }, at) === undefined ? setInJson({ file, text }, at, `${shipped}/privacy-popup/index`) : text
}

const withPage = (file: string, text: string) =>
  text.includes(page.src) ? text : setInJson({ file, text }, ['pages', -1], page)

const replaced = (text: string, block: RegExp, inner: string) =>
  text.replace(block, (_, open: string, _inner: string, close: string) => open + inner + close)
