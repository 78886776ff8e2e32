const path = require('node:path')
const all = require('../../jest.config.js')

/**
 * What StrykerJS runs against each mutant: the tests of the manager and the stories. Those in exparser need jsdom, which
 * its runner cannot give to one project alone; growth is about memory and says nothing of a single line.
 */
module.exports = {
  ...all,
  rootDir: path.join(__dirname, '../..'),
  projects: all.projects
    .filter(({ displayName }) => ['manager', 'model'].includes(displayName))
    .map((project) => ({ ...project, modulePathIgnorePatterns: [], testPathIgnorePatterns: ['growth'] })),
  reporters: ['default']
}
