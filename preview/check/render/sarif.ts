import { posix } from 'node:path'
import { version } from '../../package.json'
import type { CheckFinding, CheckReport } from '../report'
import type { CheckWords } from '../words'

/** SARIF 2.1.0, one run for each root: a finding stands at the script of its page, or where the page's error was thrown. */
export function renderSarif(
  reports: readonly CheckReport[],
  words: CheckWords,
  scriptOf: (root: string, page: string) => string
): string {
  const runs = reports.map((report) => runOf(report, words, scriptOf))
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs }, null, 2)}\n`
}

function runOf(report: CheckReport, words: CheckWords, scriptOf: (root: string, page: string) => string): object {
  const rules = [...new Set(report.findings.map(({ rule }) => rule))]
  return {
    tool: {
      driver: {
        name: 'miniprogram-privacy-preview',
        version,
        rules: rules.map((rule) => ({
          id: rule,
          shortDescription: { text: rule.replace(/-/g, ' ') },
          fullDescription: { text: words.rules[rule] }
        }))
      }
    },
    results: report.findings.map((finding) => resultOf(finding, report, scriptOf))
  }
}

function resultOf(
  { rule, severity, message, page }: CheckFinding,
  { root, pages }: CheckReport,
  scriptOf: (root: string, page: string) => string
): object {
  const thrown =
    rule === 'page-does-not-open'
      ? pages.find((each) => each.page === page)?.errors.find(({ file }) => file)
      : undefined
  const uri = thrown?.file
    ? posix.join(posix.dirname(scriptOf(root, page)).slice(0, -posix.dirname(page).length), thrown.file)
    : scriptOf(root, page)
  return {
    ruleId: rule,
    level: severity,
    message: { text: message },
    locations: [
      { physicalLocation: { artifactLocation: { uri: encodeURI(uri) }, region: { startLine: thrown?.line ?? 1 } } }
    ]
  }
}
