const path = require('node:path')
const all = require('../../jest.config.js')

/** What StrykerJS runs against each mutant: the tests of the manager, the stories, and the popup in exparser. */
module.exports = {
  ...all,
  rootDir: path.join(__dirname, '../..'),
  projects: all.projects
    .filter(({ displayName }) => ['manager', 'model', 'components'].includes(displayName))
    .map((project) => ({ ...project, modulePathIgnorePatterns: [] })),
  reporters: ['default']
}
