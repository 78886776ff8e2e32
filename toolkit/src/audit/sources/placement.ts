import { blank } from './blank'
import { takenNames } from './taken-names'
import type { VueFile } from './vue-file'
import type { Part } from '../wxml/parse'
import { hyphenated } from '../wxml/spelling'
import { isBuiltin } from './vue-template'

/**
 * Tags of a template that are components -> the file of each. Without specifier a tag is looked for by its name, and is
 * `missing` where nothing has it.
 */
export function placedComponents(
  { imported, template, script }: VueFile,
  find: (tag: string, specifier?: string) => string | undefined,
  missing: (tag: string, offset: number) => void
): Record<string, string> {
  const found: Record<string, string> = {}
  const mayHandOn = /open-?type/i.test(script)
  const isNamed = (tag: string) =>
    [...takenNames(script).values()].some((names) => names.some(({ local }) => hyphenated(local) === tag))
  for (const { tag, attributes, offset } of template?.main.elements ?? []) {
    if (isBuiltin(tag)) continue
    const specifier = imported.get(hyphenated(tag))
    const file = find(tag, specifier)
    if (file !== undefined) found[tag] = file
    else if (!tag.includes('-')) continue
    // A component of a package is in no tree; its open-type, alone or in an object, is taken to reach a button.
    else if ([...attributes].some(([name, value]) => isOpenType.test(name) || (mayHandOn && value.includes('{{'))))
      found[tag] = `package://${tag}`
    // `{ Uploader }` of a kit is found by who reads its script.
    else if (specifier === undefined && !isNamed(tag)) missing(tag, offset)
  }
  return found
}

const isOpenType = /^open-?type$/i

/** Places components in a template that a build puts there, under tags of their own: tag -> file. */
export function placeAround({ tags, elements }: Part, files: readonly string[]): Record<string, string> {
  const placed = files.map((file, index) => [`around-page-${index}`, file] as const)
  for (const [tag] of placed) {
    tags.add(tag)
    elements.push({ tag, offset: 0, attributes: new Map(), loops: [] })
  }
  return Object.fromEntries(placed)
}

// That nothing stands before it in its line is looked at last: a pattern that begins with its word is searched for fastest.
const importOfComponent = /import(?<=^[ \t]*import)\s+([\w$]+)\s+from\s*['"][^'"\n]+['"];?/gm

/** A component that is imported, and whose tag no template places, leads nowhere: its import is blanked out. */
export function withoutUnplaced(
  { script, imported, template }: VueFile,
  text: string,
  isComponent: (specifier: string) => boolean
): string {
  // `<component :is>` may place any of them.
  if (!template || /<component\b/.test(text)) return script
  const placed = new Set(template.main.elements.map(({ tag }) => tag))
  const tags = new Map<string, string[]>()
  for (const [tag, specifier] of imported) tags.set(specifier, [...(tags.get(specifier) ?? []), tag])
  const rest = script.replace(importOfComponent, '').replace(/\bcomponents\s*:\s*\{[^}]*\}/g, '')
  return script.replace(importOfComponent, (statement: string, name: string) => {
    const specifier = /['"]([^'"\n]+)['"]/.exec(statement)?.[1] ?? ''
    const isPlaced = [name, hyphenated(name), ...(tags.get(specifier) ?? [])].some((tag) => placed.has(tag))
    const isNamed = new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(rest)
    return isPlaced || isNamed || !(/^[A-Z]/.test(name) || isComponent(specifier)) ? statement : blank(statement)
  })
}
