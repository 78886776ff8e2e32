// `node --expose-gc requests.cjs PRESENTERS…`: for each number a manager on the least of a platform, with so many pages that
// have a prompt, one of them in sight. Prints, for each, the ms that a batch of requests took in every round, and what one
// presenter holds in memory.
const path = require('node:path')
const { performance } = require('node:perf_hooks')
const { setImmediate } = require('node:timers')

const [warmUp, rounds, batch] = [40, 200, 250]
const built = path.join(__dirname, '../../miniprogram_dist')

const setting = { needAuthorization: true, privacyContractName: '《隐私保护指引》' }
const pageInSight = { getPageId: () => 'page-0' }
const agree = { type: 'agreeprivacyauthorization', currentTarget: { id: 'privacy-agree' } }

function startProgram(presenters) {
  let listener
  // A platform of its own has a manager of its own, and code that knows nothing of the others'.
  for (const file of Object.keys(require.cache)) if (file.startsWith(built)) delete require.cache[file]
  Object.assign(globalThis, {
    wx: {
      onNeedPrivacyAuthorization: (given) => (listener = given),
      getPrivacySetting: ({ success }) => success(setting)
    },
    getCurrentPages: () => [pageInSight],
    Behavior: (options) => options
  })
  const { privacyBehavior } = require(built)
  const { lifetimes, methods } = privacyBehavior

  const components = Array.from({ length: presenters }, (_, page) => ({
    data: {},
    getPageId: () => `page-${page}`,
    setData: (_data, rendered) => rendered && rendered(),
    triggerEvent() {}
  }))
  const before = heapUsed()
  for (const component of components) lifetimes.attached.call(component)
  const bytes = (heapUsed() - before) / presenters

  const answers = { exposureAuthorization: 0, agree: 0, disagree: 0 }
  const resolve = ({ event }) => answers[event]++

  return {
    presenters,
    bytes,
    answers,
    milliseconds: [],
    /** Each request is brought to the prompt, exposed, agreed to and answered, before the next one comes. */
    ask() {
      const started = performance.now()
      for (let asked = 0; asked < batch; asked++) {
        listener(resolve, { referrer: 'getClipboardData' })
        methods.agreePrivacy.call(components[0], agree)
      }
      return performance.now() - started
    }
  }
}

async function main() {
  const programs = process.argv.slice(2).map(Number).map(startProgram)
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const program of programs) {
      const milliseconds = program.ask()
      if (round >= warmUp) program.milliseconds.push(milliseconds)
      // Lets the manager read the guideline's name, which it does behind the prompt's back.
      await new Promise(setImmediate)
    }
  }
  const total = (warmUp + rounds) * batch
  for (const { presenters, answers } of programs) {
    const answered = answers.exposureAuthorization === total && answers.agree === total && !answers.disagree
    if (!answered) throw new Error(`${presenters} presenters: ${total} requests, answered ${JSON.stringify(answers)}`)
  }
  process.stdout.write(
    JSON.stringify({ batch, found: programs.map(({ bytes, milliseconds }) => ({ bytes, milliseconds })) })
  )
}

function heapUsed() {
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

void main()
