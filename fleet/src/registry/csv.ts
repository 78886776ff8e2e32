import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { either } from '../language'
import { WrongUse } from '../wrong-use'
import { isAppId, type Program } from './program'

/** The programs of a CSV file: `appId,name`, with or without that line at its head; further columns are left alone. */
export function readPrograms(file: string): Program[] {
  const rows = recordsOf(file)
  const head = rows[0]?.cells.map((cell) => cell.trim().toLowerCase())
  const named = head?.includes('appid') ? head : undefined
  const column = (name: string, otherwise: number) => (named ? named.indexOf(name) : otherwise)
  const [idColumn, nameColumn] = [column('appid', 0), column('name', 1)]
  const lines = new Map<string, number>()
  const programs: Program[] = []
  for (const { cells, line } of rows.slice(named ? 1 : 0)) {
    const appId = cells[idColumn]?.trim() ?? ''
    if (!isAppId(appId))
      throw new WrongUse(
        either(
          `${file}:${line}: ${JSON.stringify(appId)} is no app id`,
          `${file}:${line}：${JSON.stringify(appId)} 不是 appId`
        )
      )
    const before = lines.get(appId)
    if (before)
      throw new WrongUse(
        either(
          `${file}:${line}: ${appId} is there twice, first in line ${before}: remove one`,
          `${file}:${line}：${appId} 重复，第 ${before} 行已有，请删掉一行`
        )
      )
    lines.set(appId, line)
    programs.push({ appId, name: cells[nameColumn]?.trim() ?? '' })
  }
  if (programs.length === 0)
    throw new WrongUse(
      either(`${file}: no program is in it; a line is appId,name`, `${file}：没有小程序；每行应为 appId,名称`)
    )
  return programs
}

/** The app ids of a file, one a line; `#` begins a remark. */
export function readAppIds(file: string): string[] {
  return textOf(file)
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').split(',')[0]!.trim())
    .filter((appId) => appId && appId.toLowerCase() !== 'appid')
}

function recordsOf(file: string): { cells: string[]; line: number }[] {
  try {
    const rows = parse(textOf(file), { relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new WrongUse(
      either(`${file}: ${(error as Error).message}`, `${file} 不是有效的 CSV：${(error as Error).message}`)
    )
  }
}

function textOf(file: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new WrongUse(
      either(`${file} cannot be read: ${(error as Error).message}`, `${file} 无法读取：${(error as Error).message}`)
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new WrongUse(
      either(
        `${file} is not UTF-8 (Excel saves GBK): save it as "CSV UTF-8"`,
        `${file} 不是 UTF-8（Excel 默认存成 GBK）：请另存为“CSV UTF-8”`
      )
    )
  }
}
