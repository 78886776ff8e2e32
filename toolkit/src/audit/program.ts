import * as reader from '../../../mini-program'

/** The command was wrong, or what it was pointed at cannot be audited at all. Exit status 2. */
export class AuditError extends Error {
  override name = 'AuditError'
}

/** Finds the folder of `app.json`, directly or through `project.config.json`; throws an `AuditError` that says what to do. */
export function findProgram(given: string): reader.ProgramFolders {
  const found = orAuditError(() => reader.findProgram(given))
  if ('kind' in found) throw new AuditError(`${given}: ${whatToDo(found)}`)
  return found
}

/** Throws an `AuditError` that names app.json where it cannot be read. */
export const readApp = (root: string): reader.App => orAuditError(() => reader.readApp(root))

/** The text of a JSON file that is called `shown`; throws an `AuditError` where it cannot be read. */
export const readText = (path: string, shown: string): string => orAuditError(() => reader.readText(path, shown))

function orAuditError<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof reader.ProgramError ? new AuditError(error.message) : error
  }
}

function whatToDo(found: reader.NoProgram): string {
  switch (found.kind) {
    case 'nothing':
      return 'no such folder'
    case 'no-folder':
      return 'not a folder; point at the folder that holds app.json'
    case 'uni-app-source':
      return 'this is uni-app source; build it for mp-weixin and audit the result, dist/build/mp-weixin or unpackage/dist/build/mp-weixin'
    case 'taro-project':
      return 'this is Taro source; build it with `taro build --type weapp` and audit the result, dist'
    case 'taro-source':
      return 'this is the source folder of a Taro project; build it with `taro build --type weapp` and audit the result, dist'
    case 'mini-game':
      return 'this is a mini game (game.json); only mini programs are audited'
    case 'wrong-miniprogram-root':
      return `project.config.json names ${found.root} as miniprogramRoot, and no app.json is there`
    case 'no-app-json':
      return 'no app.json here; point at the folder that holds it, or at the one with project.config.json'
  }
}
