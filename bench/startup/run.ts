import path from 'node:path'
import { inFreshNode } from '../child'
import { closureOf, packages, peer } from '../closure'
import { count, machine, median, publish, times } from '../table'

const rounds = 41
const library = packages['miniprogram-privacy-consent']

interface Found {
  milliseconds: number
  bytes: number
  components: number
}

/** What the library's scripts add to the start of a mini program. */
export async function run(): Promise<void> {
  const scripts = (files: string[]) => files.filter((file) => file.endsWith('.js'))
  const contestants = [
    { name: { en: 'an empty script', zh: '空脚本' }, files: [path.join(__dirname, 'empty.js')], components: 0 },
    {
      name: { en: '`privacyManager` alone', zh: '只有 `privacyManager`' },
      files: scripts(closureOf(path.join(library, 'index'))),
      components: 0
    },
    { name: '`privacy-popup`', files: scripts(closureOf(path.join(library, 'privacy-popup/index'))), components: 1 },
    {
      name: { en: 'a dialog by hand, `van-popup`, `van-button`', zh: '手写弹窗、`van-popup`、`van-button`' },
      files: scripts(closureOf(peer)),
      components: 8
    }
  ]
  const found = Array.from({ length: rounds }, () =>
    contestants.map(({ name, files, components }) => {
      const result = inFreshNode<Found>(path.join(__dirname, 'load.cjs'), ...files)
      if (result.components !== components) throw new Error(`${JSON.stringify(name)}: ${result.components} components`)
      return result
    })
  )
  const column = (of: (round: Found[]) => number) => median(found.map(of))
  const popup = contestants.findIndex(({ name }) => name === '`privacy-popup`')
  publish('startup', {
    head: [
      '',
      { en: 'scripts', zh: '脚本数' },
      'ms',
      { en: 'to `privacy-popup`', zh: '与 `privacy-popup` 之比' },
      { en: 'to an empty script', zh: '与空脚本之比' },
      { en: 'heap, bytes', zh: '堆内存，字节' }
    ],
    rows: contestants.map(({ name, files }, index) => [
      name,
      count(files.length),
      column((round) => round[index]!.milliseconds).toFixed(2),
      times(column((round) => round[index]!.milliseconds / round[popup]!.milliseconds)),
      times(column((round) => round[index]!.milliseconds / round[0]!.milliseconds)),
      count(column((round) => round[index]!.bytes))
    ]),
    measuredOn: {
      en: `${machine.en}. Medians of ${rounds} rounds, each of a fresh process for each line, without a code cache.`,
      zh: `${machine.zh}。${rounds} 轮的中位数，每轮每行各用一个新进程，不用代码缓存。`
    }
  })
}

if (require.main === module) void run()
