// On a clean clone nobody knows yet how long a file takes, and one of three minutes that begins last keeps everybody waiting.
const Sequencer = require('@jest/test-sequencer').default

/** The projects that install frameworks, build sites and start browsers, the dearest first. */
const dear = ['frameworks', 'docs', 'browser', 'looks', 'scenarios', 'package']

const rank = ({ context }) => dear.indexOf(context.config.displayName?.name) + 1 || dear.length + 1

class DearFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}

module.exports = DearFirst
