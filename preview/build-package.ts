/**
 * Bundles the command, the entry for tests, the scripts that run in the browser, and the documentation. What is listed in `dependencies` stays
 * outside; the rest is bundled in.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { browserFile, browserFiles } from './browser-files'
import { docsPages, docsSource } from './docs-pages'
import { dependencies, peerDependencies } from './package.json'

const { writeTypings } = require('../build/typings.cjs') as {
  writeTypings(input: string, file: string, tsconfig: string): Promise<void>
}
const dist = join(__dirname, 'dist')

async function buildPackage(): Promise<void> {
  rmSync(dist, { recursive: true, force: true })
  await build({
    absWorkingDir: __dirname,
    entryPoints: { cli: 'command/main.ts', index: 'index.ts', 'page-worker': 'check/page-worker.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: Object.keys({ ...dependencies, ...peerDependencies }),
    logLevel: 'warning'
  })
  // `import` gives what `require` gives, so that there is one of each class.
  const exported = Object.keys(require(join(dist, 'index.js')) as object)
  writeFileSync(join(dist, 'index.mjs'), `export { ${exported.join(', ')} } from './index.js'\n`)
  await writeTypings('preview/index.ts', 'preview/dist/index.d.ts', 'tsconfig.json')
  writeFileSync(join(dist, 'index.d.mts'), "export * from './index.js'\n")

  mkdirSync(join(dist, 'browser'))
  for (const file of browserFiles) writeFileSync(join(dist, 'browser', file), await browserFile(file))
  for (const page of docsPages) {
    const copy = join(dist, 'docs', `${page}.md`)
    mkdirSync(dirname(copy), { recursive: true })
    writeFileSync(copy, docsSource(page))
  }
}

void buildPackage()
