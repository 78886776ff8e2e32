import { inSource, packageName, type Given } from './given'
import { inJson, setInJson } from './json-edit'
import type { Plan } from './plan'
import { placeInVuePages } from './vue-pages'

const block = /(<script[^>]*type="application\/json"[^>]*>\s*)([^]*?)(\s*<\/script>)/

/** mpx takes native components from npm: `usingComponents` of the app, and the tag on pages. */
export function planMpx(given: Given): Plan {
  const { project, changes } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: false, installs: true }
  const app = inSource(project, 'app.mpx')
  const component = `${packageName}/miniprogram_dist/privacy-popup/index`
  const text = changes.read(app)
  const json = text && block.exec(text)?.[2]
  const at = ['usingComponents', 'privacy-popup']
  if (!text || !json)
    plan.byHand.push({ kind: 'add-line', file: app, line: `"usingComponents": { "privacy-popup": "${component}" }` })
  else if (inJson(json, at) === undefined) {
    const changed = setInJson(app, json, at, component)
    changes.set(
      app,
      text.replace(block, (_, open: string, _json: string, close: string) => open + changed + close)
    )
  }
  plan.byHand.push(...placeInVuePages(given, '.mpx'))
  return plan
}
