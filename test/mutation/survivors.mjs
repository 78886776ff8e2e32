import { readFileSync } from 'node:fs'
import path from 'node:path'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** Tells each mutant that no test noticed at once: a run of an hour is read while it goes on. */
class Survivors {
  /** As they were when the run began: whoever mends what it tells changes them. */
  sources = new Map()

  onMutationTestingPlanReady({ mutantPlans }) {
    for (const { mutant } of mutantPlans) this.sources.set(mutant.fileName, '')
    for (const file of this.sources.keys()) this.sources.set(file, readFileSync(file, 'utf8'))
  }

  onMutantTested({ status, fileName, location: { start, end }, replacement }) {
    if (status !== 'Survived' && status !== 'NoCoverage') return
    const lines = this.sources
      .get(fileName)
      .split('\n')
      .slice(start.line - 1, end.line)
    lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.column - 1)
    const original = lines.join('\n').slice(start.column - 1)
    console.log(
      `${status} ${path.relative('', fileName)}:${start.line}:${start.column}  ${short(original)}  →  ${short(replacement)}`
    )
  }
}

const short = (code) => code.replace(/\s+/g, ' ').slice(0, 120)

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors)]
