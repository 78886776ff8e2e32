// The end of every run: what failed, each test in one paragraph, then `N passed, M failed`. What is printed in between is
// long, and a log may be cut. A test file that could not run counts as a failure.
const { relative } = require('node:path')

const firstLines = (message) => message.split('\n').slice(0, 12).join('\n')

class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    const failures = results.testResults.flatMap(failuresOf)
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
    process.on('exit', () => process.stdout.write([...failures, line, ''].join('\n')))
  }
}

function failuresOf({ testFilePath, testExecError, testResults }) {
  const file = relative(process.cwd(), testFilePath)
  if (testExecError)
    return [`FAILED ${file} did not run\n${firstLines(testExecError.stack ?? testExecError.message)}\n`]
  return testResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `FAILED ${file} › ${fullName}\n${firstLines(failureMessages.join('\n'))}\n`)
}

module.exports = SummaryReporter
