import { findProgram, type NoProgram } from '../../mini-program'
import { NoProgramError, orBuildError } from './build-error'

/**
 * The folder of app.json, given it or the project folder around it.
 * @throws {BuildError} where there is none
 */
export function programRoot(given: string): string {
  const found = orBuildError(() => findProgram(given))
  if ('kind' in found) throw new NoProgramError(whyNone(given, found))
  return found.root
}

/** What is there instead, and what to do. */
function whyNone(given: string, none: NoProgram): string {
  switch (none.kind) {
    case 'nothing':
      return `${given}: there is nothing`
    case 'no-folder':
      return `${given}: is a file; give the folder of app.json`
    case 'uni-app-source':
      return `${given}: is uni-app source; build it (npx uni build -p mp-weixin) and give its dist/build/mp-weixin`
    case 'taro-project':
    case 'taro-source':
      return `${given}: is Taro source; build it (npx taro build --type weapp) and give its dist`
    case 'mini-game':
      return `${given}: is a mini game, which has no pages; only mini programs run here`
    case 'wrong-miniprogram-root':
      return `${given}: project.config.json names ${none.root}, which has no app.json`
    case 'no-app-json':
      return `${given}: no app.json; give the folder it is in, or the project folder around it`
  }
}
