import { build, transform, type TransformOptions } from 'esbuild'

/** A script as the body of a CommonJS module. */
export interface TranslatedScript {
  readonly code: string
  /** Source map, version 3; none where every line is where it is in the source. */
  readonly map?: string
}

/** `import` and `export` at the beginning of a line, after a comment, as well as after `;` and `}` in code that was minified. */
const moduleSyntax = /(?:^|[;}]|\*\/)\s*(?:import\b\s*[\w${*"']|export\b\s*[\w{*])|\bimport\s*\(/m

export async function translateScript(file: string, source: string): Promise<TranslatedScript> {
  if (file.endsWith('.json')) return { code: `module.exports = ${source}` }
  const loader = file.endsWith('.ts') ? 'ts' : 'js'
  if (loader === 'js' && !moduleSyntax.test(source)) return { code: source }
  try {
    const hasOwnNames = takesNames.test(source)
    const { code, map } = await (hasOwnNames ? renamed : transform)(source, {
      loader,
      format: 'cjs',
      target: 'esnext',
      supported: { 'dynamic-import': false },
      charset: 'utf8',
      legalComments: 'none',
      sourcemap: 'external',
      sourcesContent: false,
      sourcefile: file,
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
      logLevel: 'silent'
    })
    const exporting = hasOwnNames ? code : withOneExports(code)
    return { code: `"use strict";${exporting.replace(readsExport, readsWhatIsThere)}`, map }
  } catch {
    // The analysis has said where; running it says so again.
    return { code: source }
  }
}

/** A module may call its own things what a CommonJS module is given. */
const takesNames = /\b(?:const|let|var|class|function)\s+(?:exports|module|require)\b/

/** As `transform`, which leaves such names as they are; a bundle of the one file gives them others. */
async function renamed(source: string, { loader, sourcefile, ...options }: TransformOptions) {
  const { outputFiles } = await build({
    ...(options as object),
    stdin: { contents: source, loader, sourcefile },
    bundle: true,
    treeShaking: false,
    external: ['*'],
    outfile: 'module.js',
    write: false
  })
  const ending = (each: string) => outputFiles.find(({ path }) => path.endsWith(each))!.text
  return { code: ending('.js'), map: ending('.map') }
}

/** A module may export both ways: `exports.b = 2` goes where `export const a = 1` went. */
const withOneExports = (code: string) =>
  code.replace(/^module\.exports = __toCommonJS\(/m, 'module.exports = exports = __toCommonJS(')

/** How esbuild lets an export be read. */
const readsExport = '{ get: all[name], enumerable: true }'

/** Of modules that load each other, in ES2015 what is not there yet throws; in ES5 it is undefined. */
const readsWhatIsThere =
  '{ get: ((read) => () => { try { return read(); } catch (error) { ' +
  'if (!(error instanceof ReferenceError)) throw error; } })(all[name]), enumerable: true }'
