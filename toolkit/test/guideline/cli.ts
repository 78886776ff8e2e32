import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { Command } from 'commander'
import { build } from 'esbuild'
import { registerExplain } from '../../src/cli/explain'
import { registerGuideline } from '../../src/cli/guideline'
import { registerInterface } from '../../src/cli/interface'
import type { Terminal } from '../../src/cli/weixin'

export interface Ran {
  status: number
  stdout: string
  stderr: string
}

const nobody: Terminal = { attended: false, ask: () => Promise.reject(new Error('nobody was to be asked')) }

/** Runs `mp-privacy …` in this process and gives what it would leave behind. */
export async function mpPrivacy(words: string[], terminal = nobody): Promise<Ran> {
  const program = new Command('mp-privacy').exitOverride()
  registerGuideline(program, terminal)
  registerInterface(program)
  registerExplain(program)
  const ran: Ran = { status: 0, stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => Boolean((ran[stream] += text)))
  )
  const before = process.exitCode
  process.exitCode = 0
  try {
    await program.parseAsync(['node', 'mp-privacy', ...words])
    ran.status = process.exitCode
  } finally {
    process.exitCode = before
    spies.forEach((spy) => spy.mockRestore())
  }
  return ran
}

/** Runs it as a process of its own, bundled as it is shipped. */
export async function asProcess(words: string[]): Promise<Ran> {
  const toolkit = join(__dirname, '../..')
  const outfile = join(toolkit, '.cache/test/mp-privacy.mjs')
  const entryPoints = [join(toolkit, 'src/cli/index.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external' })
  return new Promise((resolve) => {
    execFile(process.execPath, [outfile, ...words], { env: process.env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr })
    )
  })
}
