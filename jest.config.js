const { availableParallelism } = require('node:os')

const transform = { '\\.(ts|mjs)$': '<rootDir>/test/jest/transform.cjs' }

/** One folder of tests, one name for `npm test -- --selectProjects NAME`. */
const project = (displayName, folder, options = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: [`<rootDir>/${folder}/**/*.test.ts`],
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json'],
  transform,
  modulePathIgnorePatterns: ['/miniprogram_npm/', '/dist/', '/.cache/', '/.stryker-tmp/'],
  ...options
})

const inBrowser = { globalSetup: '<rootDir>/test/browser/setup.ts' }

/** The parsers of the audit are ES modules. */
const readsMarkup = {
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/test/jest/transform.cjs' },
  transformIgnorePatterns: [
    '/node_modules/(?!(?:htmlparser2|dom[\\w-]+|entities|@babel/(?:parser|types|helper-[\\w-]+))/)'
  ]
}

module.exports = {
  projects: [
    project('catalogue', 'test/catalogue'),
    project('mini-program', 'test/mini-program', readsMarkup),
    project('manager', 'test/manager'),
    project('model', 'test/model'),
    project('simulator', 'test/simulator'),
    project('components', 'test/components', { testEnvironment: 'jsdom' }),
    project('preview', 'test/preview', inBrowser),
    project('browser', 'test/browser', inBrowser),
    project('looks', 'test/looks', {
      ...inBrowser,
      // pixelmatch is an ES module.
      transform: { ...transform, 'pixelmatch.+\\.js$': '<rootDir>/test/jest/transform.cjs' },
      transformIgnorePatterns: ['/node_modules/(?!pixelmatch/)']
    }),
    project('scenarios', 'test/scenarios', {
      globalSetup: '<rootDir>/test/scenarios/setup.ts',
      globalTeardown: '<rootDir>/test/scenarios/table.ts'
    }),
    project('package', 'test/package'),
    project('frameworks', 'test/frameworks', { ...inBrowser, ...readsMarkup }),
    project('house', 'test/house'),
    project('docs', 'test/docs', inBrowser),
    project('toolkit', 'toolkit/test', { ...readsMarkup, globalSetup: '<rootDir>/toolkit/test/setup.ts' }),
    project('fleet', 'fleet/test', { globalSetup: '<rootDir>/fleet/test/setup.ts' })
  ],
  // Many a file waits for a browser, a build or a registry: half as many again as there are processors.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: '<rootDir>/test/jest/dear-first.cjs',
  reporters: ['default', '<rootDir>/test/jest/summary-reporter.cjs'],
  // For what hangs; how fast the machine is decides nothing.
  testTimeout: 120_000
}
