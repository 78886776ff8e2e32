import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Option, type Command } from 'commander'
import { takesLanguage, type Language } from '../../../command-line/language'
import type { InitCommand } from './bring-in'
import { initHelp } from './init-help'
import { print, run } from './outcome'
import type { Terminal } from './terminal'

/** `mp-privacy init`; `toolkit` is the folder of this package, whose SKILL.md `--skill` prints. */
export function registerInit(program: Command, language: Language, toolkit: URL, terminal: Terminal): void {
  const help = initHelp[language]
  takesLanguage(program.command('init [folder]'), language)
    .description(help.init)
    .addOption(new Option('--prompt <where>', help.prompt).choices(['consent-page', 'tags']))
    .option('--yes', help.yes)
    .option('--dry-run', help.dryRun)
    .option('--json', help.json)
    .option('--package <spec>', help.package)
    .option('--skill', help.skill)
    .action((folder: string | undefined, options: InitCommand) =>
      run(language, async () => {
        if (!options.skill) {
          const { init } = await import('./bring-in')
          return init(folder ?? '.', { ...options, toolkit: fileURLToPath(toolkit) }, terminal, language)
        }
        print([readFileSync(new URL('SKILL.md', toolkit), 'utf8').trimEnd()])
        return 0
      })
    )
}
