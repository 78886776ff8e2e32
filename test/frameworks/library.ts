import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../package/npm'

/** Every file in a folder with what is in it. */
export function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')])
  )
}

/** What is published for a mini program. */
export const library = () => filesBelow(path.join(root, 'miniprogram_dist'))

/** What no build for another platform may have in it. */
export const traces =
  /privacy-(popup|button|gate)|Privacy(Popup|Button|Gate)|onNeedPrivacyAuthorization|miniprogram_npm/
