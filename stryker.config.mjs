/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/manager/**/*.ts', 'src/behavior.ts'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  // A story run takes as long as its mutant lets it: what never settles is a mutant killed.
  timeoutMS: 20000,
  ignorePatterns: ['.cache', 'miniprogram_dist', 'dist', 'demo', 'toolkit', 'preview', 'docs', 'test-results', 'types']
}
