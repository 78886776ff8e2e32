import { aliasedPaths, type Alias } from './aliases'
import { npmPaths } from './npm'
import { resolvePath } from './paths'
import type { Plugin } from './plugins'

/** The files of a program, by their paths from the root. */
export interface Files {
  has(path: string): boolean
}

/** Scripts first: a page has a JSON file of its own name. */
const moduleEndings = ['', '.ts', '.js', '/index.ts', '/index.js', '.json', '/index.json']

/** A package may name one `.cjs`, which "build npm" takes in; a program may not. */
const isScript = (file: string) => /\.[jt]s$|\bminiprogram_npm\/.*\.cjs$/.test(file)
const isModule = (file: string) => isScript(file) || file.endsWith('.json')

/** Resolves the names that the files of a mini program call one another by; answers are paths from the root. */
export class Resolver {
  constructor(
    private readonly files: Files,
    private readonly aliases: readonly Alias[] = [],
    private readonly plugins: readonly Plugin[] = []
  ) {}

  /** The script or JSON file that `require(specifier)` in `from` means. */
  module(from: string, specifier: string): string | undefined {
    // `/a` that is not at the root is looked for beside the file that asks: programs in use rely on it.
    const beside = specifier.startsWith('/') ? [resolvePath(from, `.${specifier}`)] : []
    const named = [...this.candidates(from, specifier), ...beside]
    // What is compiled into the `.js` is found by its name.
    const compiled = named.filter((path) => path.endsWith('.js')).map((path) => path.replace(/\.js$/, '.ts'))
    return firstOf([...named, ...compiled], (path) => {
      const ending = moduleEndings.find((each) => this.files.has(path + each) && isModule(path + each))
      return ending === undefined ? undefined : path + ending
    })
  }

  /** The script that `require(specifier)` means; `plugin://name` stands for `requirePlugin('name')`. */
  script(from: string, specifier: string): string | undefined {
    if (specifier.startsWith('plugin://')) return this.pluginMain()
    const found = this.module(from, specifier)
    return found !== undefined && isScript(found) ? found : undefined
  }

  /** The component a path of `usingComponents` means, without ending. */
  component(from: string, path: string): string | undefined {
    const foreign = /^([\w-]+):\/\/[^/]+\/(.+)$/.exec(path)
    if (foreign) return foreign[1] === 'plugin' ? this.pluginComponent(foreign[2]!) : undefined
    return firstOf(this.candidates(from, path), (candidate) => {
      const base = candidate.replace(/\.(?:js|ts|json|wxml)$/, '')
      const bases = [base, `${base}/index`]
      // A template tells most: `lib.json` beside `lib/index.wxml` may be anything.
      return ['.wxml', '.json'].flatMap((ending) => bases.filter((each) => this.files.has(each + ending)))[0]
    })
  }

  /** The file that `<import src>` or `<include src>` means. */
  template(from: string, source: string): string | undefined {
    const path = resolvePath(from, source)
    return [path, `${path}.wxml`].find((file) => file.endsWith('.wxml') && this.files.has(file))
  }

  /** The folder of the plug-in is in the tree; its name is chosen by app.json, so any name will do. */
  private pluginComponent(name: string): string | undefined {
    return firstOf(this.plugins, ({ file, components }) => {
      const path = components.get(name)
      return path === undefined ? undefined : this.component(file, path)
    })
  }

  /** The entry of `requirePlugin()`. */
  private pluginMain(): string | undefined {
    return firstOf(this.plugins, ({ file, main }) => main && this.script(file, main))
  }

  /** The paths that a name may mean, without ending as the name is. */
  candidates(from: string, specifier: string): string[] {
    const own = [...aliasedPaths(this.aliases, specifier), resolvePath(from, specifier)]
    return /^[./]/.test(specifier) ? own : [...own, ...npmPaths(from, specifier)]
  }
}

function firstOf<S, T>(candidates: Iterable<S>, look: (candidate: S) => T | undefined): T | undefined {
  for (const candidate of candidates) {
    const found = look(candidate)
    if (found !== undefined) return found
  }
}
