import { posix } from 'node:path'
import { isRecord } from '../../../../mini-program'
import { hyphenated } from '../wxml/spelling'
import type { ProjectFiles } from './project-files'

interface Easycom {
  componentOf(tag: string): string | undefined
  /** Whether pages.json says where tags like this are. */
  covers(tag: string): boolean
}

/**
 * The components that uni-app finds by their tag: `components/x/x.vue`, those of uni_modules, and what pages.json says.
 * https://uniapp.dcloud.net.cn/collocation/pages.html#easycom
 */
export function easycom(files: ProjectFiles, folder: string, { easycom: settings }: Record<string, unknown>): Easycom {
  const custom = customPatterns(settings)
  const homes = [posix.join(folder, 'components')]
  for (const modules of new Set([posix.join(folder, 'uni_modules'), 'uni_modules'])) {
    for (const name of files.foldersIn(modules)) homes.push(posix.join(modules, name, 'components'))
  }
  const scans = !isRecord(settings) || settings.autoscan !== false
  const componentOf = (tag: string) => {
    for (const [pattern, target] of custom) {
      if (!pattern.test(tag)) continue
      const file = posix.join(folder, tag.replace(pattern, target).replace(/^@\//, ''))
      if (files.has(file)) return file
    }
    return scans ? homes.flatMap((home) => componentIn(files, home, tag))[0] : undefined
  }
  return { componentOf, covers: (tag) => custom.some(([pattern]) => pattern.test(tag)) }
}

/** A folder may be called like the tag in either spelling. */
function componentIn(files: ProjectFiles, home: string, tag: string): string[] {
  const names = files.foldersIn(home).filter((name) => hyphenated(name) === tag)
  return names
    .flatMap((name) => ['.vue', '.nvue', '.uvue'].map((ending) => `${home}/${name}/${name}${ending}`))
    .filter((file) => files.has(file))
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
