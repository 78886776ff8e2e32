import { taroConfigurations } from '../../../mini-program'
import { packageName } from './dependencies'
import { firstOf, type Given } from './given'
import type { Plan } from './plan'
import { names, withPlugin } from './script-edit'
import { addTypes } from './types'

const plugIn = `${packageName}/taro`

/** Taro: one line in config/index, and the types. */
export function planTaro(given: Given): Plan {
  const { changes, prompting, pages } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: true, installs: true }
  const element = prompting === 'consent-page' ? `['${plugIn}', { consentPage: true }]` : `'${plugIn}'`
  const config = firstOf(changes, taroConfigurations)
  const text = config && changes.read(config)
  if (!text || !names(text, plugIn)) {
    // Presets and Babel have plug-ins of their own.
    const isConfiguration = (properties: readonly string[]) =>
      properties.some((name) => /^(sourceRoot|outputRoot|framework)$/.test(name))
    const added = text && withPlugin(text, isConfiguration, element)
    if (added) changes.set(config!, added)
    else plan.byHand.push({ kind: 'add-line', file: config ?? 'config/index.ts', line: `plugins: [${element}]` })
  } else if (prompting === 'consent-page' && !text.includes('consentPage')) {
    plan.byHand.push({ kind: 'change-line', file: config!, line: element })
  }
  plan.byHand.push(...addTypes(given, plugIn))
  if (pages.length) plan.byHand.push({ kind: 'place-tag', pages })
  return plan
}
