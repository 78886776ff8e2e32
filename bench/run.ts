// `npm run bench [-- NAME…]`: every bench, or those named. Each prints its table and writes it to its results.md, which the
// documentation includes. The audit's own is bench/audit/run.mjs.
import { run as dispatch } from './dispatch/run'
import { run as preview } from './preview/run'
import { run as fleet } from './fleet/run'
import { run as prompt } from './prompt/run'
import { run as push } from './push/run'
import { run as size } from './size/run'
import { run as startup } from './startup/run'

const benches: Record<string, () => Promise<void>> = { size, startup, dispatch, prompt, preview, push, fleet }

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !benches[name])
  if (unknown.length) throw new Error(`no bench ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}`)
  // One after the other: two at once would measure each other.
  for (const name of wanted.length ? wanted : Object.keys(benches)) await benches[name]!()
}

void main()
