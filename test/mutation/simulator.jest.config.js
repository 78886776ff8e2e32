const path = require('node:path')
const all = require('../../jest.config.js')

/**
 * What StrykerJS runs against each mutant of the simulator: its own tests, and no one else's. Without the random stories:
 * what only they notice would be noticed in one run and not in the next.
 */
module.exports = {
  ...all,
  rootDir: path.join(__dirname, '../..'),
  projects: all.projects
    .filter(({ displayName }) => displayName === 'simulator')
    .map((project) => ({ ...project, modulePathIgnorePatterns: [], testPathIgnorePatterns: ['invariants'] })),
  reporters: ['default']
}
