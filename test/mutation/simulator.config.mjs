/** The simulator's mutation run: `npx stryker run test/mutation/simulator.config.mjs`. */
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // The table of undocumented points is held word for word by the README's; most of its mutants would be words.
  mutate: ['simulator/*.ts', '!simulator/{index,types,wx-types,use,undocumented}.ts'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'test/mutation/simulator.jest.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'reports/mutation-simulator.json' },
  thresholds: { high: 95, low: 90, break: 90 },
  timeoutMS: 20000,
  ignorePatterns: ['.cache', 'miniprogram_dist', 'dist', 'demo', 'toolkit', 'preview', 'docs', 'test-results', 'types']
}
