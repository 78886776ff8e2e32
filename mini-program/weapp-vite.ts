import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const configurations = ['weapp-vite', 'vite'].flatMap((name) =>
  ['ts', 'mts', 'js', 'mjs'].map((ending) => `${name}.config.${ending}`)
)

/**
 * Where the source of a weapp-vite project may be, which is native code, relative to it: what `project.config.json` and
 * the configuration of Vite name. https://vite.icebreaker.top/config/
 */
export function weappViteSources(folder: string, { srcMiniprogramRoot }: Record<string, unknown>): string[] {
  const file = configurations.map((name) => join(folder, name)).find((each) => existsSync(each))
  const [, , srcRoot] = (file && /^(?!\s*\/\/).*\bsrcRoot\s*:\s*(['"`])(.+?)\1/m.exec(readFileSync(file, 'utf8'))) || []
  return [srcMiniprogramRoot, srcRoot].filter((each): each is string => typeof each === 'string')
}
