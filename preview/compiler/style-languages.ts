import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { SourceTree } from './source-tree'
import type { Warnings } from './warnings'
import { either } from '../language'

const endings = ['.wxss', '.less', '.scss', '.sass'] as const
type Ending = (typeof endings)[number]

interface Less {
  render(source: string, options: object): Promise<{ css: string; imports: string[] }>
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
    return name === 'less' ? await fromLess(compiler as Less, source, path) : fromSass(compiler as Sass, source, path)
  } catch (error) {
    const { line, span, message } = error as Error & { line?: number; span?: { start: { line: number } } }
    warnings.add(file, line ?? (span ? span.start.line + 1 : 1), message.split('\n')[0]!)
    return { css: '', madeOf: undefined }
  }
}

async function fromLess(less: Less, source: string, path: string): Promise<Css> {
  const plain = source.replace(/@import\s+(?:url\()?\s*(["'][^"']+\.wxss["'])\s*\)?/g, '@import (css) url($1)')
  const { css, imports } = await less.render(plain, { filename: path, paths: [dirname(path)], math: 'always' })
  return { css, madeOf: new Set([path, ...imports.map((each) => resolve(each))]) }
}

function fromSass(sass: Sass, source: string, path: string): Css {
  const plain = source.replace(/@import\s+(["'][^"']+\.wxss["'])/g, '@import url($1)')
  const { css, loadedUrls } = sass.compileString(plain, {
    syntax: path.endsWith('.sass') ? 'indented' : 'scss',
    url: pathToFileURL(path),
    loadPaths: [dirname(path)],
    charset: false,
    logger: sass.Logger.silent
  })
  return { css, madeOf: new Set([path, ...loadedUrls.map((url) => fileURLToPath(url))]) }
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
