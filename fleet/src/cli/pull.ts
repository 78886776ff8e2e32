import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { writeGuideline } from 'miniprogram-privacy-toolkit/guideline'
import { either } from '../language'
import { onlyThose, registeredPrograms } from '../registry/registry'
import { WrongUse } from '../wrong-use'
import { print, run, say, type Fleet, type FleetOptions } from './fleet'
import { guidelinesNow } from './guidelines-now'
import { workingCommand } from './rollouts'
import { checkOptions, report, rowsOf, statusOf, type WorkOptions } from './see-through'

interface PullOptions extends FleetOptions, WorkOptions {
  out: string
  only?: string
}

/** `mp-fleet pull` */
export function registerPull(program: Command): void {
  workingCommand(program.command('pull'))
    .description(either('every program’s guideline, one file each', '拉取每个小程序的指引，各存一个文件'))
    .option('--out <folder>', either('where the files go: APPID.yaml', '输出目录：APPID.yaml'), 'guidelines')
    .option('--only <file>', either('an app id a line: these and no others', '每行一个 appId：只处理这些'))
    .action((options: PullOptions) => run(options, (fleet) => pull(fleet, options)))
}

async function pull(fleet: Fleet, options: PullOptions): Promise<number> {
  checkOptions(options)
  const all = await registeredPrograms(fleet.redis, fleet.config)
  const programs = options.only ? onlyThose(all, options.only) : all
  const { rollout, progress } = await guidelinesNow(fleet, programs, options.workers)
  let written = 0
  for await (const { appId, before, reason } of rowsOf(fleet, rollout)) {
    if (!before) say(`${appId}: ${reason}`)
    else {
      put(options.out, `${appId}.yaml`, writeGuideline(before, 'yaml'))
      written++
    }
  }
  print(`${written} → ${options.out}`)
  await report(fleet, rollout, options.report)
  await rollout.remove()
  return statusOf(progress)
}

function put(folder: string, name: string, text: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
  } catch (error) {
    throw new WrongUse(
      either(
        `${join(folder, name)} could not be written: ${(error as Error).message}`,
        `${join(folder, name)} 无法写入：${(error as Error).message}`
      )
    )
  }
}
