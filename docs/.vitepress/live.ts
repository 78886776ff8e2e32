import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transform } from 'esbuild'
import type { Plugin } from 'vite'
import { buildPreview } from '../../preview/build'
import { serveFile } from '../../preview/serve-file'

const repository = join(__dirname, '../..')

/**
 * The mini programs that the pages show alive, each with the preview that runs it, as static files: `demo/phone.html` is
 * the phone alone, `demo/index.html` the phone with its control panel. All addresses in them are relative.
 */
export async function buildLivePreviews(outDir: string): Promise<void> {
  await buildPreview(join(repository, 'demo'), join(outDir, 'demo'))
  for (const name of ['example', 'playground'])
    await buildWithLibrary(join(repository, 'docs', name), join(outDir, name))
  for (const name of ['demo', 'example', 'playground']) {
    await shorten(join(outDir, name))
    tellWhereDocsAre(join(outDir, name, 'index.html'))
  }
}

/** A program of the site, with the library where "build npm" would put it. */
async function buildWithLibrary(program: string, outDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docs-program-'))
  try {
    cpSync(program, folder, { recursive: true })
    cpSync(join(repository, 'miniprogram_dist'), join(folder, 'miniprogram_npm/miniprogram-privacy-consent'), {
      recursive: true
    })
    await buildPreview(folder, outDir)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without the source maps, which are for the authors of a mini program. */
async function shorten(folder: string): Promise<void> {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.js'))) {
    const file = join(folder, name)
    const { code } = await transform(readFileSync(file, 'utf8'), { minify: true, target: 'es2020' })
    writeFileSync(file, code)
  }
}

/** The panel links to the pages of the site, which lies two folders above it. */
function tellWhereDocsAre(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace('data-docs="docs/"', 'data-docs="../../"'))
}

/** While the pages are being written, the previews are served beside them. */
export function livePreviews(): Plugin {
  return {
    name: 'live-previews',
    apply: 'serve',
    async configureServer({ middlewares, config, httpServer }) {
      const folder = mkdtempSync(join(tmpdir(), 'docs-previews-'))
      await buildLivePreviews(folder)
      middlewares.use(`${config.base}preview`, (request, response) => serveFile(folder, request.url ?? '/', response))
      httpServer?.once('close', () => rmSync(folder, { recursive: true, force: true }))
    }
  }
}
