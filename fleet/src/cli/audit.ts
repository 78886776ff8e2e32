import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Option, type Command } from 'commander'
import type { ProgramAudit } from '../audit/audit-program'
import { either } from '../language'
import { registeredPrograms } from '../registry/registry'
import { WrongUse } from '../wrong-use'
import { fleetCommand, print, run, say, type Fleet, type FleetOptions } from './fleet'
import { guidelinesNow } from './guidelines-now'
import { count } from './numbers'
import { rowsOf } from './see-through'

interface AuditOptions extends FleetOptions {
  format: 'text' | 'json'
  workers: number
}

interface Audited extends Partial<ProgramAudit> {
  appId: string
  name: string
  /** Why it could not be audited. */
  reason?: string
}

/** `mp-fleet audit` */
export function registerAudit(program: Command): void {
  fleetCommand(program.command('audit <folder>'))
    .description(
      either(
        'what the code of each program uses, beside what its guideline declares; the folder has one APPID/ for each',
        '逐个比对代码用到的信息与指引中声明的信息；目录下每个小程序一个 APPID/'
      )
    )
    .option('--workers <n>', either('worker processes that read the guidelines', '读取指引的 worker 进程数'), count, 2)
    .addOption(
      new Option('--format <format>', either('of what is printed', '输出格式'))
        .choices(['text', 'json'])
        .default('text')
    )
    .action((folder: string, options: AuditOptions) => run(options, (fleet) => auditAll(fleet, folder, options)))
}

async function auditAll(fleet: Fleet, folder: string, { format, workers }: AuditOptions): Promise<number> {
  if (!existsSync(folder)) throw new WrongUse(either(`${folder} does not exist`, `目录 ${folder} 不存在`))
  const all = await registeredPrograms(fleet.redis, fleet.config)
  const programs = all.filter(({ appId }) => existsSync(join(folder, appId)))
  tellOthers(folder, new Set(all.map(({ appId }) => appId)), all.length - programs.length)
  if (!programs.length) {
    throw new WrongUse(
      either(`${folder}: has no folder named like a program's app id`, `${folder}：没有以 appId 命名的目录`)
    )
  }
  const { rollout } = await guidelinesNow(fleet, programs, workers)
  const audited: Audited[] = []
  const { auditProgram, AuditError } = await import('../audit/audit-program')
  for await (const { appId, name, before, reason } of rowsOf(fleet, rollout)) {
    try {
      const found = before ? auditProgram(join(folder, appId), before, fleet.language) : { reason }
      audited.push({ appId, name, ...found })
    } catch (error) {
      if (!(error instanceof AuditError)) throw error
      audited.push({ appId, name, reason: error.sentence(fleet.language) })
    }
    if (format === 'text') for (const line of linesOf(audited.at(-1)!)) print(line)
  }
  await rollout.remove()
  if (format === 'json') print(JSON.stringify(audited, null, 2))
  return audited.every(({ findings, complete }) => complete && findings!.length === 0) ? 0 : 1
}

/** What is left out, and why. */
function tellOthers(folder: string, known: ReadonlySet<string>, without: number): void {
  if (without)
    say(either(`${without} programs have no folder in ${folder}`, `${without} 个小程序在 ${folder} 下没有目录`))
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    if (known.has(name) || name.startsWith('.')) continue
    say(either(`${join(folder, name)}: is not among the programs`, `${join(folder, name)}：不在登记表里`))
  }
}

function linesOf({
  appId,
  name,
  reason,
  used = [],
  undeclared = [],
  unused = [],
  findings = [],
  complete
}: Audited): string[] {
  if (reason !== undefined) return [`${appId}  ${name}`, `  ${reason}`]
  const list = (keys: readonly string[]): string => keys.join(', ') || '-'
  const lines = [
    `${appId}  ${name}`,
    `  ${either('used', '用到')}: ${list(used)}`,
    `  ${either('not declared', '未声明')}: ${list(undeclared)}`,
    `  ${either('declared, not used', '声明了但没用到')}: ${list(unused)}`
  ]
  for (const { file, line, rule, message } of findings) lines.push(`  ${file}:${line} ${rule}: ${message}`)
  if (!complete) lines.push(`  ${either('not all of it could be read', '有文件没能读取')}`)
  return lines
}
