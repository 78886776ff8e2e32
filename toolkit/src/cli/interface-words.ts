import { interfaceStatus } from '../weixin'
import type { Language } from '../../../command-line/language'

const en = {
  group: 'location interfaces: state and application',
  list: 'every interface that must be applied for, and how far each has come',
  format: 'of the result',
  apply: 'apply for an interface, for example wx.chooseLocation; at least one page, picture or video',
  content: 'the reason, at most 300 characters',
  url: 'web pages that help the review',
  pic: 'pictures, at most 10',
  video: 'a video, mp4',
  allowUnknown: 'apply for an interface that is on no list',
  wait: 'look at the list until the review is over; exit status 1 unless it is granted',
  interval: 'longest pause between two looks',
  seconds: 'A number of seconds.',
  applied: (api: string, id: string) => `${api}: applied for, audit_id ${id}`,
  underReview: (api: string) => `${api}: already under review`,
  lookingAgain: 'looking again',
  states: {
    [interfaceStatus.applicable]: 'can be applied for',
    [interfaceStatus.noPermission]: 'no permission',
    [interfaceStatus.underReview]: 'under review',
    [interfaceStatus.rejected]: 'rejected',
    [interfaceStatus.granted]: 'granted'
  } as Record<number, string>,
  otherState: (status: number) => `status ${status}`,
  noState: 'unknown',
  notInList: 'not in the list yet',
  colon: ': '
}

/** The states as the platform calls them. */
const zh: typeof en = {
  group: '地理位置接口：状态和申请',
  list: '列出需要申请的接口及其状态',
  format: '结果的格式',
  apply: '申请接口，例如 wx.chooseLocation；网页、图片、视频至少提供一项',
  content: '申请原因，不超过 300 个字符',
  url: '辅助审核的网页地址',
  pic: '图片地址，最多 10 张',
  video: '视频地址，mp4',
  allowUnknown: '申请列表之外的接口',
  wait: '查询直到审核结束；没有开通时退出码为 1',
  interval: '两次查询之间最长的间隔（秒）',
  seconds: '应为秒数。',
  applied: (api, id) => `${api}：已提交申请，audit_id ${id}`,
  underReview: (api) => `${api}：已在审核中`,
  lookingAgain: '稍后再查询',
  states: {
    [interfaceStatus.applicable]: '待申请开通',
    [interfaceStatus.noPermission]: '无权限',
    [interfaceStatus.underReview]: '申请中',
    [interfaceStatus.rejected]: '申请失败',
    [interfaceStatus.granted]: '已开通'
  },
  otherState: (status) => `状态 ${status}`,
  noState: '未知',
  notInList: '列表中还没有',
  colon: '：'
}

/** What the person reads of interfaces and their states. */
export function interfaceWords(language: Language) {
  const words = language === 'zh' ? zh : en
  const stateOf = (status?: number): string =>
    status === undefined ? words.noState : (words.states[status] ?? words.otherState(status))
  const state = (api: string, status?: number): string =>
    `${api}${words.colon}${status === undefined ? words.notInList : stateOf(status)}`
  return { ...words, stateOf, state }
}
