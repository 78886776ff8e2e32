import { relative } from 'node:path'
import { build, type BuildFailure, type Plugin } from 'esbuild'
import type { Resolver } from '../../mini-program'
import { BuildError } from './build-error'
import type { Unit } from './component-graph'
import type { SourceTree } from './source-tree'

/**
 * All scripts as one function body: it registers a loader for each page and component under its path. A file is one
 * module however it is reached, so that a component and the app share what it holds.
 */
export async function compileScripts(
  tree: SourceTree,
  resolver: Resolver,
  units: readonly Unit[],
  wrap: { banner: string; footer: string }
): Promise<string> {
  const appScript = ['app.ts', 'app.js'].find((file) => tree.has(file))
  if (!appScript) throw new BuildError('app.json', 1, 'app.js (or app.ts) is missing')
  const loaders = [
    { path: 'app', script: appScript },
    ...units.flatMap(({ path, script }) => (script ? [{ path, script }] : []))
  ].map(({ path, script }) => `load(${JSON.stringify(path)}, () => require(${JSON.stringify(`/${script}`)}))`)
  try {
    const result = await build({
      stdin: { contents: loaders.join('\n'), sourcefile: 'program.js', resolveDir: tree.root },
      absWorkingDir: tree.root,
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      sourcemap: 'inline',
      logLevel: 'silent',
      // The project's own tsconfig is about its editor, not about the preview.
      tsconfigRaw: '{}',
      banner: { js: wrap.banner },
      footer: { js: wrap.footer },
      plugins: [moduleResolution(tree, resolver)]
    })
    return result.outputFiles[0]!.text
  } catch (error) {
    throw toBuildError(error)
  }
}

function moduleResolution(tree: SourceTree, resolver: Resolver): Plugin {
  return {
    name: 'mini program modules',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const from = importer === 'program.js' || !importer ? 'app.js' : fromRoot(tree, importer)
        const found = resolver.module(from, path)
        return found ? { path: tree.absolute(found) } : { errors: [{ text: `module "${path}" is missing` }] }
      })
    }
  }
}

function fromRoot(tree: SourceTree, absolute: string): string {
  return relative(tree.root, absolute).split('\\').join('/')
}

function toBuildError(error: unknown): unknown {
  const first = (error as BuildFailure).errors?.[0]
  if (!first) return error
  const file = first.location?.file ?? 'app.js'
  return new BuildError(file, first.location?.line ?? 1, first.text)
}
