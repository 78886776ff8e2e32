/**
 * Who may know whom. `npm run imports` prints what breaks it, and the circles of each folder;
 * `test/house/imports.test.ts` shows that each rule bites.
 */

/** Each room, and the rooms it may import from besides itself. What may be used from npm or Node is said further down. */
const rooms = {
  catalogue: [],
  'mini-program': ['catalogue'],
  // The language of the commands.
  'command-line': [],
  src: ['catalogue', 'mini-program'],
  simulator: ['catalogue', 'mini-program'],
  // Whether the packages are on the registry.
  release: [],
  'toolkit/src': ['catalogue', 'mini-program', 'command-line', 'release', 'toolkit/package.json'],
  // The command, which npm links before anything is built.
  'toolkit/bin': ['toolkit/dist'],
  // By package name, which is what is built of `src/`.
  frameworks: ['miniprogram_dist', 'types'],
  // `build` for its package, which is built as the others are.
  preview: ['simulator', 'mini-program', 'catalogue', 'command-line', 'build'],
  // The command, which npm links before anything is built.
  'preview/bin': ['preview/dist'],
  // By package name, which is what is built of `toolkit/src/`.
  'fleet/src': ['toolkit/dist', 'command-line', 'fleet/package.json'],
  // The command, which npm links before anything is built.
  'fleet/bin': ['fleet/dist'],
  // By package name, which `npm run build` installs in `demo/node_modules`.
  demo: [],
  build: [],
  // The examples on the site are run, and the tables are made from what they are about.
  docs: ['catalogue', 'src', 'simulator', 'preview', 'toolkit/src', 'release', 'build']
}

/** They may know all, and nobody knows them. */
const observers = '^(test|bench|toolkit/test|fleet/test)/'

/** The scripts of the root, the toolkit and the fleet: settings and builds. */
const scripts = '^((toolkit|fleet)/)?[^/]+$'

const within = (names) => `^(${names.join('|')})(/|$)`
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']

const knowsOnly = Object.entries(rooms).map(([room, known]) => ({
  name: `${room} knows ${known.join(', ') || 'nobody'}`,
  severity: 'error',
  from: { path: within([room]) },
  to: { pathNot: `${within([room, ...known])}|(^|/)node_modules/`, dependencyTypes: ['local', 'aliased'] }
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...knowsOnly,
    {
      name: 'nobody knows the tests',
      severity: 'error',
      from: { pathNot: observers },
      to: { path: observers }
    },
    {
      name: 'every folder has a line among the rooms',
      severity: 'error',
      from: { pathNot: [within(Object.keys(rooms)), observers, scripts] },
      to: {}
    },
    {
      name: 'what runs in a mini program takes nothing from npm or Node',
      severity: 'error',
      from: { path: '^(catalogue|src|simulator)/' },
      to: { dependencyTypes: [...npm, 'core'], dependencyTypesNot: ['pre-compilation-only'] }
    },
    {
      name: 'mini-program takes jsonc-parser from npm and nothing else',
      severity: 'error',
      from: { path: '^mini-program/' },
      to: { dependencyTypes: npm, dependencyTypesNot: ['pre-compilation-only'], pathNot: 'node_modules/jsonc-parser/' }
    }
  ],
  options: {
    doNotFollow: { path: '(^types|(^|/)(node_modules|miniprogram_npm|miniprogram_dist|dist|\\.cache))/' },
    // Programs that are read, not run as part of this one, what a mutation run that was stopped leaves behind, and a site that is being built.
    exclude: { path: '/fixtures?/|^\\.stryker-tmp/|^docs/\\.vitepress/\\.temp/' },
    // Imports of types count, and are told from what is imported when the code runs.
    tsPreCompilationDeps: 'specify',
    // The toolkit's dependencies stand in its own package.json.
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json']
    }
  }
}
