import { isRecord, parseJson } from '../../../../mini-program'
import type { ProjectFiles } from './project-files'

/** The packages that the project's package.json names; undefined where there is none. */
export function dependenciesOf(files: ProjectFiles): ReadonlySet<string> | undefined {
  if (!files.has('package.json')) return undefined
  const { value } = parseJson(files.text('package.json'))
  const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].map((key) => value[key])
  return new Set(lists.flatMap((list) => (isRecord(list) ? Object.keys(list) : [])))
}

/** Whether the project's package.json names a package. */
export const dependsOn = (files: ProjectFiles, name: string): boolean => dependenciesOf(files)?.has(name) === true
