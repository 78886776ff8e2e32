import { posix } from 'node:path'
import { entries, isRecord, Lines, madeFrom, parseJson, type App, type JsonFile } from '../../../../mini-program'
import { parseScript } from '../syntax/parse'
import { prefixesOf } from './aliases'
import { autoImports } from './auto-imports'
import { appOf, listedPages, modulesAround, routeOf, untoldPages } from './app-facts'
import { aroundPages } from './around-pages'
import { preprocess, weixinBuild, type Holds } from './conditional'
import { easycom } from './easycom'
import type { AppFacts, Framework } from './framework'
import { kitImports } from './kits'
import { listedWrongly } from '../listed-wrongly'
import type { Missing } from '../read-program'
import { madeFor, Packages } from './packages'
import { dropOtherPlatforms } from './platform-branches'
import { SourceResolver, type ProjectFiles } from './project-files'
import { defaultExport, pathKey, type Located } from './evaluate/default-export'
import { registeredTags } from './registered'
import { routedPages } from './routed-pages'

/** As uni-app's Vite looks them up. An nvue page is compiled like any other where there is no vue one. */
const endings = ['.mjs', '.js', '.ts', '.uts', '.jsx', '.tsx', '.json', '.vue', '.nvue', '.uvue']

/** The folder of App.vue and manifest.json, where this is a uni-app project; `''` is the project's own folder. */
export function uniAppFolder(files: ProjectFiles): string | undefined {
  const isSource = (folder: string) => {
    const at = (name: string) => files.has(posix.join(folder, name))
    const isListed = at('pages.json') || configFile(files, folder, 'pages') !== undefined
    return isListed && (at('manifest.json') || at('App.vue'))
  }
  return ['', 'src'].find(isSource)
}

/** What a plug-in of uni-helper makes pages.json or manifest.json of: in the project's folder, or beside what it makes. */
function configFile(files: ProjectFiles, folder: string, name: 'pages' | 'manifest'): string | undefined {
  const names = madeFrom(name)
  return [...names, ...names.map((each) => posix.join(folder, each))].find((file) => files.has(file))
}

export function readUniApp(files: ProjectFiles, folder: string): Framework {
  const holds = weixinBuild(vueVersion(files, folder))
  const pages = readJson(files, posix.join(folder, 'pages.json'), holds)
  const config = readConfig(files, configFile(files, folder, 'pages'), holds)
  const settings = { ...(isRecord(config?.value) ? config.value : {}), ...pages.json.value }
  const found = easycom(files, folder, settings)
  const { componentOf, missingIn, takesPackages } = autoImports(files, folder)
  const launch = ['main.ts', 'main.js', 'main.uts', 'App.vue', 'App.nvue', 'App.uvue']
    .map((name) => posix.join(folder, name))
    .filter((file) => files.has(file))
  const pageSettings = settingsOfPages(folder, settings)
  const brings = takesPackages || launch.some((file) => registersTags(files.text(file)))
  const app = appOf(factsOf(files, folder, holds, pages, config))
  const ofLaunch = new Set(launch.flatMap((file) => registeredTags(files.text(file))))
  const placedOfKits = kitImports(files, launch)
  return {
    source: 'uni-app',
    files,
    app,
    broken: [
      ...[pages, readManifest(files, folder, holds)].flatMap(brokenIn),
      ...[pages, ...(config ? [jsonOf(config)] : [])].flatMap((each) => wronglyListedIn(each, app)),
      ...(config ? untoldIn(config, pages, app) : [])
    ],
    resolution: {
      endings,
      prefixes: prefixesOf(files, folder || '.'),
      sourceFolder: folder,
      packages: new Packages(files, madeFor['uni-app'])
    },
    launch,
    baseOf: (route) => posix.join(folder, route),
    translate: (file, text) => {
      const kept = preprocess(text, holds)
      return /\.n?vue$|\.uvue$/.test(file) ? kept : dropOtherPlatforms(file, kept)
    },
    namedOn: (base) => namedIn(pageSettings.get(base)),
    around: aroundPages(files, folder, (base) => pageSettings.get(base)?.layout),
    componentOf: (tag) => found.componentOf(tag) ?? componentOf(tag),
    mustBeOwn: (tag) => !brings && !found.covers(tag) && !broughtTags.test(tag) && !ofLaunch.has(tag),
    isOfPackage: (tag) => takesPackages || found.covers(tag),
    missingIn: (each, script, template) =>
      missingIn(each, script, template) + (template === undefined ? '' : placedOfKits(template))
  }
}

