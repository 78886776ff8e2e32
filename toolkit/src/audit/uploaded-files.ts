import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import picomatch from 'picomatch'
import { isRecord, withSlashes } from '../../../mini-program'
import { projectSettings } from './program'

/** What a project says of the files that are uploaded. */
export interface UploadedFiles {
  /**
   * What is read of scripts that are there as `.ts` and as `.js`. Where DevTools does not compile them, Weixin runs the
   * `.js`; without a project.config.json nobody knows, and the `.ts` is what a person wrote.
   * https://developers.weixin.qq.com/miniprogram/dev/devtools/compilets.html
   */
  ofTwins: '.ts' | '.js'
  /** Whether a file is not uploaded, named as from the folder of app.json. */
  isLeftOut(path: string): boolean
}

/** Of the program's folder, or the one above: a project may have its program in a folder of its own. */
export function uploadedFiles(root: string): UploadedFiles {
  const folder = [root, dirname(resolve(root))].find((each) => existsSync(join(each, 'project.config.json')))
  if (folder === undefined) return { ofTwins: '.ts', isLeftOut: () => false }
  const { setting, miniprogramRoot = '.', packOptions } = projectSettings(folder)
  const plugins = isRecord(setting) ? setting.useCompilerPlugins : undefined
  // The folder above may hold another program, too.
  const isOfProgram =
    typeof miniprogramRoot === 'string' && resolve(folder, withSlashes(miniprogramRoot)) === resolve(root)
  return {
    ofTwins: Array.isArray(plugins) && plugins.includes('typescript') ? '.ts' : '.js',
    isLeftOut: leftOutBy(isOfProgram && isRecord(packOptions) ? packOptions : {})
  }
}

type Test = (path: string) => boolean

/** Those of which it is documented what they are compared with: `prefix` and `regexp` leave nothing out here. */
const tests = new Map<string, (value: string) => Test>([
  ['folder', (value) => (path) => path.startsWith(`${value}/`)],
  ['file', (value) => (path) => path === value],
  ['suffix', (value) => (path) => path.endsWith(value)],
  ['glob', (value) => picomatch(value, { dot: true })]
])

/**
 * `packOptions: { ignore, include }`; letters count the same large or small, and paths begin at the folder of app.json.
 * https://developers.weixin.qq.com/miniprogram/dev/devtools/projectconfig.html
 */
function leftOutBy({ ignore, include }: Record<string, unknown>): Test {
  const ignored = rulesOf(ignore)
  const included = rulesOf(include)
  const isOne = (rules: readonly (Test | undefined)[], path: string) => rules.some((matches) => matches?.(path))
  // What those include that are not understood is not known.
  if (included.includes(undefined)) return () => false
  return (path) => isOne(ignored, path.toLowerCase()) && !isOne(included, path.toLowerCase())
}

const rulesOf = (given: unknown): (Test | undefined)[] =>
  (Array.isArray(given) ? given : []).map((rule: unknown) => {
    const { type, value } = isRecord(rule) ? rule : {}
    if (typeof type !== 'string' || typeof value !== 'string') return undefined
    const written = withSlashes(value.toLowerCase()).replace(/^(?:\.?\/)+|\/+$/g, '')
    return written === '' ? undefined : tests.get(type.toLowerCase())?.(written)
  })
