// Bundles the command and the two entries. What is listed in `dependencies` stays outside; the rest, catalogue and
// parsers, is bundled in.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const require = createRequire(import.meta.url)
const { writeTypings } = require('../build/typings.cjs')
const { requireInModules } = require('../build/require-in-modules.cjs')
const folder = fileURLToPath(new URL('.', import.meta.url))
const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
const entries = {
  index: 'src/audit/index.ts',
  guideline: 'src/guideline/index.ts',
  weixin: 'src/weixin/index.ts'
}

const bundled = {
  absWorkingDir: folder,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: Object.keys(dependencies),
  logLevel: 'warning'
}

rmSync(`${folder}dist`, { recursive: true, force: true })
await build({
  ...bundled,
  entryPoints: { cli: 'src/cli/index.ts' },
  format: 'esm',
  banner: requireInModules,
  splitting: true,
  chunkNames: 'parts/[name]-[hash]'
})
await build({ ...bundled, entryPoints: entries, format: 'cjs', outExtension: { '.js': '.cjs' } })

// `import` gives what `require` gives, so that a program which does both has one limiter and one class of each error.
for (const [name, source] of Object.entries(entries)) {
  const exported = Object.keys(require(`./dist/${name}.cjs`))
  writeFileSync(`${folder}dist/${name}.js`, `export { ${exported.join(', ')} } from './${name}.cjs'\n`)
  writeFileSync(`${folder}dist/${name}.d.ts`, `export * from './${name}.cjs'\n`)
  await writeTypings(`toolkit/${source}`, `toolkit/dist/${name}.d.cts`, 'tsconfig.json')
}
