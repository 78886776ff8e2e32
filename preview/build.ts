import { cpSync, mkdirSync, writeFileSync, copyFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { build } from 'esbuild'
import { compileMiniProgram, programRoot } from './compiler'

export { BuildError } from './compiler'

const here = __dirname
const runtimeEntry = join(here, 'runtime/index.ts')
const pictures = ['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp']

/**
 * Builds the preview of the mini program in `given` into `outDir`: a folder of static files, complete in itself.
 * `given` is the folder of app.json, or the project folder around it.
 * @throws {BuildError} when the mini program does not compile
 */
export async function buildPreview(given: string, outDir: string): Promise<void> {
  const root = programRoot(given)
  const program = await compileMiniProgram(root)
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'program.js'), program)
  await Promise.all([
    bundleScript(runtimeEntry, join(outDir, 'runtime.js')),
    bundleScript(join(here, 'shell/phone.ts'), join(outDir, 'phone.js')),
    bundleScript(join(here, 'shell/index.ts'), join(outDir, 'shell.js'))
  ])
  for (const file of ['index.html', 'phone.html', 'shell.css'])
    copyFileSync(join(here, 'shell', file), join(outDir, file))
  cpSync(root, join(outDir, 'program'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules') && (extname(path) === '' || pictures.includes(extname(path)))
  })
}

/** The two scripts a window needs, for tests that run without a server. */
export async function bundleForWindow(given: string): Promise<{ runtime: string; program: string }> {
  const program = await compileMiniProgram(programRoot(given))
  return { program, runtime: await bundleScript(runtimeEntry) }
}

async function bundleScript(entry: string, outfile?: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    outfile,
    write: Boolean(outfile),
    bundle: true,
    format: 'iife',
    target: 'es2020',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent'
  })
  return result.outputFiles?.[0]?.text ?? ''
}
