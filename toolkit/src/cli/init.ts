import { readFileSync } from 'node:fs'
import { Option, type Command } from 'commander'
import { takesLanguage, type Language } from '../../../command-line/language'
import { packageName } from '../init/given'
import { packageSource } from '../../../release/package-source'
import type { InitOptions } from './bring-in'
import { initHelp } from './init-help'
import { print, run } from './outcome'
import type { Terminal } from './terminal'

/** `mp-privacy init`; `skill` is the file that `--skill` prints. */
export function registerInit(program: Command, language: Language, skill: URL, terminal: Terminal): void {
  const help = initHelp[language]
  takesLanguage(program.command('init [folder]'), language)
    .description(help.init)
    .addOption(new Option('--prompt <where>', help.prompt).choices(['consent-page', 'tags']))
    .option('--yes', help.yes)
    .option('--dry-run', help.dryRun)
    .option('--json', help.json)
    .option('--package <spec>', help.package, packageSource.specOf(packageName))
    .option('--skill', help.skill)
    .action((folder: string | undefined, options: InitOptions) =>
      run(language, async () => {
        if (!options.skill) return (await import('./bring-in')).init(folder ?? '.', options, terminal, language)
        print([readFileSync(skill, 'utf8').trimEnd()])
        return 0
      })
    )
}
