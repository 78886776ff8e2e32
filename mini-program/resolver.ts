import { posix } from 'node:path'

const scriptEndings = ['', '.ts', '.js', '/index.ts', '/index.js']

/** A plug-in whose source is in the tree. */
export interface Plugin {
  /** Its plugin.json. */
  file: string
  main?: string
  /** `publicComponents` */
  components: Map<string, string>
}

/** Resolves the paths that mini program files name one another by; answers are paths relative to the root. */
export class Resolver {
  private readonly aliases: [prefix: string, target: string, wildcard: boolean][]

  constructor(
    private readonly files: ReadonlySet<string>,
    aliases: readonly [string, string][] = [],
    private readonly plugins: readonly Plugin[] = []
  ) {
    this.aliases = aliases.map(([name, target]) => {
      const wildcard = name.endsWith('*')
      return [name.replace(/\*$/, ''), target.replace(/\*$/, '').replace(/^\.?\//, ''), wildcard]
    })
  }

  /** The file that `require(specifier)` in `from` means; `plugin://name` stands for `requirePlugin('name')`. */
  script(from: string, specifier: string): string | undefined {
    if (specifier.startsWith('plugin://')) return this.pluginMain()
    return this.first(this.candidates(from, specifier), (path) =>
      this.existing(path, scriptEndings, (found) => /\.[jt]s$/.test(found))
    )
  }

  /** The component a path of `usingComponents` means, without ending. */
  component(from: string, path: string): string | undefined {
    const foreign = /^([\w-]+):\/\/[^/]+\/(.+)$/.exec(path)
    if (foreign) return foreign[1] === 'plugin' ? this.pluginComponent(foreign[2]) : undefined
    return this.first(this.candidates(from, path), (candidate) => {
      const base = candidate.replace(/\.(?:js|ts|json|wxml)$/, '')
      return [base, `${base}/index`].find((each) => this.isComponent(each))
    })
  }

  /** The file that `<import src>` or `<include src>` means. */
  template(from: string, source: string): string | undefined {
    const path = source.startsWith('/') ? clean(source.slice(1)) : clean(posix.join(posix.dirname(from), source))
    return path === undefined ? undefined : this.existing(path, ['', '.wxml'], (found) => found.endsWith('.wxml'))
  }

  has(path: string): boolean {
    return this.files.has(path)
  }

  /** The folder of the plug-in is in the tree; its name is chosen by app.json, so any name will do. */
  private pluginComponent(name: string): string | undefined {
    return this.first(this.plugins, ({ file, components }) => {
      const path = components.get(name)
      return path === undefined ? undefined : this.component(file, path)
    })
  }

  /** The entry of `requirePlugin()`. */
  private pluginMain(): string | undefined {
    return this.first(this.plugins, ({ file, main }) => main && this.script(file, main))
  }

  private isComponent(base: string): boolean {
    return this.files.has(`${base}.json`) || this.files.has(`${base}.wxml`)
  }

  private existing(path: string, endings: string[], accept: (found: string) => boolean): string | undefined {
    for (const ending of endings) {
      const found = path + ending
      if (this.files.has(found) && accept(found)) return found
    }
  }

  private first<S, T>(candidates: Iterable<S>, look: (candidate: S) => T | undefined): T | undefined {
    for (const candidate of candidates) {
      const found = look(candidate)
      if (found !== undefined) return found
    }
  }

  private candidates(from: string, specifier: string): string[] {
    const folder = posix.dirname(from)
    const paths = this.aliased(specifier)
    paths.push(specifier.startsWith('/') ? specifier.slice(1) : `${folder}/${specifier}`)
    const cleaned = paths.flatMap((path) => clean(path) ?? [])
    return /^[^./]/.test(specifier) ? [...cleaned, ...packages(folder, specifier)] : cleaned
  }

  private aliased(specifier: string): string[] {
    return this.aliases.flatMap(([prefix, target, wildcard]) => {
      if (wildcard && specifier.startsWith(prefix)) return target + specifier.slice(prefix.length)
      return !wildcard && specifier === prefix ? target : []
    })
  }
}

function clean(path: string): string | undefined {
  const normal = posix.normalize(path)
  return normal.startsWith('../../../../') ? undefined : normal.replace(/^\.\//, '')
}

/** Every `miniprogram_npm` from the folder upwards. */
function packages(folder: string, specifier: string): string[] {
  const found: string[] = []
  for (let at = folder; ; at = posix.dirname(at)) {
    found.push(posix.join(at, 'miniprogram_npm', specifier))
    if (at === '.' || at === '/' || at === '..') return found
  }
}
