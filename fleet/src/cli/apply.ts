import type { Command } from 'commander'
import { checkApplication, type PrivacyInterfaceApplication } from 'miniprogram-privacy-toolkit/weixin'
import { either } from '../language'
import { problemsOf } from '../problems'
import { onlyThose, registeredPrograms } from '../registry/registry'
import { enter, startDoing } from '../rollout/start'
import { WrongUse } from '../wrong-use'
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
    .description(
      either(
        'apply for an interface, for example wx.chooseLocation, for every program that has not',
        '为每个尚未开通的小程序申请接口，例如 wx.chooseLocation'
      )
    )
    .requiredOption('--content <text>', either('the reason, at most 300 characters', '申请理由，最多 300 字'))
    .option('--url <address...>', either('web pages that help the review', '辅助网页'))
    .option('--pic <address...>', either('pictures, at most 10', '辅助图片，最多 10 张'))
    .option('--video <address...>', either('a video, mp4', '辅助视频，mp4'))
    .option('--only <file>', either('an app id a line: these and no others', '每行一个 appId：只处理这些'))
    .option('--rollout <name>', either('the name of the roll-out', '批次名称'))
    .action((api: string, options: ApplyOptions) => run(options, (fleet) => apply(fleet, api, options)))
}

async function apply(fleet: Fleet, api_name: string, options: ApplyOptions): Promise<number> {
  checkOptions(options)
  const { content, url: url_list, pic: pic_list, video: video_list, only } = options
  const application: PrivacyInterfaceApplication = { api_name, content, url_list, pic_list, video_list }
  checkBefore(application)
  const all = await registeredPrograms(fleet.redis, fleet.config)
  const programs = only ? onlyThose(all, only) : all
  if (
    !(await confirmed(
      either(
        `Apply for ${api_name} for ${programs.length} programs?`,
        `为 ${programs.length} 个小程序申请 ${api_name}？`
      ),
      options
    ))
  )
    return 2
  const name = options.rollout ?? newName()
  const rollout = await enter(fleet.redis, name, { application, overrides: new Map(), programs })
  if (!(await startDoing(rollout, 'apply', {})))
    say(either(`${name} has begun already: joined`, `${name} 已在进行，加入其中`))
  return finish(fleet, rollout, 'apply', options)
}

/** One that the platform would refuse is refused once, and not by every program. @throws WrongUse */
function checkBefore(application: PrivacyInterfaceApplication): void {
  try {
    checkApplication(application)
  } catch (error) {
    throw new WrongUse(problemsOf(error)?.join('\n') ?? (error as Error).message)
  }
}
