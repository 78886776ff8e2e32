import { posix } from 'node:path'
import type { Changes } from './changes'
import { packageName } from './dependencies'
import type { Project } from './project'

/** What every framework's plan is made from. */
export interface Given {
  project: Project
  changes: Changes
  prompting: 'consent-page' | 'tags'
  /** Routes of the pages that get a tag. */
  pages: string[]
}

/** A file of the program, as the project's folder sees it. */
export const inSource = ({ source }: Project, file: string) => posix.join(source, file)

export const consentPage = `miniprogram_npm/${packageName}/privacy-page/index`

/** The first of these files there is. */
export const firstOf = (changes: Changes, files: readonly string[]) =>
  files.find((file) => changes.read(file) !== undefined)

/** Where there is none, npm would install into the folder around. */
export function withPackageJson({ project, changes }: Given): void {
  if (!project.hasPackageJson) changes.set('package.json', '{\n  "private": true,\n  "dependencies": {}\n}\n')
}
