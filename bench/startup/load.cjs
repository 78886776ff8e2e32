// `node --expose-gc load.cjs SCRIPT…`: runs the scripts as a mini program does at its start, and prints how long that took
// and what stays on the heap. They are read before: in a mini program they come in one file.
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { performance } = require('node:perf_hooks')
const { compileFunction } = require('node:vm')

// The first script pays for what Node itself puts off until then.
compileFunction('', [], { filename: 'first.js' })()

const sources = new Map(process.argv.slice(2).map((file) => [file, readFileSync(file, 'utf8')]))
const loaded = new Map()
const registered = []

Object.assign(globalThis, {
  wx: {
    onNeedPrivacyAuthorization() {},
    getPrivacySetting() {},
    requirePrivacyAuthorize() {},
    openPrivacyContract() {},
    getAppBaseInfo: () => ({ language: 'zh_CN', SDKVersion: '3.7.0' }),
    getSystemInfoSync: () => ({ language: 'zh_CN', SDKVersion: '3.7.0' }),
    canIUse: () => true
  },
  getCurrentPages: () => [],
  Component: (options) => registered.push(options),
  Behavior: (options) => options
})

function load(file) {
  if (loaded.has(file)) return loaded.get(file).exports
  const module = { exports: {} }
  loaded.set(file, module)
  const run = compileFunction(sources.get(file), ['require', 'module', 'exports'], { filename: file })
  run((request) => load(`${path.join(path.dirname(file), request)}.js`), module, module.exports)
  return module.exports
}

function heapUsed() {
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

heapUsed()
const before = heapUsed()
const started = performance.now()
for (const file of sources.keys()) load(file)
const milliseconds = performance.now() - started
const bytes = heapUsed() - before
process.stdout.write(JSON.stringify({ milliseconds, bytes, components: registered.length }))
