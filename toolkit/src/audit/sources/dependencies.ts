import { isRecord, parseJson } from '../../../../mini-program'
import type { ProjectFiles } from './project-files'

/** Whether the project's package.json names a package. */
export function dependsOn(files: ProjectFiles, name: string): boolean {
  if (!files.has('package.json')) return false
  const { dependencies, devDependencies } = parseJson(files.text('package.json')).value
  return [dependencies, devDependencies].some((each) => isRecord(each) && name in each)
}
