import path from 'node:path'
import { inFreshNode } from '../child'
import { count, machine, median, publish, times } from '../table'

const processes = 7
const presenters = [1, 10, 1000]

interface Found {
  /** Requests in a batch. */
  batch: number
  /** In the order of `presenters`. */
  found: { bytes: number; milliseconds: number[] }[]
}

/** What a privacy call costs in the manager while so many pages have a prompt. */
export async function run(): Promise<void> {
  const script = path.join(__dirname, 'requests.cjs')
  const runs = Array.from({ length: processes }, () => inFreshNode<Found>(script, ...presenters.map(String)))
  /** The median of a process, over its rounds; of these, that of all processes. */
  const figure = (of: (run: Found, round: number) => number) =>
    median(runs.map((run) => median(run.found[0]!.milliseconds.map((_, round) => of(run, round)))))
  const rounds = runs[0]!.found[0]!.milliseconds.length
  publish('dispatch', {
    head: [
      { en: 'pages with a prompt', zh: '有弹窗的页面数' },
      { en: 'requests per second', zh: '每秒请求数' },
      { en: 'to one page', zh: '与一个页面之比' },
      { en: 'bytes a prompt', zh: '每个弹窗占用字节' }
    ],
    rows: presenters.map((number, index) => [
      count(number),
      count(figure(({ batch, found }, round) => (batch / found[index]!.milliseconds[round]!) * 1000)),
      times(figure(({ found }, round) => found[0]!.milliseconds[round]! / found[index]!.milliseconds[round]!)),
      // One object more or less is lost in what a heap does by itself.
      number < 1000 ? '–' : count(median(runs.map(({ found }) => found[index]!.bytes)))
    ]),
    measuredOn: {
      en: `${machine.en}. Medians of ${processes} processes, each of ${rounds} rounds in which the lines took turns.`,
      zh: `${machine.zh}。${processes} 个进程的中位数，每个进程 ${rounds} 轮，各行轮流。`
    }
  })
}

if (require.main === module) void run()
