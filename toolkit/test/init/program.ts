import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Command } from 'commander'
import { registerInit } from '../../src/cli/init'
import type { Terminal } from '../../src/cli/terminal'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

export interface Program {
  folder: string
  read(file: string): string
  write(file: string, text: string | Buffer): void
  /** Every file and what is in it, but for what a package manager installs. */
  all(): Record<string, string>
}

export function programOf(files: Record<string, string | object>): Program {
  const folder = mkdtempSync(path.join(tmpdir(), 'mp-privacy-program-'))
  folders.push(folder)
  const program: Program = {
    folder,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    write(file, text) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      writeFileSync(path.join(folder, file), text)
    },
    all() {
      const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
      const names = entries.map((each) => path.relative(folder, path.join(each.parentPath, each.name)))
      const own = names.filter((name) => !/node_modules|package-lock/.test(name)).sort()
      return Object.fromEntries(own.map((name) => [name, program.read(name)]))
    }
  }
  for (const [file, text] of Object.entries(files)) {
    program.write(file, typeof text === 'string' || Buffer.isBuffer(text) ? text : JSON.stringify(text, null, 2))
  }
  return program
}

const nobody: Terminal = { attended: false, ask: () => Promise.reject(new Error('nobody was to be asked')) }
const toolkit = pathToFileURL(path.join(__dirname, '../../'))

/** Runs `mp-privacy init …` in this process and gives what it leaves behind. */
export async function init(words: string[], terminal = nobody) {
  const command = new Command('mp-privacy').exitOverride()
  registerInit(command, 'en', toolkit, terminal)
  const ran = { status: 0, stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => Boolean((ran[stream] += text)))
  )
  const before = process.exitCode
  process.exitCode = 0
  try {
    await command.parseAsync(['node', 'mp-privacy', 'init', ...words])
    ran.status = process.exitCode
  } finally {
    process.exitCode = before
    spies.forEach((spy) => spy.mockRestore())
  }
  return ran
}
