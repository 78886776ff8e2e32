import { hyphenated, pascal } from '../wxml/spelling'
import { dependsOn } from './dependencies'
import type { ProjectFiles } from './project-files'
import { takenNames } from './taken-names'

/**
 * Kits whose tags a resolver of unplugin-vue-components, or the kit itself, finds by how they begin.
 * https://nutui.jd.com/taro/vue/4x/#/zh-CN/guide/start
 */
const prefixes: readonly (readonly [prefix: string, name: string])[] = [['nut-', '@nutui/nutui-taro']]

/**
 * The imports of what a Vue template places of a kit under a name that its script does not bind: what a launch registers,
 * `app.use(Uploader)`, and what is found by its tag.
 */
export function kitImports(files: ProjectFiles, launch: readonly string[]): (template: string) => string {
  const found = prefixes.filter(([, name]) => dependsOn(files, name))
  const registered = launch.flatMap((file) => registeredIn(files.text(file)))
  return (template) => {
    const tags = new Set([...template.matchAll(/<([A-Za-z][\w-]*)/g)].map(([, tag]) => hyphenated(tag)))
    const byPrefix = found.flatMap(([prefix, specifier]) =>
      [...tags].flatMap((tag) => (tag.startsWith(prefix) ? { name: pascal(tag.slice(prefix.length)), specifier } : []))
    )
    const byName = registered.filter(({ name }) => tags.has(hyphenated(name)))
    return [...byPrefix, ...byName]
      .map(
        ({ name, specifier }, index) =>
          `\nimport { ${name} as $placed${index} } from '${specifier}'\n;[$placed${index}]`
      )
      .join('')
  }
}

/** `import { AtButton } from 'taro-ui-vue3'` and `app.use(AtButton)` */
function registeredIn(text: string): { name: string; specifier: string }[] {
  return [...takenNames(text)].flatMap(([specifier, names]) =>
    names.flatMap(({ name, local }) => (isOnlyRegistered(text, local) ? { name, specifier } : []))
  )
}

/** Whether all that a script does with what it imports is to register it: whoever places its tag uses it. */
export function isOnlyRegistered(text: string, local: string): boolean {
  const mention = `(?<![\\w$.])${local.replace(/\$/g, '\\$')}(?![\\w$])`
  const all = text.match(new RegExp(mention, 'g'))?.length ?? 0
  const registrations = new RegExp(`(?:\\.use\\(\\s*|\\.component\\([^)]*,\\s*)${mention}`, 'g')
  return all > 1 && text.match(registrations)?.length === all - 1
}
