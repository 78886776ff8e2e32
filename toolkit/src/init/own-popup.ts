import { isRecord, parseJson } from '../../../mini-program'
import { packageName } from './dependencies'
import { firstOf, inSource, type Given } from './given'

const name = 'privacy-popup'

/**
 * Files that give the tag's name to a component of the program's own, most often the dialog of before: a tag placed on
 * a page would be drawn as that one.
 */
export function filesWithOwnPopup({ project, changes, pages }: Given): string[] {
  const inProgram = (file: string) => inSource(project, file)
  const named = [inProgram('app.json'), inProgram('pages.json'), ...pages.map((page) => inProgram(`${page}.json`))]
  const imported = pages.map((page) => inProgram(`${page}.vue`))
  // uni-app knows these without being told (easycom).
  const known = ['', 'uni_modules/privacy-popup/'].map((folder) => inProgram(`${folder}components/${name}/${name}.vue`))
  return [
    ...named.filter((file) => namesOwnPopup(parseJson(changes.read(file)?.replace(/^\uFEFF/, '') ?? '{}').value)),
    ...imported.filter((file) => /\bimport\s+PrivacyPopup\s/.test(changes.read(file) ?? '')),
    ...[firstOf(changes, known) ?? []].flat()
  ]
}

/** In `usingComponents`, of the program, of a page or of the style of one. */
function namesOwnPopup(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(namesOwnPopup)
  if (!isRecord(json)) return false
  const target = json[name]
  return (typeof target === 'string' && !target.includes(packageName)) || Object.values(json).some(namesOwnPopup)
}
