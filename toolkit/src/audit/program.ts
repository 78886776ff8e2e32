import * as reader from '../../../mini-program'
import { AuditError } from './audit-error'

/** Finds the folder of `app.json`, directly or through `project.config.json`; throws an `AuditError` that says what to do. */
export function findProgram(given: string): reader.ProgramFolders {
  const found = orAuditError(() => reader.findProgram(given))
  if (!('kind' in found)) return found
  const below = found.kind === 'no-app-json' ? reader.programsBelow(given) : []
  if (below.length > 0) throw new AuditError(given, 'programs-below', [below.join(', ')])
  throw new AuditError(given, found.kind, namedIn(found))
}

function namedIn(found: reader.NoProgram): string[] {
  if (found.kind === 'wrong-miniprogram-root') return [found.root]
  if (found.kind !== 'framework-source') return []
  const { name, build, output } = found.framework
  return [name, build, output]
}

/** Whether the app.json of a folder lists pages; throws an `AuditError` where it cannot be read. */
export const listsPages = (root: string): boolean => orAuditError(() => reader.listsPages(root))

/** What the project in a folder says of itself; throws an `AuditError` where it cannot be read. */
export const projectSettings = (folder: string): Record<string, unknown> =>
  orAuditError(() => reader.projectSettings(folder))

/** Throws an `AuditError` that names app.json where it cannot be read. */
export const readApp = (root: string): reader.App => orAuditError(() => reader.readApp(root))

/** The text of a JSON file that is called `shown`; throws an `AuditError` where it cannot be read. */
export const readText = (path: string, shown: string): string => orAuditError(() => reader.readText(path, shown))

function orAuditError<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof reader.ProgramError)) throw error
    const { file, reason, position } = error
    if (!position) throw new AuditError(file, 'unreadable', [reason])
    throw new AuditError(`${file}:${position.line}:${position.column}`, 'broken-json', [reason])
  }
}
