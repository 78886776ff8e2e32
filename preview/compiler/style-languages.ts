import { createRequire } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { packageFolders } from './npm-packages'
import type { SourceTree } from './source-tree'
import type { Warnings } from './warnings'
import { either } from '../language'

const endings = ['.wxss', '.less', '.scss', '.sass'] as const
type Ending = (typeof endings)[number]

interface Less {
  render(source: string, options: object): Promise<{ css: string; imports: string[] }>
}

/** What Less has read; where it could not, `error`. */
interface LessFile {
  filename?: string
  contents?: string | Buffer
}

/** https://lesscss.org/usage/#plugins-for-plugin-authors */
interface LessPlugins {
  FileManager: new () => { loadFile(...args: unknown[]): LessFile | Promise<LessFile> }
}

interface Sass {
  compileString(source: string, options: object): { css: string; loadedUrls: URL[] }
  Logger: { silent: object }
}

/** The style sheet of a page, a component or `app`, in whichever language it is written. */
export function styleSheetOf(tree: SourceTree, path: string): string | undefined {
  return endings.map((ending) => path + ending).find((file) => tree.has(file))
}

export interface Css {
  readonly css: string
  /** The files it was made of, absolute; none where that is not known. */
  readonly madeOf: ReadonlySet<string> | undefined
}

/** The file as CSS; empty, with a warning, where it does not compile or nothing here compiles it. */
export async function readStyleSheet(tree: SourceTree, file: string, warnings: Warnings): Promise<Css> {
  const source = tree.read(file)
  const path = tree.absolute(file)
  const ending = file.slice(file.lastIndexOf('.')) as Ending
  if (ending === '.wxss' || !endings.includes(ending)) return { css: source, madeOf: new Set([path]) }
  const name = ending === '.less' ? 'less' : 'sass'
  const compiler = compilerFor(tree.root, name)
  if (!compiler) {
    warnings.add(
      file,
      1,
      either(
        `not compiled: install ${name} in this project (npm install --save-dev ${name})`,
        `未编译：请在该项目中安装 ${name}（npm install --save-dev ${name}）`
      )
    )
    return { css: '', madeOf: undefined }
  }
  try {
    return name === 'less'
      ? await fromLess(compiler as Less, source, path, tree)
      : fromSass(compiler as Sass, source, path, tree)
  } catch (error) {
    warnOf(error as CompilerError, name === 'less' ? 'Less' : 'Sass', file, tree, warnings)
    return { css: '', madeOf: undefined }
  }
}

/** `filename` and `line` are Less's, `span` is Sass's, whose lines start at 0. */
interface CompilerError extends Error {
  filename?: string
  line?: number
  span?: { url?: URL; start: { line: number } }
}

function warnOf(error: CompilerError, name: string, file: string, tree: SourceTree, warnings: Warnings): void {
  const { filename, line, span } = error
  const place = filename ?? (span?.url && fileURLToPath(span.url))
  const at = place && tree.holds(place) ? relative(tree.root, place).split(sep).join('/') : file
  const reason = error.message.split('\n')[0]!
  warnings.add(
    at,
    line ?? (span ? span.start.line + 1 : 1),
    either(
      `${name} does not compile this, so that nothing of ${file} is in force: ${reason}`,
      `${name} 无法编译，${file} 整个不生效：${reason}`
    )
  )
}

/** A style sheet of somebody else's takes in no file of this machine that is none of the program's. */
function refuseOutside(path: string, tree: SourceTree): void {
  if (!tree.holds(path)) throw new Error(either(`${path} is outside of the program`, `${path} 在小程序目录之外`))
}

async function fromLess(less: Less, source: string, path: string, tree: SourceTree): Promise<Css> {
  const plain = source.replace(/@import\s+(?:url\()?\s*(["'][^"']+\.wxss["'])\s*\)?/g, '@import (css) url($1)')
  refusePlugin(plain)
  const { css, imports } = await less.render(plain, {
    filename: path,
    paths: [dirname(path), tree.root, ...packageFolders(tree.root)],
    math: 'always',
    // Less 2 runs what stands in backticks unless told.
    javascriptEnabled: false,
    plugins: [withinProgram(tree)]
  })
  return { css, madeOf: new Set([path, ...imports.map((each) => resolve(each))]) }
}

/** A plug-in of Less is a script, which would run on this machine as the program is built. */
function refusePlugin(source: string): void {
  if (/@plugin\b/.test(source)) throw new Error(either('@plugin is not run here', '不运行 @plugin'))
}

/** Lets Less read what a program may show, whether it is imported or put in as data. */
function withinProgram(tree: SourceTree): object {
  const checked = (file: LessFile): LessFile => {
    if (file.filename !== undefined) refuseOutside(resolve(file.filename), tree)
    if (typeof file.contents === 'string') refusePlugin(file.contents)
    return file
  }
  return {
    install({ FileManager }: LessPlugins, plugins: { addFileManager(manager: object): void }) {
      class WithinProgram extends FileManager {
        override loadFile(...args: unknown[]): LessFile | Promise<LessFile> {
          const loaded = super.loadFile(...args)
          return 'then' in loaded ? loaded.then(checked) : checked(loaded)
        }
      }
      plugins.addFileManager(new WithinProgram())
    }
  }
}

function fromSass(sass: Sass, source: string, path: string, tree: SourceTree): Css {
  const plain = source.replace(/@import\s+(["'][^"']+\.wxss["'])/g, '@import url($1)')
  const { css, loadedUrls } = sass.compileString(plain, {
    syntax: path.endsWith('.sass') ? 'indented' : 'scss',
    url: pathToFileURL(path),
    importers: [{ findFileUrl: (url: string) => (url.startsWith('/') ? pathToFileURL(join(tree.root, url)) : null) }],
    loadPaths: [dirname(path), tree.root, ...packageFolders(tree.root)],
    charset: false,
    logger: sass.Logger.silent
  })
  const files = loadedUrls.map((url) => fileURLToPath(url))
  for (const each of files) refuseOutside(each, tree)
  return { css, madeOf: new Set([path, ...files]) }
}

/** The program's own, else the one beside this package. */
function compilerFor(root: string, name: 'less' | 'sass'): unknown {
  for (const from of [join(root, 'package.json'), __filename]) {
    try {
      return createRequire(from)(name)
    } catch {
      // Not there: the next place.
    }
  }
  return undefined
}
