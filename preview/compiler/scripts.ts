import { transform } from 'sucrase'
import type { Resolver } from '../../mini-program'
import type { Unit } from './component-graph'
import { analyse } from './script-analysis'
import type { SourceTree } from './source-tree'
import type { Warnings } from './warnings'

/** The scripts of a program, ready to be run one by one, and what each calls the others. */
export interface Scripts {
  /** File -> the body of a CommonJS module, with every line where it is in the source. */
  code: Record<string, string>
  /** File -> specifier -> file. */
  links: Record<string, Record<string, string>>
}

/** Translated before, by file; what a file said then tells whether it still holds. */
export type TranslatedScripts = Map<string, { source: string; code: string }>

export async function compileScripts(
  tree: SourceTree,
  resolver: Resolver,
  units: readonly Unit[],
  warnings: Warnings,
  before: TranslatedScripts
): Promise<Scripts> {
  const app = ['app.ts', 'app.js'].find((file) => tree.has(file))
  if (!app) warnings.add('app.json', 1, 'app.js (or app.ts) is missing')
  const entries = [app, ...units.map(({ script }) => script)].flatMap((script) => script ?? [])
  const links = await analyse(tree, resolver, entries, warnings)
  const code = Object.fromEntries(Array.from(links.keys(), (file) => [file, translated(file, tree.read(file), before)]))
  return {
    code,
    links: Object.fromEntries(Array.from(links, ([file, targets]) => [file, Object.fromEntries(targets)]))
  }
}

function translated(file: string, source: string, before: TranslatedScripts): string {
  const known = before.get(file)
  if (known?.source === source) return known.code
  const code = translate(file, source)
  before.set(file, { source, code })
  return code
}

/** `import` and `export` at the beginning of a line, as well as after `;` and `}` in code that was minified. */
const moduleSyntax = /(?:^|[;}])\s*(?:import\b\s*[\w${*"']|export\b\s*[\w{*])/m

/**
 * Sucrase writes `export const { a } = b` as `({ a: exports.a } = b)`, which calls what ends the line before where that has
 * no semicolon.
 */
const exportedPattern = /^[ \t]*export\s+(?:const|let|var)\s*[{[]/gm

/** Sucrase leaves every line where it is, so that an error names the line of the source. */
function translate(file: string, source: string): string {
  if (file.endsWith('.json')) return `module.exports = ${source}`
  const isTypeScript = file.endsWith('.ts')
  if (!isTypeScript && !moduleSyntax.test(source)) return source
  try {
    const { code } = transform(source.replace(exportedPattern, ';$&'), {
      transforms: isTypeScript ? ['typescript', 'imports'] : ['imports'],
      disableESTransforms: true,
      preserveDynamicImport: false,
      filePath: file
    })
    return code
  } catch {
    // The analysis has said where; running it says so again.
    return source
  }
}
