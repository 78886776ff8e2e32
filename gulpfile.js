const { readFile, readdir, writeFile, mkdir, rm, cp } = require('node:fs/promises')
const path = require('node:path')
const gulp = require('gulp')
const esbuild = require('esbuild')
const postcss = require('postcss')
const cssnano = require('cssnano')
const { rollup } = require('rollup')
const { minify } = require('terser')
const { writeTypings } = require('./build/typings.cjs')

const SRC = path.join(__dirname, 'src')
const LIBRARY = path.join(__dirname, 'miniprogram_dist')
const DEMO = path.join(__dirname, 'demo')

const evaluated = {
  name: 'the value of a catalogue module in the place of its code',
  setup(build) {
    build.onLoad({ filter: /catalogue\/purpose-rows\.ts$/ }, async ({ path: file }) => {
      const result = await esbuild.build({ entryPoints: [file], bundle: true, format: 'cjs', write: false })
      const module = { exports: {} }
      new Function('module', 'exports', result.outputFiles[0].text)(module, module.exports)
      const values = Object.entries(module.exports).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)}`
      )
      return { contents: values.join('\n'), loader: 'js' }
    })
  }
}

/** Files that stay modules of their own, so that each exists once however many require it. */
const isModule = (file) => /^(index|can-combine|needs-consent|locale\/index|privacy-.*)$/.test(file)

/**
 * Properties that only this library's own files know get a letter, the same in each file. What copies of the library in one
 * app share (the manager, presenters, `attach` …) keeps its name, for they may be of different versions.
 */
const internal = new RegExp(
  `^(${[
    ...['asked', 'attended', 'exposed', 'waited', 'depth', 'unprompted', 'listen', 'ledger'],
    ...['wordsIn', 'purposesOf', 'wants', 'errors', 'popup', 'canCombine', 'needsConsentBehavior', 'popupBehavior'],
    ...['look', 'learn', 'answered', 'stopListening', 'openTypeOf', 'coverTabBar', 'leave', 'decision']
  ].join('|')})$`
)
/** The letters given so far, for terser. */
const internalNames = {}

const modulesOf = (entry) => ({
  name: 'modules of their own are required',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ path: request, resolveDir }) => {
      const file = path.relative(SRC, path.resolve(resolveDir, request))
      const fromEntry = path.relative(path.dirname(entry), file)
      return isModule(file)
        ? { path: fromEntry.startsWith('.') ? fromEntry : `./${fromEntry}`, external: true }
        : undefined
    })
  }
})

const mini = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  target: 'es2017',
  platform: 'neutral',
  legalComments: 'none',
  logLevel: 'warning'
}

/** `privacy-popup/index.ts` and the like. */
async function filesOfComponents(extension) {
  const files = await readdir(SRC, { recursive: true })
  return files.filter((file) => file.startsWith('privacy-') && file.endsWith(extension))
}

/** esbuild bundles, rollup writes CommonJS without esbuild's marks, terser makes it short. */
async function script(entry, file) {
  const { outputFiles } = await esbuild.build({
    ...mini,
    stdin: {
      // A component exports nothing; `export {}` says that it is an ES module, so that nothing is wrapped around it.
      contents: `${await readFile(path.join(SRC, entry), 'utf8')}\nexport {}`,
      resolveDir: path.dirname(path.join(SRC, entry)),
      loader: 'ts'
    },
    plugins: [evaluated, modulesOf(entry)],
    write: false
  })
  const code = outputFiles[0].text
  const bundle = await rollup({
    input: entry,
    external: (id) => id !== entry,
    treeshake: false,
    makeAbsoluteExternalsRelative: false,
    plugins: [{ name: 'bundled by esbuild', resolveId: (id) => (id === entry ? id : null), load: () => code }]
  })
  const { output } = await bundle.generate({ format: 'cjs', compact: true, strict: false, esModule: false })
  const { code: short } = await minify(output[0].code, {
    ecma: 2017,
    toplevel: true,
    compress: { passes: 3, unsafe_arrows: true, hoist_funs: true },
    // `$` and `_` are what frameworks call their own.
    mangle: { properties: { regex: internal, undeclared: true, reserved: ['$', '_'] } },
    nameCache: internalNames
  })
  // Of variables each file has its own.
  delete internalNames.vars
  await mkdir(path.dirname(path.join(LIBRARY, file)), { recursive: true })
  await writeFile(path.join(LIBRARY, file), short)
}

async function scripts() {
  const files = (await readdir(SRC, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const entries = files.filter((file) => isModule(file.slice(0, -3))).sort()
  for (const file of entries) await script(file, file.replace(/ts$/, 'js'))
}

/** Writes every file of the components that ends in `extension`, changed by `minify`. */
async function minified(extension, shorten) {
  for (const file of await filesOfComponents(extension)) {
    const text = await shorten(await readFile(path.join(SRC, file), 'utf8'), path.join(SRC, file))
    await mkdir(path.dirname(path.join(LIBRARY, file)), { recursive: true })
    await writeFile(path.join(LIBRARY, file), text)
  }
}

/** The components' own classes and variables, each with the letter that stands for it in what is shipped. */
async function shortNames() {
  const classes = new Set()
  const variables = new Set()
  for (const file of (await filesOfComponents('.wxss')).sort()) {
    const sheet = postcss.parse(await readFile(path.join(SRC, file), 'utf8'))
    sheet.walkRules(({ selector }) => selector.match(/\.[a-z][\w-]*/g)?.forEach((name) => classes.add(name)))
    sheet.walkDecls(/^--(?!privacy-)/, ({ prop }) => void variables.add(prop))
  }
  const letter = (index) => String.fromCharCode(97 + (index % 26)) + (Math.floor(index / 26) || '')
  const shorten = (names, sign) => [...names].map((name, index) => [name, sign + letter(index)])
  return new Map([...shorten(classes, '.'), ...shorten(variables, '--')])
}

async function templates() {
  const short = await shortNames()
  const shortClass = (name) => short.get(`.${name}`)?.slice(1) ?? name
  await minified('.wxml', (wxml) =>
    wxml
      .replace(/<!--[^]*?-->/g, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/> </g, '><')
      .replace(/ ?(\/?>)/g, '$1')
      .replace(/ class=".*?"/g, (attribute) => attribute.replace(/(?<![\w.-])[\w-]+(?!=)/g, shortClass))
      .replace(/{{.*?}}/g, (expression) => expression.replace(/ ([?:+]|\|\||&&|==) /g, '$1'))
      .trim()
  )
}

const minifiedStyles = { mergeRules: false, colormin: { alphaHex: true } }

async function styles() {
  const short = await shortNames()
  await minified('.wxss', async (wxss, from) => {
    const { css } = await postcss([cssnano({ preset: ['default', minifiedStyles] })]).process(wxss, { from })
    // In Skyline `:after` is none, `::after` is.
    return css
      .replace(/(?<!:):(?=after|before)/g, '::')
      .replace(/(?:\.|--)[a-z][\w-]*/g, (name) => short.get(name) ?? name)
  })
}

const configs = () => minified('.json', (json) => JSON.stringify(JSON.parse(json)))

async function types() {
  await writeTypings('src/index.ts', 'types/index.d.ts', 'src/tsconfig.json')
  await writeTypings('simulator/index.ts', 'dist/simulator/index.d.cts', 'simulator/tsconfig.json')
  // Whether types are those of an ES module is told by the name of their file.
  await writeFile(path.join(__dirname, 'dist/simulator/index.d.mts'), "export * from './index.cjs'\n")
}

async function simulator() {
  for (const [format, file] of [
    ['cjs', 'index.cjs'],
    ['esm', 'index.mjs']
  ]) {
    await esbuild.build({
      entryPoints: [path.join(__dirname, 'simulator/index.ts')],
      bundle: true,
      format,
      target: 'es2020',
      platform: 'neutral',
      outfile: path.join(__dirname, 'dist/simulator', file)
    })
  }
}

/**
 * The two dependencies of the demo, installed (`node_modules`) and as DevTools' "build npm" leaves them
 * (`miniprogram_npm`), so that the demo opens as it is. "Build npm" does not follow links, hence copies.
 */
async function demoNpm() {
  const vant = path.dirname(require.resolve('@vant/weapp/package.json'))
  for (const [name, folder] of [
    ['miniprogram-privacy-consent', __dirname],
    ['@vant/weapp', vant]
  ]) {
    const { miniprogram } = require(path.join(folder, 'package.json'))
    const installed = path.join(DEMO, 'node_modules', name)
    const built = path.join(DEMO, 'miniprogram_npm', name)
    for (const stale of [installed, built]) await rm(stale, { recursive: true, force: true })
    await cp(path.join(folder, 'package.json'), path.join(installed, 'package.json'))
    await cp(path.join(folder, miniprogram), path.join(installed, miniprogram), { recursive: true })
    await cp(path.join(folder, miniprogram), built, { recursive: true })
  }
}

const clean = () =>
  Promise.all(
    ['miniprogram_dist', 'types', 'dist'].map((name) =>
      rm(path.join(__dirname, name), { recursive: true, force: true })
    )
  )

const library = gulp.parallel(scripts, templates, styles, configs)
const build = gulp.series(clean, gulp.parallel(library, simulator, types), demoNpm)

function watch() {
  gulp.watch(['src/**/*', 'catalogue/**/*', 'simulator/**/*'], { ignoreInitial: false }, build)
}

module.exports = { default: build, build, library, watch, clean }
