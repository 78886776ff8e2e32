import { posix, relative } from 'node:path'
import { build, type BuildFailure, type Plugin } from 'esbuild'
import { BuildError } from './build-error'
import type { Unit } from './component-graph'
import { findModule, npmCandidates } from './npm-lookup'
import type { AppConfig } from './program-config'
import { resolvePath, type SourceTree } from './source-tree'

const extensions = ['.ts', '.js', '.json']

/**
 * All scripts as one function body: it registers a loader for each page and component under its path. A file is one
 * module however it is reached, so that a component and the app share what it holds.
 */
export async function compileScripts(
  tree: SourceTree,
  app: AppConfig,
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
      plugins: [moduleResolution(tree, app)]
    })
    return result.outputFiles[0]!.text
  } catch (error) {
    throw toBuildError(error)
  }
}

function moduleResolution(tree: SourceTree, app: AppConfig): Plugin {
  return {
    name: 'mini program modules',
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const from = importer === 'program.js' || !importer ? 'app.js' : fromRoot(tree, importer)
        const found = resolveModule(tree, app, from, path)
        return found ? { path: tree.absolute(found) } : { errors: [{ text: `module "${path}" is missing` }] }
      })
    }
  }
}

function resolveModule(tree: SourceTree, app: AppConfig, from: string, path: string): string | undefined {
  if (path.startsWith('.') || path.startsWith('/')) return findModule(tree, [resolvePath(from, path)], extensions)
  for (const [pattern, target] of Object.entries(app.resolveAlias)) {
    const prefix = pattern.replace(/\*$/, '')
    if (!path.startsWith(prefix)) continue
    return findModule(
      tree,
      [posix.join(target.replace(/^\//, '').replace(/\*$/, ''), path.slice(prefix.length))],
      extensions
    )
  }
  return findModule(tree, [...npmCandidates(from, path), resolvePath(from, path)], extensions)
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
