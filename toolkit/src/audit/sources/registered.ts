import { hyphenated } from '../wxml/spelling'

/** Tags that a script gives a meaning by their name, whatever that is. */
export const registeredTags = (text: string): string[] =>
  [...text.matchAll(/\.component\(\s*['"]([\w-]+)['"]/g)].map(([, tag]) => hyphenated(tag))

/** `Vue.component('x-y', Imported)`, `Vue.component('xY', Imported)` and `app.component(…)` in what runs at launch: tag -> specifier. */
export function registered(text: string): Map<string, string> {
  const modules = new Map(
    [...text.matchAll(/\bimport\s+([\w$]+)\s+from\s*['"]([^'"\n]+)['"]/g)].map(([, name, specifier]) => [
      name,
      specifier
    ])
  )
  const found = new Map<string, string>()
  for (const [, tag, name] of text.matchAll(/\bcomponent\(\s*['"]([\w-]+)['"]\s*,\s*([\w$]+)\s*\)/g)) {
    const specifier = modules.get(name)
    if (specifier !== undefined) found.set(tag, specifier)
  }
  return found
}
