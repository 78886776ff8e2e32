import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The package's name, and the folder below `miniprogram_npm` that `require` finds it in. */
export const packageName = 'miniprogram-privacy-consent'

/** Where the library is in a program that was built. */
export const libraryInProgram = `miniprogram_npm/${packageName}`

/** Its components, as a program names them. */
export const tags = ['privacy-popup', 'privacy-button', 'privacy-gate'] as const

export const componentPath = (tag: string) => `/${libraryInProgram}/${tag}/index`

/** The page for the whole program, as app.json lists it. */
export const consentPage = `${libraryInProgram}/privacy-page/index`

/** What a script may import of the library inside a mini program: the package, and the errors alone. */
export const isLibrary = (request: string) => request === packageName || request === `${packageName}/errors`

/** The package's own folder: the plug-ins are built into `dist/frameworks`. */
export const packageFolder = path.join(__dirname, '../..')

/**
 * The library as it ships, in the version that the project has now: while a framework watches, another one may be
 * installed, and pnpm puts that into another folder.
 */
export function shippedLibrary(project: string): string {
  for (let at = project; ; at = path.dirname(at)) {
    const shipped = path.join(at, 'node_modules', packageName, 'miniprogram_dist')
    if (existsSync(shipped)) return shipped
    if (at === path.dirname(at)) return path.join(packageFolder, 'miniprogram_dist')
  }
}

/** Its files, relative. */
export const filesOf = (library: string): string[] =>
  readdirSync(library, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(library, path.join(entry.parentPath, entry.name)))

/**
 * Puts the project's library into its built program, as it is. A file that is there already is not touched: DevTools
 * reloads what changes.
 */
export function copyLibrary(project: string, program: string): void {
  const library = shippedLibrary(project)
  for (const file of filesOf(library)) {
    const target = path.join(program, libraryInProgram, file)
    const content = readFileSync(path.join(library, file))
    if (read(target)?.equals(content)) continue
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** `require` as the project in `folder` has it. */
export const requireFrom = (folder: string) => createRequire(path.join(folder, 'package.json'))
