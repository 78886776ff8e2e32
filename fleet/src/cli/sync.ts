import type { Command } from 'commander'
import { WeixinApiError, WeixinHttpError } from 'miniprogram-privacy-toolkit/weixin'
import { either } from '../language'
import { syncRegistry } from '../registry/sync'
import { componentOf } from '../tokens'
import { fleetCommand, print, run, say, type Fleet, type FleetOptions } from './fleet'

/** `mp-fleet sync` */
export function registerSync(program: Command): void {
  fleetCommand(program.command('sync'))
    .description(either('fill the registry from the platform’s own list of authorizers', '从平台的授权列表同步登记表'))
    .action((options: FleetOptions) => run(options, sync))
}

async function sync(fleet: Fleet): Promise<number> {
  const component = componentOf(fleet.config, fleet.redis)
  await component.check()
  try {
    const { programs, accounts } = await syncRegistry(fleet.redis, component)
    const without = programs.filter(({ permitted }) => !permitted)
    print(
      either(
        `${programs.length} programs; ${accounts} official accounts left out; ${without.length} without permission set 18`,
        `${programs.length} 个小程序；已略过 ${accounts} 个公众号；${without.length} 个未授予权限集 18`
      )
    )
    for (const { appId, name } of without) print(`  ${appId}  ${name}`)
    if (fleet.config.programs) {
      say(
        either(
          `fleet.yaml names ${fleet.config.programs}: roll-outs go by that file. Remove \`programs\` to go by the registry`,
          `fleet.yaml 的 programs 指定了 ${fleet.config.programs}，推送以该文件为准；去掉 programs 才会使用登记表`
        )
      )
    }
    return 0
  } catch (error) {
    if (!(error instanceof WeixinApiError) && !(error instanceof WeixinHttpError)) throw error
    say(error.message)
    return 3
  }
}
