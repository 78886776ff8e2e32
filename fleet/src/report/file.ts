import { accessSync, constants, createWriteStream } from 'node:fs'
import { dirname, extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { WrongUse } from '../wrong-use'
import { htmlOf } from './html'
import type { Language } from './language'
import { columns, type Row } from './row'

export interface ReportHead {
  rollout: string
  state: string
  language: Language
}

const endings = ['.json', '.csv', '.html']

/** Before anything is done: whether a report of that name could be written. @throws WrongUse */
export function checkReportFile(file: string): void {
  if (!endings.includes(extname(file)))
    throw new WrongUse(`--report ${file}: its name must end with ${endings.join(', ')}`)
  try {
    accessSync(dirname(file), constants.W_OK)
  } catch {
    throw new WrongUse(`--report ${file}: the folder ${dirname(file)} does not exist or cannot be written to`)
  }
}

/** Writes the rows as they come. @throws WrongUse where the disk does not take them: they are still in Redis */
export async function writeReport(file: string, head: ReportHead, rows: AsyncIterable<Row>): Promise<void> {
  const parts: Record<string, () => AsyncIterable<string> | Readable> = {
    '.json': () => jsonOf(head, rows),
    '.csv': () =>
      Readable.from(rows).pipe(stringify({ header: true, columns: [...columns], cast: { object: asJson } })),
    '.html': () => htmlOf(head, rows)
  }
  try {
    await pipeline(parts[extname(file)]!(), createWriteStream(file))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why = code === 'ENOSPC' ? 'the disk is full' : message
    throw new WrongUse(
      `${file} could not be written (${why}); every row is kept: \`mp-fleet status ${head.rollout} --report FILE\` writes it again`
    )
  }
}

const asJson = (value: object): string => JSON.stringify(value)

/** One program a line, so that ten thousand can be looked through. */
export async function* jsonOf({ rollout, state }: ReportHead, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `{ "rollout": ${JSON.stringify(rollout)}, "state": ${JSON.stringify(state)}, "programs": [`
  let between = '\n'
  for await (const row of rows) {
    yield between + JSON.stringify(row)
    between = ',\n'
  }
  yield '\n] }\n'
}
