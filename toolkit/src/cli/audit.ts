import { InvalidArgumentError, Option, type Command } from 'commander'
import type { ReportLanguage, RuleSetting } from '../audit'
import type { AuditCommandOptions } from './audit-roots'
import { auditWords } from './audit-words'
import { run } from './outcome'
import { callsWeixin } from './weixin'

/** `mp-privacy audit`; `entry` is the script its workers start. */
export function registerAudit(program: Command, language: ReportLanguage, entry: URL): void {
  const words = auditWords(language)
  const wholeNumber = (text: string) => {
    if (!/^\d+$/.test(text)) throw new InvalidArgumentError(words.wholeNumber)
    return Number(text)
  }
  const oneRule = (text: string, before: Record<string, RuleSetting>) => {
    const [, rule, setting] = /^([\w-]+)=(\w+)$/.exec(text) ?? []
    if (!rule) throw new InvalidArgumentError(words.ruleForm)
    return { ...before, [rule]: setting as RuleSetting }
  }
  callsWeixin(program.command('audit'), language)
    .description(words.description)
    .argument('[root...]', words.root, ['.'])
    .option('--guideline <file>', words.guideline)
    .addOption(
      new Option('--format <format>', words.format).choices(['text', 'json', 'sarif', 'gitlab', 'html']).default('text')
    )
    .option('--output <file>', words.output)
    .option('--max-warnings <count>', words.maxWarnings, wholeNumber, 0)
    .option('--rule <rule=setting>', words.rule, oneRule, {})
    .option('--official', words.official)
    .option('--baseline <file>', words.baseline)
    .option('--since <revision>', words.since)
    .option('--compare-with-weixin [file]', words.compare)
    .action((roots: string[], options: AuditCommandOptions) =>
      run(language, async () => (await import('./audit-roots')).auditRoots(roots, options, entry, language))
    )
}
