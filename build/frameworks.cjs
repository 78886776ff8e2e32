// The plug-ins for uni-app and Taro and `usePrivacy()`: Node and framework code, which no program carries as it is.
const { readFile, rm, writeFile } = require('node:fs/promises')
const { isBuiltin } = require('node:module')
const path = require('node:path')
const esbuild = require('esbuild')
const { writeTypings } = require('./typings.cjs')

const root = path.join(__dirname, '..')
const source = path.join(root, 'frameworks')
const built = path.join(root, 'dist/frameworks')

const bundle = (options) =>
  esbuild.build({
    bundle: true,
    target: 'es2020',
    packages: 'external',
    absWorkingDir: root,
    outdir: built,
    // Parsers are bundled in: the package has no dependencies.
    plugins: [{ name: 'own dependencies', setup: bundleOwn }],
    ...options
  })

/** What the user's project does not have: these parsers, and whatever they import themselves. */
const own = /^(htmlparser2|magic-string)$/

function bundleOwn({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path: request, importer }) => {
    if (isBuiltin(request) || (!own.test(request) && !importer.split(path.sep).includes('node_modules')))
      return undefined
    return { path: require.resolve(request, { paths: [path.dirname(importer)] }) }
  })
}

const plugins = {
  'uni-app': 'uni-app/index.ts',
  taro: 'taro/index.ts',
  'taro-configure-consent-page': 'taro/configure-consent-page-loader.ts',
  'taro-kebab-tags': 'taro/kebab-tags-loader.ts',
  'taro-without-tags': 'taro/without-tags-loader.ts'
}

/** `usePrivacy()`, which is bundled into programs. */
const hooks = { vue: path.join(source, 'vue.ts'), react: path.join(source, 'react.ts') }

async function frameworks() {
  // What an older build left would be published, too.
  await rm(built, { recursive: true, force: true })
  await bundle({
    entryPoints: Object.fromEntries(Object.entries(plugins).map(([name, file]) => [name, path.join(source, file)])),
    platform: 'node',
    format: 'cjs',
    outExtension: { '.js': '.cjs' }
  })
  // One plug-in, however it is loaded: a second one would not know of the first.
  await write('uni-app.mjs', "import plugin from './uni-app.cjs'\nexport default plugin.default\n")
  await bundle({
    entryPoints: { elsewhere: path.join(source, 'elsewhere.ts') },
    platform: 'neutral',
    format: 'esm',
    outExtension: { '.js': '.mjs' }
  })
  for (const [format, extension] of [
    ['cjs', '.cjs'],
    ['esm', '.mjs']
  ]) {
    await bundle({ entryPoints: hooks, platform: 'neutral', format, outExtension: { '.js': extension } })
  }
  for (const name of ['vue', 'react']) {
    await types(`${name}.ts`, `${name}.d.cts`)
    await write(`${name}.d.mts`, `export * from './${name}.cjs'\n`)
  }
  await types('uni-app/index.ts', 'uni-app.d.cts')
  // What Node calls a default export is the whole module.
  await types('taro/index.ts', 'taro.d.cts', (text) =>
    text.replace(/export \{ privacyConsent[^]*$/, 'export = privacyConsent\n')
  )
  await write('uni-app.d.mts', typesOfModule)
}

/** The types of the other kind of module, so that tags are declared once. */
const typesOfModule = `import plugin = require('./uni-app.cjs')
export type PrivacyConsentOptions = plugin.PrivacyConsentOptions
declare const privacyConsent: typeof plugin.default
export default privacyConsent
`

/** A program has Vue or React, Vite or webpack: types of the other one are not there. */
const ofOthers = /^(?:import .* from '(?:vite|vue|react)'|declare module '(?:vue|react)')/gm

async function types(entry, file, change = (text) => text) {
  await writeTypings(`frameworks/${entry}`, `dist/frameworks/${file}`, 'tsconfig.json')
  const text = await readFile(path.join(built, file), 'utf8')
  await write(file, change(text).replace(ofOthers, '// @ts-ignore Where the program has it.\n$&'))
}

const write = (name, text) => writeFile(path.join(built, name), text)

module.exports = { frameworks }
