import type { Resolver } from '../../../../mini-program'
import { mostAsked } from '../limits'
import { sourceText, type Scan } from '../scan'
import { runningWith, type Call, type ScriptFunction } from './script-function'
import { isOpeningHook } from './opening'

/** Leads from a function back to what runs it, by what is called and where from: values are not followed. */
export class Ways {
  private loading: Map<string, Set<string>> | undefined
  private readonly texts = new Map<string, string>()
  private asked = 0

  constructor(
    private readonly functionsOf: (file: string) => readonly ScriptFunction[],
    private readonly scan: Scan,
    private readonly resolver: Resolver,
    /** The scripts of the program itself, whose methods are called through `getApp()`. */
    private readonly launch: readonly string[]
  ) {}

  /** Whether something like this runs it, itself included. Says no where that would take too long to tell. */
  lead(
    from: ScriptFunction,
    isSought: (each: ScriptFunction) => boolean,
    isTaken: (call: Call) => boolean = () => true
  ): boolean {
    this.asked = 0
    const seen = new Set([runningWith(from)])
    for (const each of seen) {
      if (isSought(each)) return true
      for (const caller of this.callersOf(each, isTaken)) seen.add(caller)
    }
    return false
  }

  /** Scripts that load a script. */
  loadersOf(file: string): ReadonlySet<string> {
    this.loading ??= this.findLoading()
    return this.loading.get(file) ?? new Set()
  }

  private *callersOf(target: ScriptFunction, isTaken: (call: Call) => boolean): Generator<ScriptFunction> {
    // What runs when a script is loaded is called by nobody.
    if (!target.outer) return
    if (isOpeningHook(target.name)) yield runningWith(target.outer)
    for (const file of this.mentioning(target)) {
      for (const each of this.functionsOf(file)) {
        if (
          (each.isKept || !each.outer) &&
          [...(each.calls?.values() ?? [])].some((call) => isTaken(call) && this.means(call, each, target))
        )
          yield each
      }
    }
  }

  /** Its own script and those that load it, be it through one that hands it on, and that may call it. Some calls do without its name. */
  private *mentioning({ file, name, isDefault }: ScriptFunction): Generator<string> {
    yield file
    const direct = this.loadersOf(file)
    const all = new Set([...direct, ...(this.launch.includes(file) ? this.scan.callsGetApp : [])])
    for (const each of direct) for (const other of this.loadersOf(each)) all.add(other)
    for (const each of all) {
      if (each === file || this.asked >= mostAsked) continue
      if (!isDefault && !unnamed.has(name) && !this.textOf(each).includes(name)) continue
      this.asked++
      yield each
    }
  }

  private means({ name, of, from }: Call, caller: ScriptFunction, target: ScriptFunction): boolean {
    const { file } = caller
    if (name === 'default' ? !target.isDefault : name !== target.name) return false
    if (name.length <= longestOfMinifiers && of !== 'this' && from === undefined) return false
    if (from !== undefined) return this.gives(this.resolver.script(file, from), target)
    if (of === 'app') return this.launch.includes(target.file)
    if (file === target.file) return of !== 'name' || this.sees(caller, target)
    return of !== 'name' && this.loadersOf(target.file).has(file) && !(of === 'this' && this.has(file, name))
  }

  /** A module has the function, or loads the one that has. */
  private gives(module: string | undefined, { file, name }: ScriptFunction): boolean {
    if (module === undefined) return false
    return module === file || (this.loadersOf(file).has(module) && !this.has(module, name))
  }

  /** By its name alone: what is local to a function is seen in there, and a declared function is no method of its name. */
  private sees({ file, start, end }: ScriptFunction, { name, outer, isDeclared }: ScriptFunction): boolean {
    const around = outer && runningWith(outer)
    if (around && (start < around.start || around.end < end)) return false
    return isDeclared || !this.functionsOf(file).some((each) => each.name === name && each.isDeclared)
  }

  private has(file: string, name: string): boolean {
    return this.functionsOf(file).some((each) => each.name === name)
  }

  private textOf(file: string): string {
    const text = this.texts.get(file) ?? sourceText(this.scan, file)
    this.texts.set(file, text)
    return text
  }

  private findLoading(): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>()
    for (const [from, { specifiers }] of this.scan.scripts) {
      for (const specifier of specifiers) {
        const file = this.resolver.script(from, specifier)
        if (file !== undefined && file !== from) found.set(file, (found.get(file) ?? new Set()).add(from))
      }
    }
    return found
  }
}

/** In a minified script a hundred functions are called `t`: such a name says nothing of which is meant. */
const longestOfMinifiers = 2

/** `app.use(plugin)`, `new Tracker()` */
const unnamed = new Set(['install', 'constructor'])
