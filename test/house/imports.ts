import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { circlesIn, type Imports } from './circles'

export const root = join(__dirname, '../..')
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const rules = join(root, '.dependency-cruiser.cjs')

export interface ImportsOfHouse {
  readonly files: readonly string[]
  /** Files that import one another when the code runs. */
  readonly circles: readonly (readonly string[])[]
  /** Circles that only imports of types close. */
  readonly circlesOfTypes: readonly (readonly string[])[]
  /** Imports that break a rule of `.dependency-cruiser.cjs`. */
  readonly forbidden: readonly { readonly from: string; readonly to: string; readonly rule: string }[]
}

/** Reads every import below `folder`, which is laid out like this repository. */
export function importsBelow(folder: string): ImportsOfHouse {
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, '.', '--config', rules, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9
  })
  // The status is the number of violations.
  if (!stdout) throw new Error(stderr)
  const { modules, summary } = JSON.parse(stdout) as ICruiseResult
  const importsWhere = (counts: (types: readonly string[]) => boolean): Imports =>
    new Map(
      modules.map(({ source, dependencies }) => [
        source,
        dependencies.filter(({ dependencyTypes }) => counts(dependencyTypes)).map(({ resolved }) => resolved)
      ])
    )
  const circles = circlesIn(importsWhere((types) => !types.includes('pre-compilation-only')))
  const known = new Set(circles.map(String))
  return {
    files: modules.filter(({ followable }) => followable !== false).map(({ source }) => source),
    circles,
    circlesOfTypes: circlesIn(importsWhere(() => true)).filter((circle) => !known.has(String(circle))),
    forbidden: summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }))
  }
}

const folderOf = (file: string) => /^(toolkit\/\w+|[^/]+)\//.exec(file)?.[1] ?? '.'

function print({ files, circles, circlesOfTypes, forbidden }: ImportsOfHouse): void {
  const starting = (all: ImportsOfHouse['circles'], folder: string) =>
    all.filter(([first]) => folderOf(first!) === folder).length
  const rows = [...new Set(files.map(folderOf))].sort().map((folder) => ({
    folder,
    files: files.filter((file) => folderOf(file) === folder).length,
    circles: starting(circles, folder),
    'circles of types only': starting(circlesOfTypes, folder)
  }))
  console.table(rows)
  for (const circle of circlesOfTypes) console.log(`circle of types only: ${circle.join(', ')}`)
  for (const circle of circles) console.log(`circle: ${circle.join(', ')}`)
  for (const { from, to, rule } of forbidden) console.log(`${from} imports ${to}, but ${rule}`)
}

if (require.main === module) {
  const house = importsBelow(root)
  print(house)
  if (house.circles.length + house.circlesOfTypes.length + house.forbidden.length > 0) process.exitCode = 1
}
