import { posix } from 'node:path'
import { isRecord, Lines, taroConfigurations } from '../../../../mini-program'
import { parseScript } from '../syntax/parse'
import { kitImports } from './kits'
import { listedWrongly } from '../listed-wrongly'
import { prefixesOf } from './aliases'
import { appOf, listedPages, modulesAround, untoldPages } from './app-facts'
import { autoImports } from './auto-imports'
import { dependsOn } from './dependencies'
import type { Framework } from './framework'
import { madeFor, Packages } from './packages'
import { dropOtherPlatforms } from './platform-branches'
import { SourceResolver, type ProjectFiles, type Resolution } from './project-files'
import { defaultExport, pathKey } from './evaluate/default-export'

const kinds = ['.tsx', '.ts', '.jsx', '.js', '.vue', '.mjs']

/** A file for Weixin alone comes before the one for all. https://docs.taro.zone/docs/envs#多端文件 */
const endings = [
  ...kinds.map((ending) => `.weapp${ending}`),
  ...kinds.map((ending) => `.mini${ending}`),
  ...kinds,
  '.json'
]

const settingsOf = (folder: string) =>
  ['ts', 'js', 'tsx', 'jsx'].map((ending) => posix.join(folder, `app.config.${ending}`))

/** The folder of app.config, where this is a Taro project. */
export function taroFolder(files: ProjectFiles): string | undefined {
  const named = taroConfigurations.flatMap((file) =>
    files.has(file) ? (/\bsourceRoot\s*:\s*['"]([^'"]+)['"]/.exec(files.text(file))?.[1] ?? []) : []
  )
  const folders = [...named.map((folder) => posix.join('.', folder)), 'src', '']
  const isTaro = dependsOn(files, '@tarojs/taro') || taroConfigurations.some((file) => files.has(file))
  const found = folders.find((folder) => settingsOf(folder).some((file) => files.has(file)))
  // The source folder alone has no package.json beside it.
  return isTaro || found === '' ? found : undefined
}

export function readTaro(files: ProjectFiles, folder: string): Framework {
  const { componentOf, missingIn } = autoImports(files, folder)
  const resolution: Resolution = {
    endings,
    prefixes: prefixesOf(files, folder || '.'),
    sourceFolder: folder,
    packages: new Packages(files, madeFor.taro)
  }
  const file = settingsOf(folder).find((each) => files.has(each)) as string
  const text = files.text(file)
  const { body, error } = parseScript(file, text)
  const { value, offsets, untold } = defaultExport(
    file,
    body,
    modulesAround(files, new SourceResolver(files, resolution))
  )
  const settings = isRecord(value) ? value : {}
  const lines = new Lines(text)
  const offsetOf = (path: readonly (string | number)[]) => {
    for (let length = path.length; length > 0; length--) {
      const found = offsets.get(pathKey(path.slice(0, length)))
      if (found !== undefined) return found
    }
    return 0
  }
  const pages = listedPages(settings, (page) => (typeof page === 'string' ? page : undefined))
  const known = new Map(pages.map(({ route, place }) => [route, { file, line: lines.at(offsetOf(place)).line }]))
  const app = appOf({ settings, file, text, offsetOf, pages: known })
  const launch = kinds.map((ending) => posix.join(folder, `app${ending}`)).filter((each) => files.has(each))
  const placedOfKits = kitImports(files, launch)
  return {
    source: 'taro',
    files,
    app,
    resolution,
    launch,
    baseOf: (route) => posix.join(folder, route),
    translate: (each, content) => (each.endsWith('.vue') ? content : dropOtherPlatforms(each, content)),
    componentOf,
    handsAttributesOn: true,
    missingIn: (each, script, template) =>
      missingIn(each, script, template) + (template === undefined ? '' : placedOfKits(template)),
    broken: [
      ...(error ? [{ reason: 'does-not-parse' as const, name: error.reason, file, ...lines.at(error.offset) }] : []),
      ...untoldPages(app, untold),
      ...listedWrongly(app)
    ]
  }
}
