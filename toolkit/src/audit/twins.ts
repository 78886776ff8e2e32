import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isRecord, parseJson, readSourceText } from '../../../mini-program'

/**
 * What is read of scripts that are there as `.ts` and as `.js`. Where project.config.json does not have DevTools compile
 * them, Weixin runs the `.js`; without a project.config.json nobody knows, and the `.ts` is what a person wrote.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/compilets.html
 */
export function readOfTwins(root: string): '.ts' | '.js' {
  const folders = [root, dirname(resolve(root))]
  const file = folders.map((folder) => join(folder, 'project.config.json')).find(existsSync)
  if (file === undefined) return '.ts'
  const { setting } = parseJson(readSourceText(file).text).value
  const plugins = isRecord(setting) ? setting.useCompilerPlugins : undefined
  return Array.isArray(plugins) && plugins.includes('typescript') ? '.ts' : '.js'
}
