import { findProgram, type NoProgram } from '../../mini-program'
import { NoProgramError, orBuildError } from './build-error'
import { either } from '../language'

/**
 * The folder of app.json, given it or the project folder around it.
 * @throws {BuildError} where there is none
 */
export function programRoot(given: string): string {
  const found = orBuildError(() => findProgram(given))
  if ('kind' in found) throw new NoProgramError(whyNone(given || '.', found))
  return found.root
}

/** What is there instead, and what to do. */
function whyNone(given: string, none: NoProgram): string {
  switch (none.kind) {
    case 'nothing':
      return either(`${given}: there is nothing`, `${given}：不存在`)
    case 'no-folder':
      return either(`${given}: is a file; give the folder of app.json`, `${given}：是文件，请给出 app.json 所在目录`)
    case 'uni-app-source':
      return either(
        `${given}: is uni-app source; build it (npx uni build -p mp-weixin) and give its dist/build/mp-weixin`,
        `${given}：是 uni-app 源码，请先构建（npx uni build -p mp-weixin），再给出 dist/build/mp-weixin`
      )
    case 'taro-project':
    case 'taro-source':
      return either(
        `${given}: is Taro source; build it (npx taro build --type weapp) and give its dist`,
        `${given}：是 Taro 源码，请先构建（npx taro build --type weapp），再给出 dist`
      )
    case 'mini-game':
      return either(
        `${given}: is a mini game, which has no pages; only mini programs run here`,
        `${given}：是小游戏，没有页面；这里只能运行小程序`
      )
    case 'wrong-miniprogram-root':
      return either(
        `${given}: project.config.json names ${none.root}, which has no app.json`,
        `${given}：project.config.json 指定的 ${none.root} 里没有 app.json`
      )
    case 'framework-source': {
      const { name, build, output } = none.framework
      return either(
        `${given}: is ${name} source; build it (${build}) and give its ${output}`,
        `${given}：是 ${name} 源码，请先构建（${build}），再给出 ${output}`
      )
    }
    case 'no-app-json':
      return either(
        `${given}: no app.json; give the folder it is in, or the project folder around it`,
        `${given}：没有 app.json，请给出它所在的目录，或外层的项目目录`
      )
  }
}
