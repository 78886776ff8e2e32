import { setTimeout as pause } from 'node:timers/promises'
import { InvalidArgumentError, Option, type Command } from 'commander'
import {
  interfaceStatus,
  WeixinApiError,
  type InterfaceStatus,
  type PrivacyInterfaceState,
  type WeixinClient
} from '../weixin'
import { callsWeixin, clientFor, print, run, say, type WeixinOptions } from './weixin'

interface ListOptions extends WeixinOptions {
  format: 'text' | 'json'
}
interface ApplyOptions extends WeixinOptions {
  content: string
  url?: string[]
  pic?: string[]
  video?: string[]
  wait?: boolean
  interval: number
}

/** What the person reads for each state of the list. */
const words: Record<number, string> = {
  [interfaceStatus.applicable]: 'can be applied for',
  [interfaceStatus.noPermission]: 'no permission',
  [interfaceStatus.underReview]: 'under review',
  [interfaceStatus.rejected]: 'rejected',
  [interfaceStatus.granted]: 'granted'
}

/** 61031: the same interface is already under review. */
const alreadyUnderReview = 61031
/** 61035: it needs no application, is granted already, or was rejected before. */
const notToApply = 61035

/** `mp-privacy interface list|apply` */
export function registerInterface(program: Command): void {
  const interfaces = program.command('interface').description('location interfaces: state and application')

  callsWeixin(interfaces.command('list'))
    .description('every interface that must be applied for, and how far each has come')
    .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
    .action((options: ListOptions) => run(() => list(options)))

  callsWeixin(interfaces.command('apply <api>'))
    .description('apply for an interface, for example wx.chooseLocation; at least one page, picture or video')
    .requiredOption('--content <text>', 'the reason, at most 300 characters')
    .option('--url <address...>', 'web pages that help the review')
    .option('--pic <address...>', 'pictures, at most 10')
    .option('--video <address...>', 'a video, mp4')
    .option('--wait', 'look at the list until the review is over; exit status 1 unless it is granted')
    .option('--interval <seconds>', 'longest pause between two looks', seconds, 60)
    .action((api: string, options: ApplyOptions) => run(() => apply(api, options)))
}

async function list(options: ListOptions): Promise<number> {
  const { interface_list } = await clientFor(options).getPrivacyInterface()
  print(options.format === 'json' ? [JSON.stringify(interface_list, null, 2)] : interface_list.map(line))
  return 0
}

async function apply(api: string, options: ApplyOptions): Promise<number> {
  const client = clientFor(options)
  const audit_id = await applied(client, api, options)
  if (!options.wait) return 0
  const state = await reviewed(client, api, audit_id, options.interval)
  print([line(state)])
  return state.status === interfaceStatus.granted ? 0 : 1
}

/** The id of the application; undefined for one that is already under review, when the command is to wait for it. */
async function applied(client: WeixinClient, api_name: string, options: ApplyOptions) {
  const { content, url: url_list, pic: pic_list, video: video_list, wait } = options
  try {
    const { audit_id } = await client.applyPrivacyInterface({ api_name, content, url_list, pic_list, video_list })
    const sentence = `${api_name}: applied for, audit_id ${audit_id}`
    if (wait) say(sentence)
    else print([sentence])
    return audit_id
  } catch (error) {
    if (!wait || !(error instanceof WeixinApiError)) throw error
    if (error.errcode === notToApply) return await grantedBefore(client, api_name, error)
    if (error.errcode !== alreadyUnderReview) throw error
    say(`${api_name}: already under review`)
    return undefined
  }
}

/** Nothing to apply for is good news only where the list says that the interface is granted. */
async function grantedBefore(client: WeixinClient, api: string, refusal: WeixinApiError): Promise<undefined> {
  const { interface_list } = await client.getPrivacyInterface()
  const state = interface_list.find(({ api_name }) => api_name === api)
  if (state?.status !== interfaceStatus.granted) throw refusal
}

/** Looks at the list, at first every second and then less and less often, until the review of this application is over. */
async function reviewed(
  client: WeixinClient,
  api: string,
  audit_id: PrivacyInterfaceState['audit_id'],
  longest: number
): Promise<PrivacyInterfaceState> {
  const over: (InterfaceStatus | undefined)[] = [
    interfaceStatus.granted,
    interfaceStatus.rejected,
    interfaceStatus.noPermission
  ]
  for (let wait = Math.min(1, longest); ; wait = Math.min(wait * 1.5, longest)) {
    const { interface_list } = await client.getPrivacyInterface()
    const state = interface_list.find(({ api_name }) => api_name === api)
    const isThisOne = audit_id === undefined || state?.audit_id === undefined || state.audit_id === audit_id
    if (state && isThisOne && over.includes(state.status)) return state
    if (process.stderr.isTTY) say(`${api}: ${state?.status ? words[state.status] : 'not in the list yet'}`)
    await pause(wait * 1000)
  }
}

function line({ api_name, api_ch_name, status, fail_reason }: PrivacyInterfaceState): string {
  const state = status === undefined ? 'unknown' : (words[status] ?? `status ${status}`)
  return [state.padEnd(20) + api_name, api_ch_name, fail_reason].filter(Boolean).join('  ')
}

function seconds(text: string): number {
  const number = Number(text)
  if (number > 0) return number
  throw new InvalidArgumentError('A number of seconds.')
}
