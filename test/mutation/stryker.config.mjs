import targets from './targets.cjs'

const name = process.env.MUTATE ?? 'manager'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: targets[name].mutate,
  testRunner: 'jest',
  // One file has every test, and finds them by their paths: nothing says which file it is related to.
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  plugins: ['@stryker-mutator/*', './test/mutation/survivors.mjs'],
  reporters: ['survivors', 'clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `reports/mutation-${name}.json` },
  thresholds: { high: 95, low: 90, break: name === 'manager' ? 90 : null },
  // A story run takes as long as its mutant lets it: what never settles is a mutant killed.
  timeoutMS: 20000,
  ignorePatterns: ['.cache', 'test-results', 'reports']
}
