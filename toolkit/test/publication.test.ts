import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from '../../test/package/npm'

// Outside the repository: nothing of it is found from here.
const folder = mkdtempSync(path.join(tmpdir(), 'publication-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a script prints, with the switch of `release/published.json` in one of its positions. */
async function printedBy(script: string, published: boolean, language: string): Promise<string> {
  const outfile = path.join(folder, 'script.cjs')
  await build({
    stdin: { contents: script, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'address' },
    banner: { js: "const address = require('node:url').pathToFileURL(__filename).href" },
    plugins: [
      {
        name: 'switch',
        setup({ onLoad, onResolve }) {
          onLoad({ filter: /published\.json$/ }, () => ({ contents: JSON.stringify({ published }), loader: 'json' }))
          // It cannot be bundled.
          onResolve({ filter: /^@vue\/compiler-sfc$/ }, ({ path }) => ({ path: require.resolve(path), external: true }))
        }
      }
    ]
  })
  const { stdout, stderr } = spawnSync(process.execPath, [outfile, language], { cwd: folder, encoding: 'utf8' })
  return stdout + stderr
}

const documentation = `
  import { installation } from './docs/.vitepress/written/installation'
  for (const subject of ['--save-dev miniprogram-privacy-toolkit', 'miniprogram-privacy-fleet']) {
    console.log(installation(subject, process.argv[2] as 'en', 'docs/guide'))
  }`
const preview = `
  import { Command } from 'commander'
  import { registerPreview } from './toolkit/src/cli/preview'
  const program = new Command().enablePositionalOptions()
  registerPreview(program, process.argv[2] as 'en', new URL(import.meta.url))
  program.parse(['node', 'mp-privacy', 'preview'])`
const init = `
  import { librarySpec } from './toolkit/src/init/library'
  console.log('npm install', librarySpec('.', './toolkit'))`

const tarball = (name: string) => `../miniprogram-privacy-consent/tarballs/${name}.tgz`

describe.each(['en', 'zh'])('in %s', (language) => {
  test.each([
    ['the documentation', documentation, ['miniprogram-privacy-toolkit', 'miniprogram-privacy-fleet']],
    ['mp-privacy preview, where it is missing', preview, ['miniprogram-privacy-preview']],
    ['mp-privacy init', init, ['miniprogram-privacy-consent']]
  ])('before publication %s installs tarballs', async (_, script, names) => {
    const said = await printedBy(script, false, language)
    for (const name of names) expect(said).toContain(tarball(name))
    expect(said).not.toMatch(/npm install (-\S+ )*miniprogram-/)
    expect(said).not.toContain('npx')
  })

  test.each([
    ['the documentation', documentation, ['--save-dev miniprogram-privacy-toolkit', 'miniprogram-privacy-fleet']],
    ['mp-privacy preview, where it is missing', preview, ['--save-dev miniprogram-privacy-preview']],
    ['mp-privacy init', init, ['miniprogram-privacy-consent']]
  ])('after it %s installs from the registry', async (_, script, commands) => {
    const said = await printedBy(script, true, language)
    for (const command of commands) expect(said).toMatch(new RegExp(`npm install ${command}$`, 'm'))
    expect(said).not.toMatch(/\.tgz|Not published|尚未发布/)
  })
})
