/** What can be mutated, and the tests that have to notice: `npm run test:mutation -- NAME`. */
module.exports = {
  manager: {
    mutate: ['src/manager/**/*.ts', 'src/behavior.ts'],
    // Those in exparser need jsdom, which the runner cannot give to one project alone.
    projects: ['manager', 'model'],
    // It is about memory and says nothing of a single line.
    without: ['growth']
  },
  simulator: {
    // The table of undocumented points is held word for word by the README's; most of its mutants would be words.
    mutate: ['simulator/*.ts', '!simulator/{index,types,wx-types,use,undocumented}.ts'],
    projects: ['simulator'],
    // What only random stories notice would be noticed in one run and not in the next.
    without: ['invariants']
  },
  values: {
    mutate: ['toolkit/src/audit/values/*.ts'],
    projects: ['toolkit'],
    // What runs the built command, or takes long for reasons of its own.
    without: [
      'toolkit/test/(weixin|guideline|explain|init)/',
      'audit/(bad-input|ci|continuous-integration|library|plain-calls|read-only)',
      'command',
      'publication'
    ]
  },
  compiler: {
    mutate: ['preview/compiler/*.ts', 'mini-program/*.ts'],
    projects: ['preview', 'mini-program'],
    without: ['chromium', 'serve']
  }
}
