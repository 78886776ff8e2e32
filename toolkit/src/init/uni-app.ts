import { firstOf, packageName, type Given } from './given'
import { inJson, setInJson } from './json-edit'
import type { Plan } from './plan'
import { withImport, withPlugin } from './script-edit'
import { placeInVuePages } from './vue-pages'

const plugIn = `${packageName}/uni-app`

/** uni-app with Vite: one line in vite.config, and the types. */
export function planUniApp(given: Given): Plan {
  const { changes, prompting } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: true, installs: true }
  const element = `privacyConsent(${prompting === 'consent-page' ? '{ consentPage: true }' : ''})`
  const config = firstOf(changes, ['vite.config.ts', 'vite.config.js', 'vite.config.mts', 'vite.config.mjs'])
  const text = config && changes.read(config)
  if (!text?.includes(plugIn)) {
    const line = `import privacyConsent from '${plugIn}'`
    const isConfiguration = (_: readonly string[], elements: string) => /\buni\w*\s*\(/i.test(elements)
    const added =
      text && /^\s*(import|export)\b/m.test(text)
        ? withPlugin(text, { isConfiguration, element, place: 'first' })
        : undefined
    if (added) changes.set(config!, withImport(added, { module: line, commonJs: line }))
    else
      plan.byHand.push({
        kind: 'add-line',
        file: config ?? 'vite.config.ts',
        line: `${line} … plugins: [${element}, uni()]`
      })
  }
  addTypes(given, plugIn)
  plan.byHand.push(...placeInVuePages(given, '.vue'))
  return plan
}

/** Where the project lists its types, those of the tags belong there. */
export function addTypes({ changes }: Given, entry: string): void {
  const file = 'tsconfig.json'
  const text = changes.read(file)
  const types = text && inJson(text, ['compilerOptions', 'types'])
  if (!text || !Array.isArray(types) || types.includes(entry)) return
  changes.set(file, setInJson(file, text, ['compilerOptions', 'types', -1], entry))
}
