import { firstOf, packageName, type Given } from './given'
import type { Plan } from './plan'
import { names, withImport, withPlugin } from './script-edit'
import { addTypes } from './types'
import { placeInVuePages } from './vue-pages'

const plugIn = `${packageName}/uni-app`

/** uni-app with Vite: one line in vite.config, and the types. */
export function planUniApp(given: Given): Plan {
  const { changes, prompting } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: true, installs: true }
  const element = `privacyConsent(${prompting === 'consent-page' ? '{ consentPage: true }' : ''})`
  const config = firstOf(
    changes,
    ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs'].map((ending) => `vite.config.${ending}`)
  )
  const text = config && changes.read(config)
  if (!text || !names(text, plugIn)) {
    const module = `import privacyConsent from '${plugIn}'`
    const commonJs = `const privacyConsent = require('${plugIn}').default`
    const isConfiguration = (_: readonly string[], elements: string) => /\buni\w*(\.default)?\s*\(/i.test(elements)
    const added = text && withPlugin(text, { isConfiguration, element, place: 'first' })
    if (added) changes.set(config!, withImport(added, { module, commonJs }))
    else
      plan.byHand.push({
        kind: 'add-line',
        file: config ?? 'vite.config.ts',
        line: `${/\bmodule\.exports\b/.test(text ?? '') ? commonJs : module} … plugins: [${element}, uni()]`
      })
  } else if (prompting === 'consent-page' && !text.includes('consentPage')) {
    plan.byHand.push({ kind: 'change-line', file: config!, line: element })
  }
  addTypes(given, plugIn)
  plan.byHand.push(...placeInVuePages(given, '.vue'))
  return plan
}
