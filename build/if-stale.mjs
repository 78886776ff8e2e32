// Builds where something is newer than the last build, as after a pull or an edit. `npm ci` has just built.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const timeOf = (file) => statSync(`${root}${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0
const filesIn = (folder) => readdirSync(`${root}${folder}`, { recursive: true }).map((file) => `${folder}/${file}`)

// A file that comes or goes changes its folder.
const sources = ['src', 'catalogue', 'simulator', 'frameworks', 'build'].flatMap((folder) => [
  folder,
  ...filesIn(folder)
])
const results = ['miniprogram_dist', 'demo/node_modules', 'demo/miniprogram_npm']
const newest = Math.max(...['gulpfile.js', 'package-lock.json', ...sources].map(timeOf))

if (newest > timeOf('dist/built') || !results.every(timeOf)) {
  const { status } = spawnSync('npx', ['gulp'], { cwd: root, stdio: 'inherit' })
  process.exit(status ?? 1)
}
