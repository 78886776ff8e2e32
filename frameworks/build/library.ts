import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
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

/** Beside `import`, before the first page. */
export const configureConsentPage =
  `import { privacyManager as __privacyManager } from '${packageName}'; ` +
  `__privacyManager.configure({ consentPage: '/${consentPage}' });`

/** What a script may import of the library inside a mini program: the package, and the errors alone. */
export const isLibrary = (request: string) => request === packageName || request === `${packageName}/errors`

/** The package's own folder: the plug-ins are built into `dist/frameworks`. */
export const packageFolder = path.join(__dirname, '../..')

/** The library as it ships. */
export const shippedLibrary = path.join(packageFolder, 'miniprogram_dist')

/**
 * Puts the library into a built program, as it is. A file that is there already is not touched: DevTools reloads what
 * changes.
 */
export function copyLibrary(program: string): void {
  const target = path.join(program, libraryInProgram)
  for (const entry of readdirSync(shippedLibrary, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const source = path.join(entry.parentPath, entry.name)
    const file = path.join(target, path.relative(shippedLibrary, source))
    const content = readFileSync(source)
    if (read(file)?.equals(content)) continue
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, content)
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
