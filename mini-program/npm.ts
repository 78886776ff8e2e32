import { posix } from 'node:path'
import type { SourceTree } from './source-tree'

/**
 * Where a name may lie in `miniprogram_npm`: in the folder of the file that asks, then in each folder above it.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/npm.html
 */
export function npmCandidates(from: string, name: string): string[] {
  const candidates: string[] = []
  for (let folder = posix.dirname(from); ; folder = posix.dirname(folder)) {
    candidates.push(posix.join(folder, 'miniprogram_npm', name))
    if (folder === '.') return candidates
  }
}

/** The first of `paths` that is a file, as it is, with an extension, or as a folder with an index. */
export function findModule(tree: SourceTree, paths: readonly string[], extensions: readonly string[]) {
  for (const path of paths) {
    const forms = [path, ...extensions.map((ext) => path + ext), ...extensions.map((ext) => `${path}/index${ext}`)]
    const found = forms.find((form) => tree.has(form))
    if (found) return found
  }
  return undefined
}
