import { parentPort, Worker, workerData } from 'node:worker_threads'
import { availableParallelism } from 'node:os'
import { audit, AuditError, type AuditOptions, type AuditReport } from '../audit'

/** What became of one root: a report, or the sentence that says why there is none. */
export type Audited = { report: AuditReport } | { refusal: string }

type Plain = Omit<AuditOptions, 'progress'>

export function auditOne(root: string, options: AuditOptions): Audited {
  try {
    return { report: audit(root, options) }
  } catch (error) {
    if (!(error instanceof AuditError)) throw error
    return { refusal: error.sentence(options.language ?? 'en') }
  }
}

/** Audits several roots, as many at once as there are processors. `entry` is the script that calls `auditForParent`. */
export async function auditEach(
  roots: readonly string[],
  options: Plain,
  entry: URL,
  done: (count: number) => void
): Promise<Audited[]> {
  const results: Audited[] = []
  let next = 0
  let finished = 0
  const work = async (): Promise<void> => {
    const worker = new Worker(entry, { workerData: options, resourceLimits })
    for (let index = next++; index < roots.length; index = next++) {
      results[index] = await ask(worker, roots[index])
      done(++finished)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), roots.length) }, work))
  return results
}

/** A worker that may take less cleans up earlier, and is no slower. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

function ask(worker: Worker, root: string): Promise<Audited> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (answer: Audited) => {
      worker.off('error', reject)
      resolve(answer)
    })
    worker.postMessage(root)
  })
}

/** The worker's side of `auditEach`. */
export function auditForParent(): void {
  parentPort?.on('message', (root: string) => parentPort?.postMessage(auditOne(root, workerData as Plain)))
}
