import { posix } from 'node:path'
import { viteConfigurations } from '../../../mini-program'
import type { Changes } from './changes'
import { packageName } from './dependencies'
import { firstOf, withPackageJson, type Given } from './given'
import type { Plan } from './plan'
import { names, relativesIn, withImport, withPluginBefore } from './script-edit'
import { addTypes } from './types'
import { placeInVuePages } from './vue-pages'

const plugIn = `${packageName}/uni-app`

/** uni-app's own, by the names it is published under. */
const uniPlugIns = ['@dcloudio/vite-plugin-uni', '@uni-helper/plugin-uni']

const scriptEndings = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs']

/** uni-app with Vite: one line in vite.config, or in a script of its own, and the types. */
export function planUniApp(given: Given): Plan {
  const { changes, prompting } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: true, installs: true }
  withPackageJson(given)
  const element = `privacyConsent(${prompting === 'consent-page' ? '{ consentPage: true }' : ''})`
  const config = firstOf(changes, viteConfigurations)
  const scripts = config ? [config, ...scriptsNamedBy(config, changes)] : []
  const named = scripts.find((script) => names(changes.read(script)!, plugIn))
  if (!named) {
    const module = `import privacyConsent from '${plugIn}'`
    const commonJs = `const privacyConsent = require('${plugIn}').default`
    const isAdded = scripts.some((script) => {
      const added = withPluginBefore(changes.read(script)!, uniPlugIns, element)
      if (added) changes.set(script, withImport(added, { module, commonJs }))
      return added !== undefined
    })
    const isCommonJs = config && /\bmodule\.exports\b/.test(changes.read(config)!)
    if (!isAdded)
      plan.byHand.push({
        kind: 'add-line',
        file: config ?? 'vite.config.ts',
        line: `${isCommonJs ? commonJs : module} … plugins: [${element}, uni()]`
      })
  } else if (prompting === 'consent-page' && !changes.read(named)!.includes('consentPage')) {
    plan.byHand.push({ kind: 'change-line', file: named, line: element })
  }
  plan.byHand.push(...addTypes(given, plugIn), ...placeInVuePages(given, '.vue'))
  return plan
}

/** Scripts of the project that this one names: a list of plug-ins is often in one of them. */
function scriptsNamedBy(script: string, changes: Changes): string[] {
  const relatives = relativesIn(changes.read(script)!).map((each) => posix.join(posix.dirname(script), each))
  const files = relatives.map((each) =>
    /\.[cm]?[jt]s$/.test(each)
      ? firstOf(changes, [each])
      : firstOf(
          changes,
          [...scriptEndings, '/index.ts', '/index.js'].map((ending) => each + ending)
        )
  )
  return files.filter((file) => file !== undefined)
}
