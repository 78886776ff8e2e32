import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packageName } from './dependencies'
import { inSource, type Given } from './given'
import { inJson, setInJson } from './json-edit'
import { tag } from './native'
import type { Plan } from './plan'
import { forWeixin } from './uni-app-project'
import { placeInVuePages } from './vue-pages'

/** No plug-in takes the tag away on other platforms. */
const onWeixin = ['<!-- #ifdef MP-WEIXIN -->', tag, '<!-- #endif -->']

const tags = ['privacy-popup', 'privacy-button', 'privacy-gate']

/**
 * uni-app without Vite (HBuilderX, Vue 2): it copies `wxcomponents` as it is. `library` is the folder of the package that
 * is copied; run again, what has changed in it is copied again.
 */
export function planUniAppClassic(given: Given, library: string | undefined): Plan {
  const { project, changes } = given
  const plan: Plan = { changes, byHand: [], forBuildOnly: false, installs: false }
  const target = `wxcomponents/${packageName}`
  if (library) {
    for (const entry of readdirSync(library, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = path.join(entry.parentPath, entry.name)
      const relative = path.relative(library, file).split(path.sep).join('/')
      changes.copy(inSource(project, `${target}/${relative}`), readFileSync(file))
    }
  }
  const pagesJson = inSource(project, 'pages.json')
  let text = changes.read(pagesJson)!
  for (const name of tags) {
    const at = ['globalStyle', 'usingComponents', name]
    const json = { file: pagesJson, text, seen: forWeixin(text, project.vue ?? 2) }
    if (inJson(json, at) === undefined) text = setInJson(json, at, `/${target}/${name}/index`)
  }
  changes.set(pagesJson, text)
  plan.byHand.push(...placeInVuePages(given, '.vue', onWeixin))
  return plan
}
