import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { mpxFolder } from '../../../../mini-program'
import { readNative } from '../native'
import { findProgram, listsPages } from '../program'
import type { ReadProgram } from '../read-program'
import type { Framework } from './framework'
import { mpvueFolder, readMpvue } from './mpvue'
import { readMpxProgram } from './mpx'
import { ProjectFiles } from './project-files'
import { readSource } from './read-source'
import { readTaro, taroFolder } from './taro'
import { readUniApp, uniAppFolder } from './uni-app'

type Progress = (files: number) => void

/** Reads the program in a folder: a framework's source where there is one, else what Weixin runs. */
export function readProgram(given: string, progress?: Progress): ReadProgram {
  const framework = frameworkIn(resolve(given))
  return framework ? readSource(framework, progress) : readNative(findProgram(given), progress)
}

/** How each framework's source is recognised and read. */
const readers: readonly {
  folder(files: ProjectFiles): string | undefined
  read(files: ProjectFiles, folder: string): Framework
}[] = [
  { folder: uniAppFolder, read: readUniApp },
  { folder: (files) => mpxFolder((file) => files.has(file)), read: readMpxProgram },
  { folder: mpvueFolder, read: readMpvue },
  { folder: taroFolder, read: readTaro }
]

function frameworkIn(root: string): Framework | undefined {
  // What holds an app.json with pages is what Weixin runs.
  if (existsSync(join(root, 'app.json')) && listsPages(root)) return undefined
  // The aliases and packages of a project lie beside its `src`.
  const isPart = basename(root) === 'src' && !existsSync(join(root, 'package.json'))
  return (isPart ? readIn(dirname(root), 'src') : undefined) ?? readIn(root)
}

/** `expected`: the only folder of the project that its source may lie in. */
function readIn(project: string, expected?: string): Framework | undefined {
  const files = new ProjectFiles(project)
  for (const { folder, read } of readers) {
    const found = folder(files)
    if (found !== undefined && found === (expected ?? found)) return read(files, found)
  }
}
