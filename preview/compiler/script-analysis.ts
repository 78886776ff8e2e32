import { build, type BuildFailure, type Message, type Plugin } from 'esbuild'
import type { Resolver } from '../../mini-program'
import type { SourceTree } from './source-tree'
import { either } from '../language'

type Links = Map<string, Map<string, string>>

export interface Problem {
  /** From 1. */
  readonly line: number
  readonly message: string
}

export interface Analysis {
  /** File -> specifier -> file. */
  readonly links: Links
  /** What is wrong, by file. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>
}

const missingModule = (name: string) =>
  name.startsWith(plugInScheme)
    ? either(
        `requirePlugin("${name.slice(plugInScheme.length)}"): plug-ins are not run here`,
        `requirePlugin("${name.slice(plugInScheme.length)}")：这里不运行插件`
      )
    : either(`module "${name}" is missing`, `缺少模块 "${name}"`)

const plugInScheme = 'plugin://'

const scripts = 'mini-program'
const missing = 'missing'

/**
 * Which scripts run, what each calls the others, and what is wrong with them: esbuild reads them, and nothing of what it
 * would write is taken. A file that does not parse is left out and the rest is read again, for what is wrong between files
 * is told only when each by itself is right.
 */
export async function analyse(tree: SourceTree, resolver: Resolver, entries: readonly string[]): Promise<Analysis> {
  const unparsed = new Set<string>()
  const problems = new Map<string, Problem[]>()
  for (;;) {
    const links: Links = new Map()
    const { errors, told } = await read(entries, reading(tree, resolver, links, unparsed))
    for (const message of [...errors, ...told]) note(message, problems)
    const fresh = errors.filter(
      ({ text, location }) => location && !isBetweenFiles(text) && !unparsed.has(location.file)
    )
    for (const { location } of fresh) unparsed.add(location!.file)
    if (fresh.length === 0) return { links, problems }
  }
}

interface Messages {
  errors: Message[]
  told: Message[]
}

async function read(entries: readonly string[], plugin: Plugin): Promise<Messages> {
  const worthTelling = ({ pluginName, id }: Message) => pluginName || id === 'import-is-undefined'
  try {
    const { warnings } = await build({
      stdin: { contents: entries.map((entry) => `require(${JSON.stringify(`/${entry}`)})`).join('\n') },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'esnext',
      treeShaking: true,
      logLevel: 'silent',
      logLimit: 0,
      // The project's own tsconfig is about its editor, not about the preview.
      tsconfigRaw: '{}',
      plugins: [plugin]
    })
    return { errors: [], told: warnings.filter(worthTelling) }
  } catch (error) {
    const { errors, warnings } = error as BuildFailure
    if (!errors) throw error
    return { errors, told: warnings.filter(worthTelling) }
  }
}

function reading(tree: SourceTree, resolver: Resolver, links: Links, unparsed: ReadonlySet<string>): Plugin {
  const linksOf = (file: string) => {
    if (!links.has(file)) links.set(file, new Map())
    return links.get(file)!
  }
  return {
    name: 'mini program',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer, namespace }) => {
        const from = namespace === scripts ? importer : 'app.js'
        const found = path.startsWith(plugInScheme) ? undefined : resolver.module(from, path)
        if (found === undefined) return { path, namespace: missing, warnings: [{ text: missingModule(path) }] }
        linksOf(found)
        if (namespace === scripts) linksOf(importer).set(path, found)
        return { path: found, namespace: scripts }
      })
      // `require.async`, and `require` with a callback, load what another sub-package holds.
      onLoad({ filter: /.*/, namespace: scripts }, ({ path }) => {
        const loader = path.endsWith('.ts') ? 'ts' : path.endsWith('.json') ? 'json' : 'js'
        if (unparsed.has(`${scripts}:${path}`)) return { contents: '', loader: 'js' }
        const source = tree.read(path)
        if (loader === 'json') return { contents: source, loader }
        const packages = bundledWithout(source).filter((name) => resolver.module(path, name))
        return {
          contents: withLoads(source) + packages.map((name) => `\nrequire(${JSON.stringify(name)})`).join(''),
          loader
        }
      })
      onLoad({ filter: /.*/, namespace: missing }, () => ({ contents: 'module.exports = {}', loader: 'js' }))
    }
  }
}

/** What “build npm” bundles asks for other packages by a `require` of its own, and lists them at its end. */
function bundledWithout(source: string): string[] {
  const [list = ''] = /^\/\/miniprogram-npm-outsideDeps=.*/m.exec(source) ?? []
  return [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name!)
}

/** What is loaded later is part of the program as well, and what is of a plug-in is told. */
const withLoads = (source: string) =>
  source
    .replace(/(?<![.\w$])requirePlugin\s*(?:\.\s*async\s*)?\(\s*(["'])(?=\w)/g, `require($1${plugInScheme}`)
    .replace(/\brequire\s*\.\s*async(?=\s*\(\s*["'])/g, 'require')
    .replace(/(?<![.\w$])require\s*\(\s*("[^"\n]+"|'[^'\n]+')\s*,/g, '(require($1),')

const isBetweenFiles = (text: string) => /^(?:No matching export|Cannot assign to|Import ")/.test(text)

function note({ text, location }: Message, problems: Map<string, Problem[]>): void {
  if (!location) return
  const file = location.file.replace(`${scripts}:`, '')
  const own = problems.get(file) ?? []
  problems.set(file, [...own, { line: location.line, message: sentence(text) }])
}

function sentence(text: string): string {
  const [, from, name] = /^No matching export in "mini-program:(.*)" for import "(.*)"/.exec(text) ?? []
  if (from) return either(`${from} exports no "${name}": it is undefined`, `${from} 没有导出 "${name}"：它是 undefined`)
  const own = text.split(`${scripts}:`).join('')
  // A sentence of ours, or esbuild's.
  return /[\u4e00-\u9fff]/.test(own) ? own : either(own, `脚本有误：${own}`)
}
