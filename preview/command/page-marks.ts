import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { ProgramReport } from '../program-report'

const toolkit = 'miniprogram-privacy-toolkit'

/** The part of the audit's JSON that is read here. */
interface Audited {
  uses: { pages: string[] }[]
  findings: { rule: string; subject: string }[]
}

/** What the audit finds on each page of a program; nothing where it is not installed, or says nothing. */
export async function pageMarks(root: string): Promise<ProgramReport['pages']> {
  const command = commandFile(root)
  const text = command && (await output(command, ['audit', resolve(root), '--format', 'json']))
  if (!text) return {}
  const [{ uses, findings }] = JSON.parse(text) as [Audited]
  const without = new Set(findings.filter(({ rule }) => rule === 'page-without-prompt').map(({ subject }) => subject))
  const pages: ProgramReport['pages'] = {}
  for (const page of uses.flatMap(({ pages }) => pages)) {
    pages[page] = { calls: (pages[page]?.calls ?? 0) + 1, prompt: !without.has(page) }
  }
  return pages
}

/** Beside the program, else beside this package. */
function commandFile(root: string): string | undefined {
  for (const from of [join(resolve(root), 'package.json'), __filename]) {
    try {
      return join(dirname(createRequire(from).resolve(`${toolkit}/package.json`)), 'bin/mp-privacy.js')
    } catch {
      // Not there: the next place.
    }
  }
  return undefined
}

/** It ends with status 1 where it finds something, and prints nothing where it cannot audit. */
function output(command: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(process.execPath, [command, ...args], { maxBuffer: 1 << 28 }, (_, stdout) => done(stdout))
  })
}
