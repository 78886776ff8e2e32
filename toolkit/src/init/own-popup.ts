import { readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { isRecord, parseJson } from '../../../mini-program'
import { packageName } from './dependencies'
import { inSource, type Given } from './given'
import type { Project } from './project'

const name = 'privacy-popup'

/**
 * Files that give the tag's name to a component of the program's own, most often the dialog of before: a tag placed on
 * a page would be drawn as that one.
 */
export function filesWithOwnPopup({ project, changes, pages }: Given): string[] {
  const inProgram = (file: string) => inSource(project, file)
  const named = [inProgram('app.json'), inProgram('pages.json'), ...pages.map((page) => inProgram(`${page}.json`))]
  const imported = pages.map((page) => inProgram(`${page}.vue`))
  return [
    ...named.filter((file) => namesOwnPopup(parseJson(changes.read(file)?.replace(/^\uFEFF/, '') ?? '{}').value)),
    ...imported.filter((file) => /\bimport\s+PrivacyPopup\s/.test(changes.read(file) ?? '')),
    ...(project.vue ? filesNamedSo(project) : [])
  ]
}

/** In `usingComponents`, of the program, of a page or of the style of one. */
function namesOwnPopup(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(namesOwnPopup)
  if (!isRecord(json)) return false
  const target = json[name]
  return (typeof target === 'string' && !target.includes(packageName)) || Object.values(json).some(namesOwnPopup)
}

/** uni-app and plug-ins of its build know components by the names of their files, without being told. */
const isNamedSo = (file: string) => /(?:^|\/)(?:privacy-popup|PrivacyPopup)(?:\/index)?\.vue$/.test(file)
const isBuilt = (folder: string) => /^(?:node_modules|dist|unpackage|\..*)$/.test(folder)

function filesNamedSo({ folder, source }: Project): string[] {
  const below = (home: string): string[] =>
    readdirSync(join(folder, home), { withFileTypes: true }).flatMap((entry) => {
      const at = posix.join(home, entry.name)
      if (entry.isDirectory()) return isBuilt(entry.name) ? [] : below(at)
      return isNamedSo(at) ? [at] : []
    })
  return below(source)
}