/** Tags that uni-app, Vue or a plug-in brings. https://uniapp.dcloud.net.cn/component/ */
const broughtTags =
  /^(?:unicloud-db|uni-ad|ad-[\w-]+|custom-(?:tab-bar|wrapper)|list-item|flow-(?:view|item)|native-view|keep-alive|transition-group|ku-root-view|uni-layout)$/

/** What the list of pages says of each. */
function settingsOfPages(folder: string, settings: Record<string, unknown>): Map<string, Record<string, unknown>> {
  const pages = listedPages(settings, pathOf).map(({ route, place }) => {
    const page = place.reduce((value: unknown, key) => (value as Record<string, unknown>)[key], settings)
    return [posix.join(folder, route), page as Record<string, unknown>] as const
  })
  return new Map(pages)
}

/** `usingComponents` in the style of a page. https://uniapp.dcloud.net.cn/collocation/pages.html#style */
function namedIn({ style }: Record<string, unknown> = {}): (readonly [string, string])[] {
  const styles = isRecord(style) ? [style, style['mp-weixin']] : []
  return styles.flatMap((each) => (isRecord(each) ? entries(each.usingComponents) : []))
}

/** Whether a launch may give tags a meaning that no file shows: a plug-in that is no store, or names put together. */
const registersTags = (text: string): boolean =>
  /\.component\(\s*[^'"\s]/.test(text) ||
  [...text.matchAll(/\.use\(\s*([\w$.]+)/g)].some(([, plugin]) => !/store|pinia|vuex|i18n|router/i.test(plugin))

const pathOf = (page: unknown): string | undefined =>
  isRecord(page) && typeof page.path === 'string' ? page.path : undefined

interface Json {
  file: string
  text: string
  json: JsonFile
}

interface Config extends Located {
  file: string
  text: string
}

function readJson(files: ProjectFiles, file: string, holds: Holds): Json {
  const text = files.has(file) ? preprocess(files.text(file), holds) : '{}'
  const json = parseJson(text)
  return { file, text, json: json.error ? parseJson(withoutLeftCommas(text)) : json }
}

const pieces = /"(?:\\.|[^"\\\n])*"|\/\/[^\r\n]*|\/\*[^]*?\*\/|\S/g

/** Without the commas around what other builds take; places stay. */
function withoutLeftCommas(text: string): string {
  let before = ''
  return text.replace(pieces, (piece) => {
    if (/^\/[/*]/.test(piece)) return piece
    if (piece === ',' && /^[[{,]$/.test(before)) return ' '
    before = piece
    return piece
  })
}

const brokenIn = ({ file, text, json: { error } }: Json): Missing[] =>
  error ? [{ reason: 'does-not-parse', name: error.reason, file, ...new Lines(text).at(error.offset) }] : []

function wronglyListedIn(file: Json, { pages }: App): Missing[] {
  const { value: settings, error } = file.json
  // That is told for itself.
  if (error) return []
  return listedWrongly({ settings, pages, placeOf: placesIn(file) }, (page) => pathOf(page) !== undefined)
}

/** What only the build can tell stands in the pages.json that it has made, if that is there. */
function untoldIn(config: Config, { json }: Json, { pages }: App): Missing[] {
  return listedPages(json.value, pathOf).length > 0
    ? []
    : untoldPages({ pages, placeOf: placesIn(jsonOf(config)) }, config.untold)
}

function placesIn({ file, text, json }: Json): App['placeOf'] {
  const lines = new Lines(text)
  return (path) => ({ file, line: lines.at(json.offsetOf(path)).line })
}

function readConfig(files: ProjectFiles, file: string | undefined, holds: Holds): Config | undefined {
  if (file === undefined) return undefined
  const text = preprocess(files.text(file), holds)
  const { body } = parseScript(file.replace(/mts$/, 'ts'), text)
  const resolver = new SourceResolver(files, { endings, prefixes: [], sourceFolder: '' })
  const around = modulesAround(files, resolver, (each) => preprocess(each, holds))
  return { file, text, ...defaultExport(file, body, around) }
}

/** manifest.json, or what it is made of: that is the file to edit. */
function readManifest(files: ProjectFiles, folder: string, holds: Holds): Json {
  const config = readConfig(files, configFile(files, folder, 'manifest'), holds)
  if (!config || !isRecord(config.value)) return readJson(files, posix.join(folder, 'manifest.json'), holds)
  return jsonOf(config)
}

const jsonOf = ({ file, text, value, offsets }: Config): Json => ({
  file,
  text,
  json: { value: isRecord(value) ? value : {}, offsetOf: (path) => offsets.get(pathKey(path)) ?? 0 }
})

function factsOf(
  files: ProjectFiles,
  folder: string,
  holds: Holds,
  pagesFile: Json,
  config: Config | undefined
): AppFacts {
  const manifest = readManifest(files, folder, holds)
  const own = manifest.json.value['mp-weixin']
  const { globalStyle, tabBar, ...listed } = pagesFile.json.value
  const { subPackages } = listed
  const using = isRecord(globalStyle) && isRecord(globalStyle.usingComponents) ? globalStyle.usingComponents : {}
  const pages = new Map<string, { file: string; line: number }>()
  const add = (route: string, file: string, line: number) => void (pages.has(route) || pages.set(route, { file, line }))
  const lines = new Lines(pagesFile.text)
  for (const { route, place } of listedPages(listed, pathOf))
    add(route, pagesFile.file, lines.at(pagesFile.json.offsetOf(place)).line)
  if (config && isRecord(config.value)) {
    const configLines = new Lines(config.text)
    for (const { route, place } of listedPages(config.value, pathOf))
      add(route, config.file, configLines.at(config.offsets.get(pathKey(place)) ?? 0).line)
    for (const file of routedPages(files, folder)) add(routeOf(posix.relative(folder, file)), file, 1)
  }
  return {
    settings: { ...(isRecord(own) ? own : {}), usingComponents: using, tabBar, subPackages },
    file: manifest.file,
    text: manifest.text,
    offsetOf: (path) => manifest.json.offsetOf(['mp-weixin', ...path]),
    pages,
    list: { file: config?.file ?? pagesFile.file, line: lines.at(pagesFile.json.offsetOf(['pages'])).line }
  }
}

function vueVersion(files: ProjectFiles, folder: string): 2 | 3 {
  const at = (file: string) => (files.has(file) ? parseJson(files.text(file)).value : {})
  const declared = at(posix.join(folder, 'manifest.json')).vueVersion
  if (declared !== undefined) return `${declared as string}` === '3' ? 3 : 2
  const { dependencies, devDependencies } = at('package.json')
  const packages = {
    ...(isRecord(dependencies) ? dependencies : {}),
    ...(isRecord(devDependencies) ? devDependencies : {})
  }
  if ('@dcloudio/vite-plugin-uni' in packages) return 3
  return /^[\^~]?3/.test(`${packages.vue as string}`) || /^[\^~]?3/.test(`${packages['@dcloudio/uni-app'] as string}`)
    ? 3
    : 2
}
