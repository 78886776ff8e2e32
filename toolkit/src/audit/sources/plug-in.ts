import { posix } from 'node:path'
import { stringsIn } from '../syntax/parse'
import type { ProjectFiles } from './project-files'

/** What the plug-in of the library brings into a build beside its tags. */
export interface PlugIn {
  /** A page that asks for the whole program. */
  consentPage: boolean
}

const configurations = ['vite.config', 'config/index', 'config/dev', 'config/prod']
const endings = ['.ts', '.js', '.mts', '.mjs', '.cts', '.cjs']

/** The plug-in of the library, where the configuration of uni-app's or Taro's build names it, or a script that this names. */
export function plugInOf(files: ProjectFiles): PlugIn | undefined {
  const scriptAt = (path: string) => ['', ...endings, '/index.ts', '/index.js'].map((ending) => path + ending)
  const there = (paths: string[]) => paths.find((path) => files.has(path))
  for (const configuration of configurations) {
    const file = there(endings.map((ending) => configuration + ending))
    if (file === undefined) continue
    const texts = textsIn(files, file)
    const beside = texts.filter((text) => /^\.\.?\//.test(text)).map((text) => posix.join(posix.dirname(file), text))
    const named = [file, ...beside.flatMap((path) => there(scriptAt(path)) ?? [])]
    const script = named.find((each) => textsIn(files, each).some((text) => plugInName.test(text)))
    if (script !== undefined) return { consentPage: consentPage.test(files.text(script)) }
  }
}

const plugInName = /^miniprogram-privacy-consent\/(?:uni-app|taro)$/
const consentPage = /\bconsentPage\s*:(?!\s*false\b)/

function textsIn(files: ProjectFiles, file: string): string[] {
  const text = files.text(file)
  return stringsIn(file, text).map(({ start, end }) => text.slice(start, end).replace(/^['"`]|['"`]$/g, ''))
}
