import { posix } from 'node:path'

/** A path from the root, with `/`. `from` is a file; `to` is relative to its folder, or to the root when it begins with `/`. */
export function resolvePath(from: string, to: string): string {
  return to.startsWith('/') ? posix.join('.', to) : posix.join(posix.dirname(from), to)
}

/** A path that a configuration counts from the root, however it begins: `/lib`, `./lib`, `lib`. */
export const fromRoot = (path: string): string => resolvePath('app.json', `/${path}`)

/** What a page is called by: `pages` and `tabBar` may write it with a slash before it, or with an ending behind. */
export const routeOf = (path: string): string => fromRoot(path).replace(/\.(?:html|wxml|js|ts)$/, '')
