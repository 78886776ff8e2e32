// `npm run tarballs`: the packages of this checkout as files to install from, `tarballs/NAME.tgz`, whatever their version.
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'tarballs')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
// Built already, by the script that calls this one.
const options = ['--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]
const packed = execFileSync('npm', ['pack', ...options, '--workspaces', '--include-workspace-root'], {
  cwd: root,
  encoding: 'utf8'
})
for (const { name, filename } of JSON.parse(packed)) {
  renameSync(join(folder, filename), join(folder, `${name}.tgz`))
  console.log(`tarballs/${name}.tgz`)
}
