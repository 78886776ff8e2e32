// On a clean clone nobody knows yet how long a file takes, and one of three minutes that begins last keeps everybody waiting.
const Sequencer = require('@jest/test-sequencer').default

/** What installs frameworks, builds sites and starts browsers, by its path; what wants the same framework stands apart. */
const dear = [
  'frameworks/taro-react',
  'frameworks/taro-vue',
  'frameworks/uni-app',
  'frameworks/native-npm',
  'docs/site',
  'package/official-builder',
  'looks/popup',
  'browser/',
  'scenarios/',
  'frameworks/watch'
]

function rank({ path }) {
  const at = dear.findIndex((each) => path.replaceAll('\\', '/').includes(`/test/${each}`))
  return at < 0 ? dear.length : at
}

class DearFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}

module.exports = Object.assign(DearFirst, { dear })
