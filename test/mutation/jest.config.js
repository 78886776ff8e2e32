const { readdirSync } = require('node:fs')
const path = require('node:path')
const { projects: all, ...house } = require('../../jest.config.js')
const targets = require('./targets.cjs')

const { projects, without } = targets[process.env.MUTATE ?? 'manager']
const rootDir = path.join(__dirname, '../..')
const chosen = all.filter(({ displayName }) => projects.includes(displayName))

/** Those of a project's `<rootDir>/folder/**` that are not left out. */
const testFilesOf = ({ testMatch: [pattern] }) => {
  const folder = pattern.replace('<rootDir>/', '').replace(/\/\*.*/, '')
  return readdirSync(path.join(rootDir, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !without.some((part) => new RegExp(part).test(file)))
}

/** What StrykerJS runs against each mutant. */
module.exports = {
  ...house,
  // The one that says how ES modules are read, where there is one, has the last word.
  ...Object.assign(
    {},
    ...chosen,
    chosen.find(({ transformIgnorePatterns }) => transformIgnorePatterns)
  ),
  rootDir,
  displayName: undefined,
  testMatch: [path.join(__dirname, 'every-test.ts')],
  testEnvironment: path.join(__dirname, 'until-one-fails.cjs'),
  globals: { testFiles: chosen.flatMap(testFilesOf).sort() },
  modulePathIgnorePatterns: ['/.cache/'],
  testSequencer: undefined,
  reporters: ['default'],
  // Nothing here waits for real time: a test that takes this long awaits what its mutant never settles.
  testTimeout: 20_000
}
