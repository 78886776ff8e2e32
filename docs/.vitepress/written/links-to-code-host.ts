import { posix } from 'node:path'

/**
 * The README of a package in a folder of its own, whose tarball has nothing of what lies around that folder: links that
 * leave it lead to the code host.
 */
export function linksToCodeHost(file: string, text: string, codeHost: string | undefined): string {
  const folder = posix.dirname(file)
  if (!codeHost || folder === '.' || folder.startsWith('docs')) return text
  return text.replace(/\]\((\.\.\/[^)#]*)/g, (_, link: string) => {
    const target = posix.join(folder, link)
    return `](${codeHost}/${posix.extname(target) ? 'blob' : 'tree'}/main/${target}`
  })
}
