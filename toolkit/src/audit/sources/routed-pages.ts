import { posix } from 'node:path'
import { viteConfigurations } from '../../../../mini-program'
import type { ProjectFiles } from './project-files'

/**
 * The pages that `@uni-helper/vite-plugin-uni-pages` finds by itself: every `.vue` under `pages/` but for components, and
 * those of the sub-packages that vite.config names.
 */
export function routedPages(files: ProjectFiles, folder: string): string[] {
  const build = viteConfigurations.find((file) => files.has(file))
  const packages = build === undefined ? [] : subPackages(files.text(build))
  return [posix.join(folder, 'pages'), ...packages].flatMap((home) => vueFiles(files, home))
}

function subPackages(text: string): string[] {
  const list = /\bsubPackages\s*:\s*\[([^\]]*)\]/.exec(text)?.[1] ?? ''
  return [...list.matchAll(/['"]([^'"]+)['"]/g)].map(([, path]) => posix.join('.', path))
}

function vueFiles(files: ProjectFiles, home: string): string[] {
  const own = files.filesIn(home).filter((name) => name.endsWith('.vue'))
  const inner = files.foldersIn(home).filter((name) => name !== 'components')
  return [...own.map((name) => `${home}/${name}`), ...inner.flatMap((name) => vueFiles(files, `${home}/${name}`))]
}
