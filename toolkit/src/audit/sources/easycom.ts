import { posix } from 'node:path'
import { isRecord } from '../../../../mini-program'
import { hyphenated, pascal } from '../wxml/spelling'
import type { ProjectFiles } from './project-files'

interface Easycom {
  componentOf(tag: string): string | undefined
  /** Whether pages.json says where tags like this are. */
  covers(tag: string): boolean
}

/**
 * The components that uni-app finds by their tag: `components/x/x.vue`, those of uni_modules, and what pages.json says,
 * which may be in a package.
 * https://uniapp.dcloud.net.cn/collocation/pages.html#easycom
 */
export function easycom(files: ProjectFiles, folder: string, { easycom: settings }: Record<string, unknown>): Easycom {
  const custom = customPatterns(settings)
  const homes = [posix.join(folder, 'components')]
  for (const modules of new Set([posix.join(folder, 'uni_modules'), 'uni_modules'])) {
    for (const name of files.foldersIn(modules)) homes.push(posix.join(modules, name, 'components'))
  }
  const scanned =
    isRecord(settings) && settings.autoscan === false ? new Map<string, string>() : componentsIn(files, homes)
  const componentOf = (tag: string) => {
    for (const [pattern, target] of custom) {
      const spelling = spellings(tag).find((each) => pattern.test(each))
      if (spelling === undefined) continue
      const path = spelling.replace(pattern, target).replace(/^@\//, '')
      const file = [folder, 'node_modules'].map((home) => posix.join(home, path)).find((each) => files.has(each))
      if (file !== undefined) return file
    }
    return scanned.get(tag)
  }
  return { componentOf, covers: (tag) => custom.some(([pattern]) => spellings(tag).some((each) => pattern.test(each))) }
}

/** A tag is looked for as it is written: `<OwnCard>` by `^Own(.*)`. */
const spellings = (tag: string): string[] => [tag, pascal(tag)]

/** By their tags. A folder may be called like the tag in either spelling. */
function componentsIn(files: ProjectFiles, homes: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const home of homes) {
    for (const name of files.foldersIn(home)) {
      const tag = hyphenated(name)
      const file = ['.vue', '.nvue', '.uvue']
        .map((ending) => `${home}/${name}/${name}${ending}`)
        .find((each) => files.has(each))
      if (file !== undefined && !found.has(tag)) found.set(tag, file)
    }
  }
  return found
}

function customPatterns(settings: unknown): [RegExp, string][] {
  if (!isRecord(settings)) return []
  const custom = isRecord(settings.custom) ? settings.custom : settings
  return Object.entries(custom).flatMap(([pattern, target]): [RegExp, string][] => {
    if (typeof target !== 'string') return []
    try {
      return [[new RegExp(pattern), target]]
    } catch {
      return []
    }
  })
}
