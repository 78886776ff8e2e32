import { posix } from 'node:path'
import { viteConfigurations } from '../../../../mini-program'
import { parseScript } from '../syntax/parse'
import { hyphenated } from '../wxml/spelling'
import { boundAtTop } from './bound'
import { dependsOn } from './dependencies'
import type { ProjectFiles } from './project-files'

/** What a build imports by itself where a file mentions a name that nothing in it binds. */
export interface AutoImports {
  /** The imports that a script lacks, for itself and its template. */
  missingIn(file: string, script: string, template?: string): string
  /** The component of a tag. */
  componentOf(tag: string): string | undefined
  /** Whether tags of packages may be among what it imports. */
  takesPackages: boolean
}

/** What a module gives under a name. */
interface Given {
  file: string
  name: string
}

const plugins = ['unplugin-auto-import', 'unplugin-vue-components', '@uni-helper/vite-plugin-uni-components']

/**
 * As unplugin-auto-import, unplugin-vue-components and their kin find it: components below `components/`, components and
 * functions in the folders that vite.config calls `dirs`, and whatever the last build declared.
 * https://github.com/unplugin/unplugin-auto-import, https://github.com/unplugin/unplugin-vue-components
 */
export function autoImports(files: ProjectFiles, sourceFolder: string): AutoImports {
  const components = new Map<string, string>()
  const functions = new Map<string, Given>()
  const takesPackages = plugins.some((name) => dependsOn(files, name))
  if (takesPackages) {
    const inDirs = filesInDirs(files)
    for (const file of [...filesBelow(files, posix.join(sourceFolder, 'components')), ...inDirs])
      if (file.endsWith('.vue')) components.set(hyphenated(nameOf(file)), file)
    for (const file of inDirs.filter(isModule))
      for (const [name, given] of givenBy(files, file)) functions.set(name, given)
  }
  for (const [name, given] of declared(files, sourceFolder)) {
    if (given.file.endsWith('.vue')) components.set(hyphenated(name), given.file)
    else functions.set(name, given)
  }
  return {
    componentOf: (tag) => components.get(tag),
    takesPackages,
    missingIn: (file, script, template = '') => missingIn(functions, file, script, template)
  }
}

function missingIn(functions: ReadonlyMap<string, Given>, file: string, script: string, template: string): string {
  const mentioned = [...functions].filter(([name]) => mentions(script, name) || mentions(template, name))
  if (mentioned.length === 0) return ''
  const bound = new Set(parseScript(file, script).body.flatMap(boundAtTop))
  return mentioned
    .filter(([name]) => !bound.has(name))
    .map(([name, given]) => {
      const path = posix.relative(posix.dirname(file), given.file)
      return `\nimport { ${given.name} as ${name} } from '${path.startsWith('.') ? path : `./${path}`}'`
    })
    .join('')
}

const mentions = (text: string, name: string): boolean =>
  text.includes(name) && new RegExp(`(?<![\\w$.])${name.replace(/\$/g, '\\$')}(?![\\w$])`).test(text)

function filesBelow(files: ProjectFiles, folder: string): string[] {
  const own = files.filesIn(folder).map((name) => `${folder}/${name}`)
  return [...own, ...files.foldersIn(folder).flatMap((name) => filesBelow(files, `${folder}/${name}`))]
}

/** `login/index.vue` is called login. */
function nameOf(file: string): string {
  const { name, dir } = posix.parse(file)
  return name === 'index' ? posix.basename(dir) : name
}

/** Either plug-in has such a list; components are looked for in the folders below, too. */
function filesInDirs(files: ProjectFiles): string[] {
  const build = viteConfigurations.find((file) => files.has(file))
  const lists = build ? [...files.text(build).matchAll(/\bdirs\s*:\s*\[([^\]]*)\]/g)].map(([, list]) => list) : []
  return [...lists.join().matchAll(/['"]([^'"]+)['"]/g)].flatMap(([, pattern]) => {
    const folder = posix.join('.', pattern.replace(/\/\*.*$/, ''))
    const below = filesBelow(files, folder)
    return pattern.includes('**')
      ? below
      : below.filter((file) => file.endsWith('.vue') || posix.dirname(file) === folder)
  })
}

const isModule = (file: string): boolean => /(?<!\.d)\.[jt]s$/.test(file)

function givenBy(files: ProjectFiles, file: string): [string, Given][] {
  return parseScript(file, files.text(file)).body.flatMap((node): [string, Given][] => {
    if (node.type === 'ExportDefaultDeclaration') return [[nameOf(file), { file, name: 'default' }]]
    return node.type === 'ExportNamedDeclaration' ? boundAtTop(node).map((name) => [name, { file, name }]) : []
  })
}

/** `const useUpload: typeof import('../hooks/useUpload')['default']` */
const declaration = /^\s*(?:const\s+)?([\w$]+): typeof import\('(\.[^']+)'\)(?:\['([\w$]+)'\]|\.([\w$]+))/gm

function declared(files: ProjectFiles, sourceFolder: string): [string, Given][] {
  const folders = ['.', sourceFolder || '.'].flatMap((home) =>
    ['', 'types', 'typings', '@types'].map((name) => posix.join(home, name))
  )
  return [...new Set(folders)].flatMap((folder) =>
    files
      .filesIn(folder)
      .filter((name) => name.endsWith('.d.ts'))
      .flatMap((name) => [...files.text(posix.join(folder, name)).matchAll(declaration)])
      .map(([, as, path, ...names]): [string, Given] => [as, { file: posix.join(folder, path), name: names.join('') }])
  )
}
