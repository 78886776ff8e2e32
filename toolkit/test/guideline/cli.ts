import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { CommanderError } from 'commander'
import { languageIn } from '../../../command-line/language'
import { mpPrivacy as command } from '../../src/cli/program'
import type { Terminal } from '../../src/cli/terminal'

const { requireInModules } = require('../../../build/require-in-modules.cjs') as { requireInModules: { js: string } }

export interface Ran {
  status: number
  stdout: string
  stderr: string
}

const nobody: Terminal = { attended: false, ask: () => Promise.reject(new Error('nobody was to be asked')) }

/** Runs `mp-privacy …` in this process and gives what it would leave behind. */
export async function mpPrivacy(words: string[], terminal = nobody): Promise<Ran> {
  const program = command(languageIn(words), { entry: pathToFileURL(__filename), terminal })
  const ran: Ran = { status: 0, stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => Boolean((ran[stream] += text)))
  )
  const before = process.exitCode
  process.exitCode = 0
  try {
    await program.parseAsync(['node', 'mp-privacy', ...words])
    ran.status = process.exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    ran.status = error.exitCode === 0 ? 0 : 2
  } finally {
    process.exitCode = before
    spies.forEach((spy) => spy.mockRestore())
  }
  return ran
}

/** Runs it as a process of its own, bundled as it is shipped. */
export async function asProcess(words: string[]): Promise<Ran> {
  const command = await bundled()
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...words], { env: process.env }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr })
    )
  })
}

const question = /y\/N[\])] /

/** Runs it at a terminal of its own, and types once it asks. */
export async function atTerminal(words: string[], typed: string): Promise<{ status: number; shown: string }> {
  const line = [process.execPath, await bundled(), ...words].map((word) => `'${word}'`).join(' ')
  return new Promise((resolve) => {
    const terminal = spawn('script', ['--quiet', '--flush', '--return', '--command', line, '/dev/null'], {
      env: process.env
    })
    let shown = ''
    const see = (text: Buffer): void => {
      const asked = question.test(shown)
      shown += text
      if (!asked && question.test(shown)) terminal.stdin.write(typed)
    }
    terminal.stdout.on('data', see)
    terminal.on('close', (status) => resolve({ status: status ?? -1, shown }))
  })
}

let bundling: Promise<string> | undefined

/** The command as one file, made once for each file of tests. */
function bundled(): Promise<string> {
  return (bundling ??= bundle())
}

async function bundle(): Promise<string> {
  const toolkit = join(__dirname, '../..')
  const outfile = join(toolkit, `.cache/test/mp-privacy-${process.pid}.mjs`)
  const entryPoints = [join(toolkit, 'src/cli/index.ts')]
  const format = { format: 'esm', banner: requireInModules, packages: 'external' } as const
  await build({ entryPoints, outfile, bundle: true, platform: 'node', ...format })
  return outfile
}
