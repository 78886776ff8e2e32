import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findProgram, type NoProgram } from '../../mini-program'
import { NoProgramError, orBuildError } from './build-error'

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
    case 'no-app-json': {
      const framework = frameworkOf(given)
      if (framework)
        return `${given}: is ${framework.name} source; build it (${framework.build}) and give its ${framework.output}`
      return `${given}: no app.json; give the folder it is in, or the project folder around it`
    }
  }
}

/** Frameworks whose source is no mini program, by the package that a project of theirs depends on. */
const frameworks = [
  { dependency: '@mpxjs/core', name: 'mpx', build: 'npm run build', output: 'dist/wx' },
  { dependency: 'mpvue', name: 'mpvue', build: 'npm run build:wx', output: 'dist/wx' },
  { dependency: 'wepy', name: 'WePY', build: 'npx wepy build', output: 'dist' },
  { dependency: '@wepy/core', name: 'WePY', build: 'npx wepy build', output: 'dist' },
  { dependency: 'remax', name: 'Remax', build: 'npx remax build -t wechat', output: 'dist/wechat' }
]

function frameworkOf(folder: string): (typeof frameworks)[number] | undefined {
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
      string,
      object | undefined
    >
    const all = { ...dependencies, ...devDependencies }
    return frameworks.find(({ dependency }) => dependency in all)
  } catch {
    return undefined
  }
}
