import type { Scripts } from '../compiler'
import { scriptAddress } from './scope-names'

type Exports = Record<string, unknown>
type Require = ((
  specifier: string,
  done?: (exports: unknown) => void,
  failed?: (error: unknown) => void
) => unknown) & {
  async(specifier: string): Promise<unknown>
}

/** Names of the browser that a mini program does not have: code that leans on them fails here as it would on a phone. */
const absent = (
  'window document frames self parent top location navigator history screen URL URLSearchParams Blob File FileReader FormData ' +
  'Headers Request Response XMLHttpRequest WebSocket EventSource fetch Image Audio Worker atob btoa crypto localStorage ' +
  'sessionStorage indexedDB alert confirm prompt getComputedStyle matchMedia addEventListener removeEventListener ' +
  'dispatchEvent postMessage Event CustomEvent EventTarget Node Element HTMLElement SVGElement DOMParser customElements ' +
  'MutationObserver ResizeObserver IntersectionObserver'
).split(' ')

/**
 * Modules as Weixin runs them: CommonJS, each run once, at the first `require`. What has thrown is not run again.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/module.html
 */
export class Modules {
  private readonly loaded = new Map<string, { exports: unknown }>()
  /** In one scope for all of them: uni-app puts a `Component` of its own in the place of the platform's. */
  private readonly evaluate: (code: string) => (require: Require, module: object, exports: object) => void

  constructor(
    private readonly scripts: Scripts,
    scope: Record<string, unknown>
  ) {
    const global = globalObject()
    const ofWeixin = { requirePlugin, WXWebAssembly, __wxConfig: { envVersion: 'develop' } }
    const everywhere = { ...scope, ...ofWeixin, global, Function: functionOf(global) }
    const names = [...Object.keys(everywhere), ...absent, 'globalThis'].join(', ')
    // Not in this function's scope.
    const scopeOf = (0, eval)(`(function (${names}) { return function () { return eval(arguments[0]) } })`)
    this.evaluate = scopeOf(...Object.values(everywhere))
    const variable = (name: string) =>
      this.evaluate(`({ get: () => ${name}, set: (value) => { ${name} = value } })`) as unknown as Variable
    const variables = new Map([...Object.keys(scope), ...absent].map((name) => [name, variable(name)]))
    variable('globalThis').set(globalThisOf(variables, global))
  }

  /** What the file exports. */
  run(file: string): unknown {
    const known = this.loaded.get(file)
    if (known) return known.exports
    const module = { exports: {} as Exports }
    this.loaded.set(file, module)
    this.compile(file).call(undefined, this.requireOf(file), module, module.exports)
    return module.exports
  }

  /** All of it stands on the first line, so that lines are those of the source. */
  private compile(file: string) {
    const code = `(function (require, module, exports) {${this.scripts.code[file]}\n})`
    return this.evaluate(`${code}\n//# sourceURL=${scriptAddress}${file}`)
  }

  private requireOf(from: string): Require {
    const links = this.scripts.links[from] ?? {}
    const now = (specifier: string) => {
      const file = links[specifier] ?? this.byPath(from, specifier)
      if (file === undefined) throw new Error(`module '${specifier}' is not defined, required by '${from}'`)
      return this.run(file)
    }
    const later = async (specifier: string) => {
      await Promise.resolve()
      try {
        return now(specifier)
      } catch (error) {
        throw Object.assign(Object(error), { mod: specifier, errMsg: (error as Error).message })
      }
    }
    const require = (specifier: string, done?: (exports: unknown) => void, failed?: (error: unknown) => void) => {
      if (!done && !failed) return now(specifier)
      void later(specifier).then(done, failed)
      return undefined
    }
    return Object.assign(require, { async: later })
  }

  /** A path that is put together when the program runs. */
  private byPath(from: string, specifier: string): string | undefined {
    const path = new URL(specifier, `${scriptAddress}${from}`).pathname.slice(1)
    return [path, `${path}.js`, `${path}.ts`, `${path}/index.js`, `${path}/index.ts`].find(
      (file) => file in this.scripts.code
    )
  }
}

/** Weixin's `global` is no window: it has what the language has, and what the program puts there. */
function globalObject(): Exports {
  const global: Exports = {}
  const browser = globalThis as unknown as Exports
  for (const name of language) global[name] = browser[name]
  for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'console']) {
    const value = browser[name]
    global[name] = typeof value === 'function' ? (value.bind(globalThis) as unknown) : value
  }
  return global
}

interface Variable {
  get(): unknown
  set(value: unknown): void
}

/**
 * What a program calls `globalThis`: what stands in its scope is there, to be read and to be replaced (uni-app puts a `wx` of
 * its own there, others a `URL`), and the absent names are not, until the program puts something there.
 */
function globalThisOf(variables: ReadonlyMap<PropertyKey, Variable>, global: Exports): object {
  const browser = globalThis as unknown as Exports
  const read = (name: string) => {
    const value = browser[name]
    // A function of the window that is no class asks for its window.
    return isMethod(value) ? (value.bind(browser) as unknown) : value
  }
  return new Proxy({} as Exports, {
    has: (_, name) => {
      const variable = variables.get(name)
      return variable ? variable.get() !== undefined : name in global || name in browser
    },
    get: (_, name: string) => {
      const variable = variables.get(name)
      if (variable) return variable.get()
      return name in global ? global[name] : read(name)
    },
    set: (_, name: string, value) => {
      const variable = variables.get(name)
      if (variable) variable.set(value)
      else browser[name] = value
      return true
    }
  })
}

const isMethod = (value: unknown): value is (...args: unknown[]) => unknown =>
  typeof value === 'function' && !value.prototype && /\[native code\]/.test(Function.prototype.toString.call(value))

const language = (
  'Object Array Function String Number Boolean Symbol BigInt Date RegExp Map Set WeakMap WeakSet Promise Proxy Reflect Math JSON ' +
  'Error EvalError RangeError ReferenceError SyntaxError TypeError URIError ArrayBuffer DataView Int8Array Uint8Array ' +
  'Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array parseInt parseFloat isNaN isFinite ' +
  'encodeURI encodeURIComponent decodeURI decodeURIComponent'
).split(' ')

/** A library that asks for the global object by `Function('return this')()` gets that one, not the browser's. */
function functionOf(global: object): FunctionConstructor {
  const make = (own: FunctionConstructor, code: string[]) =>
    code.join() === 'return this' ? () => global : own(...code)
  return new Proxy(Function, { apply: (own, _, code: string[]) => make(own, code), construct: make })
}

/** Plug-ins are not run: everything is there in one, and does nothing. */
const plugin = nothing(undefined)

/** What a function of a plug-in answers: a promise, for who waits for one, as of `getLiveStatus` of live-player. */
const pluginAnswer = nothing((...heard: []) => Promise.resolve(plugin).then(...heard))

function nothing(then: unknown): object {
  return new Proxy(function () {}, {
    get: (_, member) => (member === 'then' ? then : member === Symbol.toPrimitive ? () => '' : plugin),
    set: () => true,
    apply: () => pluginAnswer,
    construct: () => plugin
  })
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/performance/wasm.html */
const WXWebAssembly = {
  instantiate: () => Promise.reject(new Error('WXWebAssembly.instantiate:fail not supported in the preview'))
}

const requirePlugin = Object.assign(
  (name: string, done?: (plugin: unknown) => void) => {
    console.warn(`requirePlugin('${name}'): plug-ins are not run here`)
    if (done) void Promise.resolve().then(() => done(plugin))
    return plugin
  },
  { async: (name: string) => Promise.resolve(requirePlugin(name)) }
)
