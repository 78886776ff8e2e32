import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'

const name = 'miniprogram-privacy-preview'

/** `mp-privacy preview`: hands over to the package of that name, with all that was asked of it. */
export function registerPreview(program: Command): void {
  program
    .command('preview [arguments...]')
    .description(`the mini program in a browser, in tests and in CI: hands over to ${name}`)
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .action((given: string[]) => {
      const command = commandFile()
      if (!command) {
        process.stderr.write(`${name} is not installed here: npm install --save-dev ${name}, or npx ${name}\n`)
        process.exitCode = 2
        return
      }
      process.exitCode = spawnSync(process.execPath, [command, ...given], { stdio: 'inherit' }).status ?? 1
    })
}

/** Beside the program that is looked at, else beside this package. */
function commandFile(): string | undefined {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      return join(dirname(createRequire(from).resolve(`${name}/package.json`)), 'bin', `${name}.js`)
    } catch {
      // Not there: the next place.
    }
  }
  return undefined
}
