import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { browserFile, browserFiles } from './browser-files'
import { Compiler, programRoot } from './compiler'

export { BuildError } from './compiler'

const pictures = ['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp']

/**
 * Builds the preview of the mini program in `given` into `outDir`: a folder of static files, complete in itself.
 * `given` is the folder of app.json, or the project folder around it.
 * @throws {BuildError} when the mini program does not compile
 */
export async function buildPreview(given: string, outDir: string): Promise<void> {
  const root = programRoot(given)
  const program = (await new Compiler(root).compile()).program
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'program.js'), program)
  for (const file of browserFiles) writeFileSync(join(outDir, file), await browserFile(file))
  cpSync(root, join(outDir, 'program'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules') && (extname(path) === '' || pictures.includes(extname(path)))
  })
}

/** The two scripts a window needs, for tests that run without a server. */
export async function bundleForWindow(given: string): Promise<{ runtime: string; program: string }> {
  const program = (await new Compiler(programRoot(given)).compile()).program
  return { program, runtime: await browserFile('runtime.js') }
}
