import { existsSync } from 'node:fs'
import path from 'node:path'
import { isRecord, madeFrom, parseJson, viteConfigurations } from '../../../mini-program'
import { preprocess, weixinBuild } from '../audit/sources/conditional'
import { textIn } from './changes'
import { dependenciesOf, versionOf, packageName } from './dependencies'
import { InitError } from './init-error'

export interface UniApp {
  kind: 'uni-app' | 'uni-app-classic'
  /** The folder of pages.json. */
  source: string
  vue: 2 | 3
  /** HBuilderX builds it: its uni-app is not among the packages of the project. */
  byHBuilderX?: boolean
}

/** uni-app, with Vite or without; undefined where the folder is something else. */
export function uniAppIn(folder: string): UniApp | undefined {
  const first = (files: string[]) => files.find((file) => existsSync(path.join(folder, file)))
  const pages = first(['src/pages.json', 'pages.json'])
  const manifest = first(['src/manifest.json', 'manifest.json', ...madeFrom('manifest')])
  const app = first(['src/App.vue', 'App.vue'])
  if (!manifest || !(pages ?? (app && first(madeFrom('pages'))))) return undefined
  const source = sourceOf(pages ?? app!)
  const { weixin, vueVersion } = readManifest(folder, manifest)
  if (!weixin) throw new InitError('no-weixin-target', manifest)
  const dependencies = dependenciesOf(folder)
  const vue = (vueVersion ?? (/^[\^~]?3/.test(dependencies.vue ?? '') ? '3' : '2')) === '3' ? 3 : 2
  const version = '@dcloudio/vite-plugin-uni' in dependencies && versionOf(folder, '@dcloudio/vite-plugin-uni')
  if (version && vueVersion !== '2') {
    if (/^[\^~]?[012]\./.test(version)) throw new InitError('uni-app-too-old', version)
    return { kind: 'uni-app', source, vue: 3 }
  }
  const hasCopy = existsSync(path.join(folder, `wxcomponents/${packageName}`))
  // HBuilderX for Vue 3 builds with the configuration that stands beside pages.json, as uni-app's CLI does.
  if (vue === 3 && pages === 'pages.json' && first(viteConfigurations) && !hasCopy)
    return { kind: 'uni-app', source, vue, byHBuilderX: true }
  const { error } = parseJson(forWeixin(textIn(folder, pages!), vue))
  if (error) throw new InitError('not-json', pages!)
  return { kind: 'uni-app-classic', source, vue }
}

/** A file as uni-app reads it for Weixin: what other builds take is blank, and every offset is the same. */
export const forWeixin = (text: string, vue: 2 | 3) => preprocess(text.replace(/^\uFEFF/, ' '), weixinBuild(vue))

function readManifest(folder: string, file: string): { weixin: boolean; vueVersion?: string } {
  const text = textIn(folder, file).replace(/^\uFEFF/, '')
  if (!file.endsWith('.json')) return { weixin: text.includes('mp-weixin'), vueVersion: '3' }
  const { value, error } = parseJson(text)
  if (error) throw new InitError('not-json', file)
  const { vueVersion } = value
  if ('uni-app-x' in value) throw new InitError('uni-app-x', file)
  return {
    weixin: isRecord(value['mp-weixin']),
    ...((typeof vueVersion === 'string' || typeof vueVersion === 'number') && { vueVersion: String(vueVersion) })
  }
}

const sourceOf = (file: string) => (path.dirname(file) === '.' ? '' : path.dirname(file))
