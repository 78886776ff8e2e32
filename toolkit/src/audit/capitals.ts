import { posix } from 'node:path'
import type { GapReason } from './types'
import type { Missing, ReadProgram } from './read-program'
import { ProjectFiles } from './sources/project-files'

const named = new Set<GapReason>(['page-missing', 'component-missing', 'module-missing', 'template-missing'])

/** With the file that what is missing differs from in capitals only, where there is one. */
export function withNearest(gaps: readonly Missing[], { scan, resolver, layout }: ReadProgram): Missing[] {
  const files = new ProjectFiles(scan.root)
  return gaps.map((gap) => {
    const { reason, name, file } = gap
    if (!named.has(reason)) return gap
    const paths = reason === 'page-missing' ? [layout.baseOf(name), name] : resolver.candidates(file, name)
    const [near] = paths.flatMap((path) => nearest(files, '', path.split('/')) ?? [])
    return near === undefined ? gap : { ...gap, near }
  })
}

/** The file or folder that a path means to a system that does not tell capitals apart. */
function nearest(
  files: ProjectFiles,
  folder: string,
  [name, ...rest]: readonly string[],
  differs = false
): string | undefined {
  const isSame = (each: string) => each.toLowerCase() === name.toLowerCase()
  if (rest.length > 0) {
    for (const each of files.foldersIn(folder).filter(isSame)) {
      const found = nearest(files, posix.join(folder, each), rest, differs || each !== name)
      if (found !== undefined) return found
    }
    return undefined
  }
  const found = [...files.filesIn(folder).filter(isRead), ...files.foldersIn(folder)].find((each) => {
    const spellings = [each, each.replace(/\.\w+$/, '')]
    return spellings.some(isSame) && (differs || !spellings.includes(name))
  })
  return found === undefined ? undefined : posix.join(folder, found)
}

const isRead = (file: string) => /\.(?:[cm]?[jt]sx?|uts|n?vue|uvue|mpx|wxml)$/.test(file)
