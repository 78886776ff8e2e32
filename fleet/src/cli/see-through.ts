import { createInterface } from 'node:readline/promises'
import { either } from '../language'
import { checkReportFile, writeReport } from '../report/file'
import { rowOf, type Row } from '../report/row'
import type { Progress } from '../rollout/progress'
import type { Rollout } from '../rollout/rollout'
import { successes, type Task } from '../rollout/row'
import { watch } from '../rollout/watch'
import { openQueue, queueOf } from '../worker/jobs'
import { WorkerProcesses } from '../worker/processes'
import { WrongUse } from '../wrong-use'
import { interruption, say, type Fleet } from './fleet'
import { ProgressLine } from './progress-line'

export interface WorkOptions {
  workers: number
  report?: string
  yes?: boolean
}

/** Worker processes for the time of it, until nothing is left to do. */
export async function seeThrough(fleet: Fleet, rollout: Rollout, task: Task, workers: number): Promise<Progress> {
  const queue = openQueue(fleet.redis, queueOf(task))
  const processes = new WorkerProcesses(workers, fleet.config.file)
  const line = new ProgressLine(rollout.name, fleet.language)
  const { happened, forget } = interruption()
  try {
    const check = (): void => {
      if (workers && processes.gone)
        throw new WrongUse(
          either('no worker can be started: `mp-fleet work` says why', '无法启动 worker：运行 `mp-fleet work` 查看原因')
        )
    }
    const { takeOverAfter } = fleet.config
    const ended = watch({
      rollout,
      queue,
      quietTime: takeOverAfter / 2,
      tell: (progress) => line.show(progress),
      quiet: ({ busy }) => busy && line.explain(heldByWorkers(busy, takeOverAfter)),
      check
    })
    ended.catch(() => {})
    return await Promise.race([ended, happened])
  } finally {
    line.end()
    forget()
    await processes.stop()
    await queue.close()
  }
}

/** A killed worker cannot be told from a slow one before its time is up. */
const heldByWorkers = (busy: number, takeOverAfter: number): string =>
  either(
    `With workers and not done yet: ${busy}, and nothing has moved for a while. What a killed worker held ` +
      `is taken over some ${Math.ceil(takeOverAfter / 1000)} to ${Math.ceil((3 * takeOverAfter) / 1000)} s later`,
    `worker 手里还有 ${busy} 个未完成，一段时间没有进展。worker 被杀掉的话，它手里的约 ` +
      `${Math.ceil(takeOverAfter / 1000)} 至 ${Math.ceil((3 * takeOverAfter) / 1000)} 秒后由别的 worker 接手`
  )

export async function* rowsOf(fleet: Fleet, rollout: Rollout): AsyncGenerator<Row> {
  const task = (await rollout.field('task')) as Task
  for await (const entry of rollout.entries()) yield rowOf(entry, task, fleet.language)
}

/** Before anything is done. */
export function checkOptions({ report }: Pick<WorkOptions, 'report'>): void {
  if (report) checkReportFile(report)
}

export async function report(fleet: Fleet, rollout: Rollout, file: string | undefined): Promise<void> {
  if (!file) return
  const { state } = await rollout.progress()
  await writeReport(file, { rollout: rollout.name, state, language: fleet.language }, rowsOf(fleet, rollout))
  say(either(`report: ${file}`, `报告：${file}`))
}

/** 0 where all ended well, 3 where none did. */
export function statusOf({ counts, total }: Pick<Progress, 'counts' | 'total'>): number {
  const well = successes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0)
  if (well === total) return 0
  return well === 0 ? 3 : 1
}

/** Asks where somebody sits there who can answer. */
export async function confirmed(question: string, { yes }: { yes?: boolean }): Promise<boolean> {
  if (yes || !process.stdin.isTTY || !process.stderr.isTTY) return true
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^(y|yes|是)$/i.test((await lines.question(`${question} [y/N] `)).trim())
  } finally {
    lines.close()
  }
}
