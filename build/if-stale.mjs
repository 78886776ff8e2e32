// Builds what is older than its sources, as after a pull or an edit; `npm ci` has just built. Without a name all of it.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What is built with what, from what; the first result is written by each build. */
const builds = {
  library: {
    command: ['npx', 'gulp'],
    sources: ['gulpfile.js', 'src', 'catalogue', 'mini-program', 'simulator', 'frameworks', 'build'],
    results: ['dist/built', 'miniprogram_dist', 'demo/node_modules', 'demo/miniprogram_npm']
  },
  toolkit: {
    command: ['npm', 'run', 'build', '--workspace', 'toolkit'],
    sources: ['toolkit', 'catalogue', 'mini-program', 'command-line', 'release', 'build'],
    results: ['toolkit/dist/cli.js']
  },
  preview: {
    command: ['npm', 'run', 'build', '--workspace', 'preview'],
    sources: ['preview', 'catalogue', 'mini-program', 'simulator', 'command-line', 'docs', 'build'],
    results: ['preview/dist/cli.js']
  },
  fleet: {
    command: ['npm', 'run', 'build', '--workspace', 'fleet'],
    sources: ['fleet', 'command-line'],
    results: ['fleet/dist/cli.js']
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))
const stateOf = (file) => statSync(`${root}${file}`, { throwIfNoEntry: false })
const timeOf = (file) => stateOf(file)?.mtimeMs ?? 0
const isSource = (name) => !/^(dist|node_modules|test|\..*)$/.test(name)

/** A file that comes or goes changes its folder. */
function newestIn(file) {
  if (!stateOf(file)?.isDirectory()) return timeOf(file)
  const inside = readdirSync(`${root}${file}`).filter(isSource)
  return Math.max(timeOf(file), ...inside.map((name) => newestIn(`${file}/${name}`)))
}

function isStale({ sources, results }) {
  const newest = Math.max(...['package-lock.json', ...sources].map(newestIn))
  return newest > timeOf(results[0]) || !results.every(timeOf)
}

const { [process.argv[2]]: named } = builds
for (const build of named ? [named] : Object.values(builds)) {
  if (!isStale(build)) continue
  const [program, ...given] = build.command
  const { status } = spawnSync(program, given, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
