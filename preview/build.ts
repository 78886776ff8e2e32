import { cpSync, mkdirSync, writeFileSync, copyFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { compileMiniProgram } from './compiler'

export { BuildError } from './compiler'

const here = __dirname
const runtimeEntry = join(here, 'runtime/index.ts')
const pictures = ['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp']

/**
 * Builds the preview of the mini program in `root` into `outDir`: a folder of static files, complete in itself.
 * @throws {BuildError} when the mini program does not compile
 */
export async function buildPreview(root: string, outDir: string): Promise<void> {
  const program = await compileMiniProgram(resolve(root))
  mkdirSync(outDir, { recursive: true })
  writeFileSync(join(outDir, 'program.js'), program)
  await Promise.all([
    bundleScript(runtimeEntry, join(outDir, 'runtime.js')),
    bundleScript(join(here, 'shell/phone.ts'), join(outDir, 'phone.js')),
    bundleScript(join(here, 'shell/index.ts'), join(outDir, 'shell.js'))
  ])
  for (const file of ['index.html', 'phone.html', 'shell.css'])
    copyFileSync(join(here, 'shell', file), join(outDir, file))
  cpSync(resolve(root), join(outDir, 'program'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules') && (extname(path) === '' || pictures.includes(extname(path)))
  })
}

/** The two scripts a window needs, for tests that run without a server. */
export async function bundleForWindow(root: string): Promise<{ runtime: string; program: string }> {
  const program = await compileMiniProgram(resolve(root))
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
