import { posix } from 'node:path'
import { fromRoot } from './paths'

/** `resolveAlias` of app.json: name -> target. */
export type Alias = readonly [name: string, target: string]

/**
 * The paths from the root that aliases give a name: `api/*` stands for what begins with `api/`, `api` for itself and
 * what begins with `api/`. Neither has to do with `api-list`.
 * https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#resolveAlias
 */
export function aliasedPaths(aliases: readonly Alias[], specifier: string): string[] {
  return aliases.flatMap(([name, target]) => {
    const prefix = name.replace(/\/\*$/, '')
    const folder = fromRoot(target.replace(/\/?\*$/, ''))
    if (specifier.startsWith(`${prefix}/`)) return posix.join(folder, specifier.slice(prefix.length + 1))
    return specifier === name ? folder : []
  })
}
