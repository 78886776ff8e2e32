import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { packageSource } from '../../../release/package-source'
import type { Language } from '../../../command-line/language'
import { programWords } from './program-words'

const name = 'miniprogram-privacy-preview'

/** `mp-privacy preview`: hands over to the package of that name, with all that was asked of it. */
export function registerPreview(program: Command, language: Language, entry: URL): void {
  const words = programWords[language]
  program
    .command('preview [arguments...]')
    .description(words.preview(name))
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((given: string[]) => {
      const command = commandFile(entry)
      if (!command) {
        process.stderr.write(`${words.noPreview(name, packageSource.specOf(name))}\n`)
        process.exitCode = 2
        return
      }
      process.exitCode = spawnSync(process.execPath, [command, ...given], { stdio: 'inherit' }).status ?? 1
    })
}

/** Beside the program that is looked at, else beside this package. */
function commandFile(entry: URL): string | undefined {
  for (const from of [join(process.cwd(), 'package.json'), entry]) {
    try {
      return join(dirname(createRequire(from).resolve(`${name}/package.json`)), 'bin', `${name}.js`)
    } catch {
      // Not there: the next place.
    }
  }
  return undefined
}
