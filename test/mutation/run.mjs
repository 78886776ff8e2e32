// `npm run test:mutation [-- NAME]`: one of the targets, the manager if none is named. `--sample N` takes one stretch of its
// code in N, for the whole of the compiler takes hours; `--mutate FILE:FROM-TO` takes what is named.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { globSync } from 'tinyglobby'
import targets from './targets.cjs'

const linesOfAStretch = 15
const text = { type: 'string' }
const { values, positionals } = parseArgs({ options: { sample: text, mutate: text }, allowPositionals: true })
const [name = 'manager'] = positionals

if (!(name in targets)) {
  console.error(`no target ${name}: there are ${Object.keys(targets).join(', ')}`)
  process.exit(2)
}
const every = values.sample === undefined ? 1 : Number(values.sample)
if (!Number.isInteger(every) || every < 1) {
  console.error(`--sample ${values.sample}: give a whole number, 10 for a tenth`)
  process.exit(2)
}
const environment = { ...process.env, MUTATE: name }
const part = values.mutate ?? (every > 1 && sampleOf(targets[name].mutate, every).join())
const options = part ? ['--mutate', part] : []
const { status } = spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs', ...options], {
  stdio: 'inherit',
  env: environment
})
process.exit(status ?? 1)

/** One in `every` of all stretches, counted on from file to file, as StrykerJS reads them: `file.ts:16-30`. */
function sampleOf(patterns, every) {
  const stretches = globSync(patterns)
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length
      return Array.from({ length: Math.ceil(lines / linesOfAStretch) }, (_, index) => {
        const first = index * linesOfAStretch
        return `${file}:${first + 1}-${Math.min(first + linesOfAStretch, lines)}`
      })
    })
  return stretches.filter((_, index) => index % every === 0)
}
