import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { browserFile, browserFiles } from './browser-files'
import { Compiler, programRoot, type Compiled } from './compiler'
import type { WindowScripts } from './open/jsdom-window'
import { shownFiles } from './program-files'
import type { ProgramReport } from './program-report'
import { readStories } from './stories'

export { BuildError } from './compiler'

/**
 * Builds the preview of the mini program in `given` into `outDir`: a folder of static files, complete in itself.
 * `given` is the folder of app.json, or the project folder around it.
 * @throws {BuildError} without app.json or a page
 */
export async function buildPreview(given: string, outDir: string): Promise<void> {
  const root = programRoot(given)
  const { program, warnings } = await new Compiler(root).compile()
  const { stories, warnings: ofStories } = readStories(root)
  const report: ProgramReport = { warnings: [...warnings, ...ofStories], pages: {}, stories }
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'program.js'), program)
  writeFileSync(join(outDir, 'program.json'), JSON.stringify(report))
  for (const file of browserFiles) writeFileSync(join(outDir, file), await browserFile(file))
  for (const file of shownFiles(root)) {
    const copy = join(outDir, 'program', file)
    mkdirSync(dirname(copy), { recursive: true })
    copyFileSync(join(root, file), copy)
  }
}

export interface ProgramScripts extends WindowScripts, Pick<Compiled, 'maps' | 'warnings'> {
  /** Its pages, those of sub-packages included. */
  readonly pages: readonly string[]
}

/** The two scripts a window needs, for tests that run without a server. */
export async function bundleForWindow(given: string): Promise<ProgramScripts> {
  const { program, maps, warnings, app } = await new Compiler(programRoot(given)).compile()
  return { program, maps, warnings, pages: app.pages, runtime: await browserFile('runtime.js') }
}
