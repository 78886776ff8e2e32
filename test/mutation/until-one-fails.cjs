const { TestEnvironment } = require('jest-environment-node')

/** A mutant is killed by the first test that fails; the rest are skipped. */
module.exports = class UntilOneFails extends TestEnvironment {
  handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.failed = true
    if (name === 'test_start' && this.failed) test.mode = 'skip'
  }
}
