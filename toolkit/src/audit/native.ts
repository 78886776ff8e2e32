import { posix, relative, sep } from 'node:path'
import { pluginOf, Resolver, type Plugin, type ProgramFolders } from '../../../mini-program'
import { skillFolders } from './knowledge/skills'
import { listedWrongly } from './listed-wrongly'
import { plugInGaps } from './plug-in-gaps'
import { readApp } from './program'
import type { ReadProgram } from './read-program'
import { scan, type Scan } from './scan'
import { typeScriptAliases } from './typescript-aliases'
import { uploadedFiles } from './uploaded-files'

/** Reads a program as Weixin runs it: written so, or a framework's build. */
export function readNative({ root, pluginRoot }: ProgramFolders, progress?: (files: number) => void): ReadProgram {
  const app = readApp(root)
  const outside = pluginRoot === undefined ? [] : outsideOf(root, pluginRoot)
  const tree = scan(root, outside, uploadedFiles(root), progress)
  const scriptsOf = (base: string) => [`${base}.js`, `${base}.ts`].filter((file) => tree.scripts.has(file))
  const skills = skillFolders(app.settings)
  const isCard = (base: string) => skills.some((folder) => base.startsWith(`${folder}/components/`))
  return {
    source: 'native',
    app,
    scan: tree,
    resolver: new Resolver(tree.files, [...app.resolveAlias, ...typeScriptAliases(root)], pluginsOf(tree)),
    layout: {
      baseOf: (route) => route,
      scriptsOf,
      launch: ['app', ...skills.map((folder) => `${folder}/index`)].flatMap(scriptsOf),
      cards: [...tree.wxml.keys()].map((file) => file.replace(/\.wxml$/, '')).filter(isCard),
      isOwn: () => true
    },
    gaps: [...listedWrongly(app), ...(pluginRoot === undefined ? [] : plugInGaps(tree, from(root, pluginRoot)))]
  }
}

const from = (root: string, folder: string): string => relative(root, folder).split(sep).join('/')

function outsideOf(root: string, folder: string): string[] {
  const path = from(root, folder)
  return path.startsWith('..') ? [`${path}/`] : []
}

function pluginsOf(tree: Scan): Plugin[] {
  const files = [...tree.files].filter((file) => posix.basename(file) === 'plugin.json')
  return files.map((file) => pluginOf(file, tree.json.get(file)?.value ?? {}))
}
