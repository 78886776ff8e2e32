// `npm run bench [-- NAME…]`: every bench, or those named. Each prints its table and writes it to its results.md, which the
// documentation includes.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { run as dispatch } from './dispatch/run'
import { run as preview } from './preview/run'
import { run as fleet } from './fleet/run'
import { run as prompt } from './prompt/run'
import { run as push } from './push/run'
import { run as size } from './size/run'
import { run as startup } from './startup/run'

const benches: Record<string, () => Promise<void> | void> = {
  size,
  startup,
  dispatch,
  prompt,
  preview,
  push,
  fleet,
  audit
}

/** In a process of its own: it measures what is built, not the source. */
function audit(): void {
  execFileSync(process.execPath, [path.join('bench', 'audit', 'run.mjs')], { stdio: 'inherit' })
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !benches[name])
  if (unknown.length) {
    process.stderr.write(`no bench ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}\n`)
    process.exitCode = 2
    return
  }
  // One after the other: two at once would measure each other.
  for (const name of wanted.length ? wanted : Object.keys(benches)) await benches[name]!()
}

void main()
