import { readdirSync } from 'node:fs'
import path from 'node:path'

const isOther = (folder: string) => /^(?:node_modules|dist|unpackage|\..*)$/.test(folder)

/**
 * Whether a program has a component file of this name, `PrivacyPopup.vue` or `privacy-popup/index.vue`: uni-app and plug-ins
 * of a build find it by that, after all other plug-ins.
 */
export function hasComponentNamed(tag: string, folder: string): boolean {
  const isNamed = (name: string) =>
    path.basename(name, '.vue').replace(/-/g, '').toLowerCase() === tag.replace(/-/g, '')
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const { name } = entry
    if (entry.isDirectory()) return !isOther(name) && hasComponentNamed(tag, path.join(folder, name))
    return name.endsWith('.vue') && (isNamed(name) || (name === 'index.vue' && isNamed(folder)))
  })
}
