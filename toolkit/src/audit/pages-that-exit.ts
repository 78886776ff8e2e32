import { posix } from 'node:path'
import type { Collected } from './collect'
import { openings, runningWith, type Exit, type ScriptFunction } from './conduct'
import { isForeign, isLibrary } from './ownership'
import { sourceText } from './scan'

/** What leaves the program. */
export const leaving = /exitMiniProgram|navigateBackMiniProgram/

/** Pages that leave the program as soon as they are opened. */
export class PagesThatExit {
  private readonly names: readonly string[]

  constructor(private readonly collected: Collected) {
    const { app, conduct, starting } = collected
    const files = conduct
      .functionsWhere(leaving)
      .filter(
        (each) => starting.get(each.file) === 'page' && each.exits.some(({ isSure }) => isSure) && runsOnOpening(each)
      )
      .map(({ file }) => `/${file}`)
    this.names = app.pages.filter((page) => files.some((file) => file.includes(`/${page}.`)))
  }

  has(from: string, url = ''): boolean {
    const [path] = posix.join('/', url.startsWith('.') ? posix.dirname(from) : '', url).split('?')
    return this.names.some((name) => path.endsWith(`/${name}`))
  }

  openedBy({ file, opens }: ScriptFunction): Pick<Exit, 'by' | 'offset'>[] {
    return opens.filter(({ url }) => this.has(file, url)).map(({ by, url, offset }) => ({ by: `${by} ${url}`, offset }))
  }

  /** Functions of the scripts that name one of them. */
  *functionsNaming(): Generator<ScriptFunction> {
    const { scan, conduct } = this.collected
    if (this.names.length === 0) return
    const words = this.names.map((name) => posix.basename(name))
    for (const file of scan.scripts.keys())
      if (
        !isLibrary(file) &&
        !isForeign(file) &&
        conduct.isReached(file) &&
        words.some((word) => sourceText(scan, file).includes(word))
      )
        yield* conduct.functionsOf(file)
  }
}

const openingHooks = new Set([...openings.page, 'onShow', 'useDidShow'])

/** In what runs when a page opens, and in no answer that may not come. */
function runsOnOpening(each: ScriptFunction): boolean {
  const { name, outer, file } = each
  if (openingHooks.has(name)) return true
  if (!outer) return /\.(?:n?vue|uvue)$/.test(file)
  return name === '' && each !== runningWith(each) && runsOnOpening(outer)
}
