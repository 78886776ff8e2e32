import type { Command } from 'commander'
import type { PrivacyInterfaceApplication } from 'miniprogram-privacy-toolkit/weixin'
import { onlyThose, registeredPrograms } from '../registry/registry'
import { enter, startDoing } from '../rollout/start'
import { run, say, type Fleet, type FleetOptions } from './fleet'
import { finish, newName, workingCommand } from './rollouts'
import { checkOptions, confirmed, type WorkOptions } from './see-through'

interface ApplyOptions extends FleetOptions, WorkOptions {
  content: string
  url?: string[]
  pic?: string[]
  video?: string[]
  only?: string
  rollout?: string
}

/** `mp-fleet apply` */
export function registerApply(program: Command): void {
  workingCommand(program.command('apply <interface>'))
    .description('apply for an interface, for example wx.chooseLocation, for every program that has not')
    .requiredOption('--content <text>', 'the reason, at most 300 characters')
    .option('--url <address...>', 'web pages that help the review')
    .option('--pic <address...>', 'pictures, at most 10')
    .option('--video <address...>', 'a video, mp4')
    .option('--only <file>', 'an app id a line: these and no others')
    .option('--rollout <name>', 'the name of the roll-out')
    .action((api: string, options: ApplyOptions) => run(options, (fleet) => apply(fleet, api, options)))
}

async function apply(fleet: Fleet, api_name: string, options: ApplyOptions): Promise<number> {
  checkOptions(options)
  const { content, url: url_list, pic: pic_list, video: video_list, only } = options
  const application: PrivacyInterfaceApplication = { api_name, content, url_list, pic_list, video_list }
  const all = await registeredPrograms(fleet.redis, fleet.config)
  const programs = only ? onlyThose(all, only) : all
  if (!(await confirmed(`Apply for ${api_name} for ${programs.length} programs?`, options))) return 2
  const name = options.rollout ?? newName()
  const rollout = await enter(fleet.redis, name, { application, overrides: new Map(), programs })
  if (!(await startDoing(rollout, 'apply', {}))) say(`${name} has begun already: joined`)
  return finish(fleet, rollout, 'apply', options)
}
