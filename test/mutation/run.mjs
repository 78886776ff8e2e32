// `npm run test:mutation [-- NAME]`: one of the targets, the manager if none is named.
import { spawnSync } from 'node:child_process'
import targets from './targets.cjs'

const [name = 'manager', ...options] = process.argv.slice(2)

if (!(name in targets)) {
  console.error(`no target ${name}: there are ${Object.keys(targets).join(', ')}`)
  process.exit(2)
}
const environment = { ...process.env, MUTATE: name }
const { status } = spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs', ...options], {
  stdio: 'inherit',
  env: environment
})
process.exit(status ?? 1)
