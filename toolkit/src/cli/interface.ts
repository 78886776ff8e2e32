import { setTimeout as pause } from 'node:timers/promises'
import { InvalidArgumentError, Option, type Command } from 'commander'
import {
  interfaceStatus,
  WeixinApiError,
  WeixinHttpError,
  type InterfaceStatus,
  type PrivacyInterfaceState,
  type WeixinClient
} from '../weixin'
import { interfaceWords } from './interface-words'
import type { Language } from '../../../command-line/language'
import { print, run, say } from './outcome'
import { sentenceOf } from './sentence'
import { callsWeixin, clientFor, type WeixinOptions } from './weixin'

interface ListOptions extends WeixinOptions {
  format: 'text' | 'json'
}
interface ApplyOptions extends WeixinOptions {
  content: string
  url?: string[]
  pic?: string[]
  video?: string[]
  wait?: boolean
  allowUnknown?: boolean
  interval: number
}

/** 61031: the same interface is already under review. */
const alreadyUnderReview = 61031
/** 61035: it needs no application, is granted already, or was rejected before. */
const notToApply = 61035
/** -1 busy, 45011 too many calls in this minute: the list is looked at again. */
const passing = [-1, 45011]
/** Failed looks in a row after which waiting is given up. */
const mostFailures = 10

/** `mp-privacy interface list|apply` */
export function registerInterface(program: Command, language: Language): void {
  const words = interfaceWords(language)
  const interfaces = program.command('interface').description(words.group)
  const add = (usage: string, description: string): Command =>
    callsWeixin(interfaces.command(usage), language).description(description)
  const seconds = (text: string): number => {
    if (Number(text) > 0) return Number(text)
    throw new InvalidArgumentError(words.seconds)
  }

  add('list', words.list)
    .addOption(new Option('--format <format>', words.format).choices(['text', 'json']).default('text'))
    .action((options: ListOptions) => run(language, () => list(options, language)))

  add('apply <api>', words.apply)
    .requiredOption('--content <text>', words.content)
    .option('--url <address...>', words.url)
    .option('--pic <address...>', words.pic)
    .option('--video <address...>', words.video)
    .option('--allow-unknown', words.allowUnknown)
    .option('--wait', words.wait)
    .option('--interval <seconds>', words.interval, seconds, 60)
    .action((api: string, options: ApplyOptions) => run(language, () => apply(api, options, language)))
}

async function list(options: ListOptions, language: Language): Promise<number> {
  const { interface_list } = await clientFor(options, language).getPrivacyInterface()
  const asJson = options.format === 'json'
  print(asJson ? [JSON.stringify(interface_list, null, 2)] : interface_list.map((each) => line(each, language)))
  return 0
}

async function apply(api: string, options: ApplyOptions, language: Language): Promise<number> {
  const client = clientFor(options, language)
  const audit_id = await applied(client, api, options, language)
  if (!options.wait) return 0
  const state = await reviewed(new Review(client, api, audit_id), options.interval, language)
  print([line(state, language)])
  return state.status === interfaceStatus.granted ? 0 : 1
}

/** The id of the application; undefined for one that is already under review, when the command is to wait for it. */
async function applied(client: WeixinClient, api_name: string, options: ApplyOptions, language: Language) {
  const { content, url: url_list, pic: pic_list, video: video_list, wait, allowUnknown } = options
  const words = interfaceWords(language)
  try {
    const body = { api_name, content, url_list, pic_list, video_list }
    const { audit_id } = await client.applyPrivacyInterface(body, { allowUnknown })
    const sentence = words.applied(api_name, String(audit_id))
    if (wait) say(sentence)
    else print([sentence])
    return audit_id
  } catch (error) {
    if (!wait || !(error instanceof WeixinApiError)) throw error
    if (error.errcode === notToApply) return await grantedBefore(client, api_name, error)
    if (error.errcode !== alreadyUnderReview) throw error
    say(words.underReview(api_name))
    return undefined
  }
}

/** Nothing to apply for is good news only where the list says that the interface is granted. */
async function grantedBefore(client: WeixinClient, api: string, refusal: WeixinApiError): Promise<undefined> {
  const { interface_list } = await client.getPrivacyInterface()
  const state = interface_list.find(({ api_name }) => api_name === api)
  if (state?.status !== interfaceStatus.granted) throw refusal
}

/** One application, and how far its review is. */
class Review {
  constructor(
    private readonly client: WeixinClient,
    readonly api: string,
    private readonly audit_id: PrivacyInterfaceState['audit_id']
  ) {}

  async look(): Promise<PrivacyInterfaceState | undefined> {
    const { interface_list } = await this.client.getPrivacyInterface()
    return interface_list.find(({ api_name }) => api_name === this.api)
  }

  isOver(state: PrivacyInterfaceState): boolean {
    const isThisOne = this.audit_id === undefined || state.audit_id === undefined || state.audit_id === this.audit_id
    return isThisOne && over.includes(state.status)
  }
}

const over: (InterfaceStatus | undefined)[] = [
  interfaceStatus.granted,
  interfaceStatus.rejected,
  interfaceStatus.noPermission
]

/** Looks at the list, at first every second and then less and less often, until the review is over. */
async function reviewed(review: Review, longest: number, language: Language): Promise<PrivacyInterfaceState> {
  const words = interfaceWords(language)
  let failures = 0
  for (let wait = Math.min(1, longest); ; wait = Math.min(wait * 1.5, longest)) {
    try {
      const state = await review.look()
      failures = 0
      if (state && review.isOver(state)) return state
      if (process.stderr.isTTY) say(words.state(review.api, state?.status))
    } catch (error) {
      if (!mayPass(error) || ++failures === mostFailures) throw error
      say(`${sentenceOf(error, language)}\n${words.lookingAgain}`)
    }
    await pause(wait * 1000)
  }
}

/** The network and the gateways before the platform come back as a rule, and a review takes days. */
const mayPass = (error: unknown): boolean =>
  error instanceof WeixinHttpError || (error instanceof WeixinApiError && passing.includes(error.errcode))

function line({ api_name, api_ch_name, status, fail_reason }: PrivacyInterfaceState, language: Language): string {
  const state = interfaceWords(language).stateOf(status)
  return [padded(state) + api_name, api_ch_name, fail_reason].filter(Boolean).join('  ')
}

/** To twenty columns: Chinese characters take two. */
const padded = (text: string): string =>
  text + ' '.repeat(Math.max(2, 20 - text.replace(/[\u2e80-\uffef]/g, '  ').length))
