const path = require('node:path')
const all = require('../../jest.config.js')
const targets = require('./targets.cjs')

const { projects, without } = targets[process.env.MUTATE ?? 'manager']

/** What StrykerJS runs against each mutant. */
module.exports = {
  ...all,
  rootDir: path.join(__dirname, '../..'),
  projects: all.projects
    .filter(({ displayName }) => projects.includes(displayName))
    .map((project) => ({ ...project, modulePathIgnorePatterns: [], testPathIgnorePatterns: without })),
  reporters: ['default'],
  // Nothing here waits for real time: a test that takes this long awaits what its mutant never settles.
  testTimeout: 2_000
}
