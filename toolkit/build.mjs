// Bundles the command and the two entries. What is listed in `dependencies` stays outside; the rest, catalogue and
// parsers, is bundled in.
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { rollup } from 'rollup'
import { dts } from 'rollup-plugin-dts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const { dependencies } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))

rmSync(`${folder}dist`, { recursive: true, force: true })
await build({
  absWorkingDir: folder,
  entryPoints: { cli: 'src/cli/index.ts', index: 'src/audit/index.ts', weixin: 'src/weixin/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: Object.keys(dependencies),
  logLevel: 'warning'
})

const types = await rollup({
  input: { index: `${folder}src/audit/index.ts`, weixin: `${folder}src/weixin/index.ts` },
  external: (id) => !/^[./]/.test(id),
  plugins: [dts({ tsconfig: `${folder}../tsconfig.json` })]
})
await types.write({ dir: `${folder}dist`, format: 'es' })
