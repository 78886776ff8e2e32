// What ships is what we wrote: each source file is one file of `miniprogram_dist`. Scripts become CommonJS, ES2017; WXML,
// WXSS and JSON are copied. DevTools minifies when a program is uploaded.
const { mkdir, readFile, readdir, rename, rm, writeFile } = require('node:fs/promises')
const path = require('node:path')
const esbuild = require('esbuild')
const gulp = require('gulp')
const { rollup } = require('rollup')
const ts = require('typescript')
const { frameworks } = require('./build/frameworks.cjs')
const { writeTypings } = require('./build/typings.cjs')

const SRC = path.join(__dirname, 'src')
const LIBRARY = path.join(__dirname, 'miniprogram_dist')
const DEMO = path.join(__dirname, 'demo')

const typeScript = {
  name: 'TypeScript',
  resolveId: (request, from) => from && `${path.join(path.dirname(from), request)}.ts`,
  transform(source, fileName) {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2017 }
    const { outputText, diagnostics } = ts.transpileModule(source, {
      fileName,
      compilerOptions,
      reportDiagnostics: true
    })
    for (const { messageText, start } of diagnostics)
      this.error(ts.flattenDiagnosticMessageText(messageText, ''), start)
    return outputText
  }
}

/** The library's scripts: rollup takes each module by itself and looks up what it requires. */
async function scripts(files) {
  const bundle = await rollup({
    input: files.map((file) => path.join(SRC, file)),
    plugins: [typeScript],
    treeshake: false
  })
  const { output } = await bundle.generate({
    format: 'cjs',
    esModule: false,
    // DevTools writes it into each module.
    strict: false,
    preserveModules: true,
    preserveModulesRoot: SRC,
    // Modules require one another without the ending, as they import one another in `src`.
    entryFileNames: '[name]'
  })
  // A module of types leaves nothing.
  return output.filter(({ code }) => code.trim()).map(({ fileName, code }) => [`${fileName}.js`, code])
}

async function library() {
  const files = await contentsOf(SRC)
  const written = [...files.keys()]
  const copied = [...files].filter(([file]) => /\.(wxml|wxss|json)$/.test(file) && file !== 'tsconfig.json')
  await put(LIBRARY, new Map([...copied, ...(await scripts(written.filter((file) => file.endsWith('.ts'))))]))
}

/** Makes these files, by their names in `folder`, all that is in it. A reader finds each of them whole at any moment. */
async function put(folder, files) {
  for (const [name, text] of files) {
    const file = path.join(folder, name)
    const content = Buffer.from(text)
    const present = await readFile(file).catch(() => undefined)
    if (present?.equals(content)) continue
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(`${file}.new`, content)
    await rename(`${file}.new`, file)
  }
  for (const name of await filesIn(folder)) if (!files.has(name)) await rm(path.join(folder, name))
}

/** Their names in `folder`, with those of the folders they are in. */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
}

async function contentsOf(folder) {
  const names = await filesIn(folder)
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))])))
}

async function types() {
  await writeTypings('src/index.ts', 'types/index.d.ts', 'src/tsconfig.json')
  await writeTypings('src/errors.ts', 'types/errors.d.ts', 'src/tsconfig.json')
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
    const manifest = await readFile(path.join(folder, 'package.json'))
    const { miniprogram } = JSON.parse(manifest)
    const files = await contentsOf(path.join(folder, miniprogram))
    await put(path.join(DEMO, 'miniprogram_npm', name), files)
    const installed = [...files].map(([file, content]) => [path.join(miniprogram, file), content])
    await put(path.join(DEMO, 'node_modules', name), new Map([['package.json', manifest], ...installed]))
  }
}

/** When the last build ended, for build/if-stale.mjs. */
const built = () => writeFile(path.join(__dirname, 'dist/built'), '')

const build = gulp.series(gulp.parallel(library, simulator, types), frameworks, demoNpm, built)

function watch() {
  gulp.watch(['src/**/*', 'catalogue/**/*', 'simulator/**/*', 'frameworks/**/*'], { ignoreInitial: false }, build)
}

module.exports = { default: build, build, library, watch }
