import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asProcess } from './guideline/cli'

it('mp-privacy starts, and names every command', async () => {
  const { status, stdout, stderr } = await asProcess(['--help'])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const name of ['audit', 'init', 'guideline', 'interface', 'explain', 'preview']) {
    expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'))
  }
})

/** What is imported before a command is known, of this package's files and of others. */
function importedAtStart(file: string, seen = new Set<string>()): Set<string> {
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/^(?:import |.*\bfrom )"([^"]+)";$/gm)) {
    const path = target!.startsWith('.') ? join(dirname(file), target!) : target!
    if (seen.has(path)) continue
    seen.add(path)
    if (target!.startsWith('.')) importedAtStart(path, seen)
  }
  return seen
}

const dist = join(__dirname, '../dist')
const [audit] = readdirSync(join(dist, 'parts')).filter((name) => name.startsWith('audit-roots'))

it.each([
  ['explains an error', 'cli.js', 'commander'],
  ['audits a native program without a guideline', join('parts', audit), 'picocolors']
])('%s without loading what reads single-file components and guidelines', (_, file, needed) => {
  const imported = [...importedAtStart(join(dist, file))].filter((name) => !name.startsWith('node:'))
  expect(imported).toEqual(expect.arrayContaining([needed]))
  expect(imported.filter((name) => ['@vue/compiler-sfc', 'yaml'].includes(name))).toEqual([])
})
