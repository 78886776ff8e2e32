import { createRequire } from 'node:module'
import type * as TemplateCompiler from 'glass-easel-template-compiler'

type TmplGroup = TemplateCompiler.TmplGroup

/** The site's build takes this file into an ES module, which has no `require`. */
const load = createRequire(__filename)

const fresh = () => load('glass-easel-template-compiler') as typeof TemplateCompiler

let engine = fresh()

/** Never freed: that would run the broken engine once more. */
const broken: (TmplGroup | undefined)[] = []

/**
 * What the work on glass-easel's compiler comes to; nothing where it was too much for it. Then the compiler, which is
 * WebAssembly, is broken for good, and a new one takes its place.
 */
export function inTemplateGroup<T>(work: (group: TmplGroup) => T): T | undefined {
  let group: TmplGroup | undefined
  try {
    group = new engine.TmplGroup()
    const result = work(group)
    group.free()
    return result
  } catch (error) {
    if (!isOfWebAssembly(error)) throw error
    broken.push(group)
    delete load.cache[load.resolve('glass-easel-template-compiler')]
    engine = fresh()
    return undefined
  }
}

/** Its own stack is at its end, or JavaScript's. By name: in a test each is of another realm. */
const isOfWebAssembly = (error: unknown) => /^(?:RuntimeError|RangeError)$/.test((error as Error).name)
