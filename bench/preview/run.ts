import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { count, machine, median, publish, times } from '../table'
import type { Figures } from './measure'
import { firstPaint } from './first-paint'
import { writeProgram } from './program'

const rounds = 5

/** What it costs to build a program, to build it again after a change, and to see it. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-preview-'))
  const demo = path.join(folder, 'demo')
  cpSync(path.join(__dirname, '../../demo'), demo, { recursive: true })
  const large = path.join(folder, 'large')
  writeProgram(large, 340)
  const programs = [
    { name: { en: 'the demo', zh: '示例' }, root: demo },
    { name: { en: '340 pages', zh: '340 个页面' }, root: large }
  ]
  const rows = []
  for (const { name, root } of programs) {
    const found = Array.from({ length: rounds }, () => ({
      preview: measured('preview', root),
      esbuild: measured('esbuild', root)
    }))
    const of = (figure: (figures: Figures) => number) => median(found.map(({ preview }) => figure(preview)))
    const paint = await firstPaint(root)
    const ratio = median(found.map(({ preview, esbuild }) => preview.build.processors / esbuild.build.processors))
    rows.push([
      name,
      count(of(({ build }) => build.clock)),
      count(of(({ build }) => build.processors)),
      times(ratio),
      count(of(({ rebuild }) => rebuild.template.processors)),
      count(of(({ rebuild }) => rebuild.style.processors)),
      count(of(({ rebuild }) => rebuild.script.processors)),
      count(paint.clock),
      count(paint.processors),
      count(of(({ megabytes }) => megabytes))
    ])
  }
  rmSync(folder, { recursive: true })
  publish('preview', {
    head: [
      '',
      { en: 'build, ms', zh: '编译，ms' },
      { en: 'its CPU time, ms', zh: '其 CPU 时间，ms' },
      { en: 'to esbuild alone', zh: '与单独使用 esbuild 之比' },
      { en: 'again: template, CPU ms', zh: '改一个模板后，CPU ms' },
      { en: 'style sheet, CPU ms', zh: '改一个样式后，CPU ms' },
      { en: 'script, CPU ms', zh: '改一个脚本后，CPU ms' },
      { en: 'first paint, ms', zh: '首次绘制，ms' },
      { en: 'its CPU time, ms', zh: '其 CPU 时间，ms' },
      { en: 'memory at most, MB', zh: '内存峰值，MB' }
    ],
    rows,
    measuredOn: {
      en: `${machine.en}. Medians of ${rounds} rounds, each in a fresh process. CPU time is what other work on the machine does not lengthen; both processors together can give 2 ms of it in 1 ms. esbuild alone: the same scripts and style sheets, each by itself, in CPU time. Memory is that of Node and esbuild together.`,
      zh: `${machine.zh}。${rounds} 轮的中位数，每轮一个新进程。CPU 时间不随机器上的其他负载变长；两个处理器 1 ms 最多提供 2 ms。单独使用 esbuild：同样的脚本和样式，逐个处理，按 CPU 时间计。内存为 Node 与 esbuild 之和。`
    }
  })
}

const measured = (what: 'preview' | 'esbuild', root: string) =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'measure.ts'), what, root], {
      encoding: 'utf8'
    })
  ) as Figures

if (require.main === module) void run()
