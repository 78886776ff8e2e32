import { posix } from 'node:path'

/**
 * Where a name may lie in `miniprogram_npm`: in the folder of the file that asks, then in each folder above it.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/npm.html
 */
export function npmPaths(from: string, name: string): string[] {
  const paths: string[] = []
  for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
    paths.push(posix.join(folder, 'miniprogram_npm', name))
    // A plug-in's source may lie outside of the root: `../plugin/index.js`.
    if (folder === '.' || folder.endsWith('..')) return paths
  }
}
