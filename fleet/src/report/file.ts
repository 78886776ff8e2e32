import { accessSync, constants, createWriteStream } from 'node:fs'
import { dirname, extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { WrongUse } from '../wrong-use'
import { either } from '../language'
import { htmlOf } from './html'
import { columns, type ReportHead, type Row } from './row'

const endings = ['.json', '.csv', '.html']

/** Before anything is done: whether a report of that name could be written. @throws WrongUse */
export function checkReportFile(file: string): void {
  if (!endings.includes(extname(file)))
    throw new WrongUse(
      either(
        `--report ${file}: its name must end with ${endings.join(', ')}`,
        `--report ${file}：文件名应以 ${endings.join('、')} 结尾`
      )
    )
  try {
    accessSync(dirname(file), constants.W_OK)
  } catch {
    throw new WrongUse(
      either(
        `--report ${file}: the folder ${dirname(file)} does not exist or cannot be written to`,
        `--report ${file}：目录 ${dirname(file)} 不存在或不可写`
      )
    )
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
    const why = code === 'ENOSPC' ? either('the disk is full', '磁盘已满') : message
    throw new WrongUse(
      either(
        `${file} could not be written (${why}); every row is kept: \`mp-fleet status ${head.rollout} --report FILE\` writes it again`,
        `${file} 写入失败（${why}）；数据都在，用 \`mp-fleet status ${head.rollout} --report 文件\` 重新生成`
      )
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
