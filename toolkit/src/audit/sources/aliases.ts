import { join, posix } from 'node:path'
import { isRecord, parseJson, taroConfigurations, viteConfigurations } from '../../../../mini-program'
import { aliasesIn } from '../typescript-aliases'
import type { Prefix, ProjectFiles } from './project-files'

/** Of each build the first that is there counts. */
const buildSettings = [viteConfigurations, ['vue.config.js'], taroConfigurations]

/** What a project writes instead of paths: from `paths` of tsconfig.json, from its build's `alias`, and `@/` in any case. */
export function prefixesOf(files: ProjectFiles, sourceFolder: string): Prefix[] {
  const found = new Map<string, string>(fromImports(files))
  for (const file of ['tsconfig.json', 'jsconfig.json', 'tsconfig.app.json']) {
    for (const [prefix, target] of fromTypeScript(files, file)) found.set(prefix, target)
  }
  for (const names of buildSettings) {
    const file = names.find((each) => files.has(each))
    if (file) for (const [prefix, target] of fromBuild(files.text(file), file)) found.set(prefix, target)
  }
  if (![...found.keys()].some((prefix) => prefix === '@/')) found.set('@/', `${sourceFolder}/`)
  // The longest first: `@/components` before `@/`.
  return [...found].sort(([a], [b]) => b.length - a.length)
}

/** `imports` of package.json: `#tools/*`. https://nodejs.org/api/packages.html#subpath-imports */
function fromImports(files: ProjectFiles): Prefix[] {
  const { imports } = files.has('package.json') ? parseJson(files.text('package.json')).value : {}
  return Object.entries(isRecord(imports) ? imports : {}).flatMap(([name, target]): Prefix[] =>
    typeof target === 'string' ? [prefixOf(name, target)] : []
  )
}

/** Without `*` it is one name: `@` has nothing to do with `@tarojs/taro`. */
const prefixOf = (name: string, target: string): Prefix => [
  name.endsWith('*') ? name.slice(0, -1) : `${name}/`,
  posix.normalize(target.replace(/\*[^/]*$/, ''))
]

function fromTypeScript({ root }: ProjectFiles, file: string): Prefix[] {
  const prefixes = new Map<string, string>()
  for (const [name, target] of aliasesIn(join(root, file), root)) {
    const [prefix, path] = prefixOf(name, target)
    // The first of several targets is the one that is built.
    if (!prefixes.has(prefix) && !target.includes('node_modules')) prefixes.set(prefix, path)
  }
  return [...prefixes]
}

/** `'@/api': path.resolve(__dirname, '..', 'src/api')`, and the forms of Vite and webpack: `{ find: '@', replacement: … }`. */
const alias =
  /['"]?([@~#$\w][\w@/-]*)['"]?\s*[:,]\s*(?:replacement\s*:\s*)?(?:path\s*\.\s*)?(\w+)\s*\(\s*(?:new\s+URL\s*\(\s*)?((?:[^()]|\(\s*\))*?)\)/g

const joining = /^(?:resolve|join|fileURLToPath|pathResolve)$/

/** `const root = path.resolve(__dirname, '../src')` */
const folder = /\b(?:const|let|var)\s+(\w+)\s*=\s*(?:path\s*\.\s*)?(?:resolve|join)\s*\(([^()]*)\)/g

/** `const resolve = (dir) => path.join(__dirname, '..', dir)` */
const helper =
  /\b(?:function|const|let|var)\s+(\w+)\s*(?:=\s*(?:function\s*)?)?\(?\s*(\w+)(?:\s*:\s*string)?\s*\)?(?:\s*:\s*string)?\s*(?:=>)?\s*(?:\{\s*return\s+)?(?:path\s*\.\s*)?(?:resolve|join)\s*\(((?:[^()]|\(\s*\))*?),\s*\2\s*\)/g

function fromBuild(text: string, file: string): Prefix[] {
  const folders = new Map<string, string>()
  for (const [, name, given] of text.matchAll(folder)) folders.set(name, joined(given, file, folders))
  const helpers = new Map<string, string>()
  for (const [, name, , given] of text.matchAll(helper)) helpers.set(name, joined(given, file, folders))
  return [...text.matchAll(alias)].flatMap(([, name, called, given]): Prefix[] => {
    const base = helpers.get(called)
    if (!stepsOf(given).length || (base === undefined && !joining.test(called))) return []
    const target = base === undefined ? joined(given, file, folders) : posix.join(base, ...stepsOf(given))
    return target.startsWith('..') ? [] : [[`${name.replace(/\/$/, '')}/`, `${target}/`]]
  })
}

/** What `path.resolve(…)` makes of its arguments, from the project's folder. */
function joined(given: string, file: string, folders: ReadonlyMap<string, string>): string {
  const [first] = given.split(',')
  const own = /process\.cwd\(\)/.test(given) ? '.' : posix.dirname(file)
  return posix.join(folders.get(first.trim()) ?? own, ...stepsOf(given))
}

const stepsOf = (given: string): string[] => [...given.matchAll(/['"]([^'"]*)['"]/g)].map(([, step]) => step)
