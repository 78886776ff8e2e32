import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRecord } from '../../mini-program'

/** A package as "build npm" would take it: the folder that is copied, and the entry of one that has no such folder. */
interface NpmPackage {
  folder: string
  main?: string
}

/**
 * What "build npm" would put in `miniprogram_npm`, read where npm installed it. Answers are absolute.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/npm.html
 */
export class NpmPackages {
  private readonly found = new Map<string, NpmPackage | undefined>()

  constructor(private readonly root: string) {}

  /** The file that `…/miniprogram_npm/NAME/REST` would be a copy of. */
  file(path: string): string | undefined {
    const [outer, ...names] = path.split(/(?:^|\/)miniprogram_npm\//)
    if (names.length === 0) return undefined
    let folder = join(this.root, outer!)
    for (const [depth, inside] of names.entries()) {
      const [, name, rest] = /^(@[^/]+\/[^/]+|[^/]+)(?:\/(.*))?$/.exec(inside) ?? []
      if (!name || name.startsWith('.')) return undefined
      const found = this.package(folder, name)
      if (!found) return undefined
      if (depth === names.length - 1) return rest === undefined ? undefined : join(found.folder, rest)
      folder = found.folder
    }
    return undefined
  }

  /** A package of plain JavaScript is one module after "build npm"; here its entry stands for it. */
  entry(path: string): string | undefined {
    const [, before, name] = /^(.*miniprogram_npm\/)(@[^/]+\/[^/]+|[^/]+)\/index\.js$/.exec(path) ?? []
    if (!before || !name) return undefined
    const main = this.package(join(this.root, before.replace(/miniprogram_npm\/$/, '')), name)?.main
    return main && main !== 'index.js' && main !== 'index' ? main : undefined
  }

  private package(folder: string, name: string): NpmPackage | undefined {
    const key = `${folder}\0${name}`
    if (!this.found.has(key)) this.found.set(key, lookUp(folder, name))
    return this.found.get(key)
  }
}

function lookUp(from: string, name: string): NpmPackage | undefined {
  const found = packageFolders(from).find((folder) => existsSync(join(folder, name, 'package.json')))
  return found === undefined ? undefined : packageIn(join(found, name))
}

/** Where npm may have installed what is used in a folder, the nearest first. */
export function packageFolders(from: string): string[] {
  const above = dirname(from)
  return [join(from, 'node_modules'), ...(above === from ? [] : packageFolders(above))]
}

function packageIn(folder: string): NpmPackage | undefined {
  const manifest = manifestOf(join(folder, 'package.json'))
  const named = typeof manifest.miniprogram === 'string' ? manifest.miniprogram : 'miniprogram_dist'
  if (existsSync(join(folder, named))) return { folder: join(folder, named) }
  const main = typeof manifest.main === 'string' ? manifest.main.replace(/^\.\//, '') : 'index.js'
  return { folder, main: /\.\w+$/.test(main) ? main : `${main}.js` }
}

function manifestOf(file: string): Record<string, unknown> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isRecord(manifest) ? manifest : {}
  } catch {
    // Then it says nothing of itself, and npm's defaults hold.
    return {}
  }
}
