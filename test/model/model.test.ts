import fc from 'fast-check'
import { apis, begin, combinations, timeout, type Story } from './story'

const runs = Number(process.env.MODEL_RUNS ?? 1000)
const seed = process.env.MODEL_SEED ? Number(process.env.MODEL_SEED) : Date.now() % 1e9

type StepName = {
  [Name in keyof Story]: Story[Name] extends (...args: never[]) => Promise<void> ? Name : never
}[keyof Story]

/** One step of a story; its text is the line of code that tells it again. */
class Step implements fc.AsyncCommand<object, Story> {
  constructor(
    private readonly name: StepName,
    private readonly args: unknown[]
  ) {}

  check = () => true

  async run(_model: object, story: Story): Promise<void> {
    await (story[this.name] as (...args: unknown[]) => Promise<void>)(...this.args)
  }

  toString(): string {
    return `await step.${this.name}(${this.args.map((arg) => JSON.stringify(arg)).join(', ')})\n`
  }
}

const page = fc.constantFrom('with a prompt', 'bare')
const api = fc.constantFrom(...apis)

function steps(name: StepName, ...args: fc.Arbitrary<unknown>[]): fc.Arbitrary<Step> {
  return fc.tuple(...args).map((values) => new Step(name, values))
}

const story = fc.commands<object, Story, false>(
  [
    steps('push', page),
    steps('pop'),
    steps('relaunch', page),
    steps('switchTab', fc.constantFrom('tab-a', 'tab-b', 'bare-tab')),
    steps('attachLate', fc.nat(5)),
    steps('detach', fc.nat(3)),
    steps('call', api),
    steps('call', api),
    steps('callTwo', api, api),
    steps('strangerRegisters'),
    steps('callByOtherBuild', api),
    steps('comeToFront', fc.boolean()),
    steps('tapPhoneButton'),
    steps('agree'),
    steps('agreeByOwnButton'),
    steps('disagree'),
    steps('disagree'),
    steps('openContract'),
    steps('closeContract'),
    steps('platformAnswers', fc.constantFrom('agree', 'disagree')),
    steps('getPrivacySetting', fc.constantFrom('at once', 'slow', 'failing')),
    steps('hurry'),
    steps('hurry'),
    steps('clearHistory'),
    steps('declareMore'),
    steps('handlersThrow', fc.boolean()),
    steps('wait', fc.constantFrom(100, 1000, timeout + 200, 11000))
  ],
  { maxCommands: 60, size: 'max' }
)

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test(
  `the ten promises hold in ${runs} stories, under the ${combinations} readings of the documentation in turn`,
  async () => {
    for (let run = 0; run < runs; run++) {
      // A prime stride goes through all readings before it repeats one.
      await holds((run * 7919 + seed) % combinations, seed + run)
    }
  },
  runs * 500
)

async function holds(reading: number, seedOfRun: number): Promise<void> {
  const property = fc.asyncProperty(story, async (commands) => {
    const told = begin(reading)
    await told.wait()
    await fc.asyncModelRun(() => ({ model: {}, real: told }), commands)
    await told.end()
  })
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    numRuns: 1,
    seed: seedOfRun,
    unbiased: true
  })
  if (!failed) return
  const steps = String(counterexample?.[0])
    .replace(/\/\*.*?\*\//gs, '')
    .split('\n,')
    .map((line) => `  ${line.trim()}\n`)
    .join('')
  throw new Error(
    `${String(errorInstance)}\n\nMODEL_SEED=${seed}; as a test:\n\ntest('…', () => tell(${reading}, async (step) => {\n${steps}}))`
  )
}
