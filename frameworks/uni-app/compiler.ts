import path from 'node:path'
import { requireFrom } from '../build/library'

interface AppJson {
  pages?: string[]
  usingComponents?: Record<string, string>
  subPackages?: { root: string; independent?: boolean }[]
}

/** What uni-app's compiler knows of the program: the app.json it will write. Templates are compiled by it. */
export interface UniCompiler {
  findJsonFile(name: 'app'): AppJson | undefined
}

/**
 * The copy of `@dcloudio/uni-cli-shared` that the project's uni-app works with. It is a dependency of
 * `@dcloudio/vite-plugin-uni`, and need not be in sight of the project (pnpm).
 */
export function uniCompilerOf(project: string): UniCompiler {
  const folder = folderOfPlugin(project)
  const compiler = requireFrom(folder)('@dcloudio/uni-cli-shared') as Partial<UniCompiler>
  if (!compiler.findJsonFile) {
    throw new Error(
      'miniprogram-privacy-consent/uni-app: this version of @dcloudio/vite-plugin-uni is too old. Update all @dcloudio packages to 3.0.0 or later (npx @dcloudio/uvm)'
    )
  }
  return compiler as UniCompiler
}

function folderOfPlugin(project: string): string {
  try {
    return path.dirname(requireFrom(project).resolve('@dcloudio/vite-plugin-uni/package.json'))
  } catch {
    throw new Error(
      `miniprogram-privacy-consent/uni-app: @dcloudio/vite-plugin-uni is not installed in ${project}. The plug-in is for uni-app projects with Vite; others use "mp-privacy init"`
    )
  }
}
