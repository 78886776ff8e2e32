/** What can be wrong with a body that is about to be sent. The facts of each stand in its sentences, in this order. */
const sentences = {
  'not-an-object': { en: () => 'must be an object', zh: () => '必须是对象' },
  'entry-not-an-object': {
    en: (fields) => `must be an object with ${fields}`,
    zh: (fields) => `必须是对象，包含 ${fields}`
  },
  'not-a-list': { en: () => 'must be a list', zh: () => '必须是数组' },
  'not-text': { en: () => 'must be text', zh: () => '必须是字符串' },
  'unknown-field': {
    en: (_, meant) => `unknown field; did you mean ${meant}?`,
    zh: (_, meant) => `没有这个字段，是否想写 ${meant}？`
  },
  version: {
    en: () => 'must be the number 1 (live) or 2 (development)',
    zh: () => '只能是数字 1（现网版本）或 2（开发版本）'
  },
  'list-with-live-version': {
    en: () => 'must be absent when privacy_ver is 1: the live version takes owner_setting only',
    zh: () => 'privacy_ver 为 1 时不能传：现网版本只能修改 owner_setting'
  },
  'list-missing': {
    en: () => 'is required when privacy_ver is 2 or absent; an empty list declares nothing',
    zh: () => 'privacy_ver 为 2 或不传时必填；空数组表示不收集任何信息'
  },
  'owner-missing': {
    en: () => 'is required: a contact and notice_method at least',
    zh: () => '必填：至少要有一种联系方式和 notice_method'
  },
  'owner-not-an-object': {
    en: () => 'must be an object, not text: the platform answers 47001 to a JSON string',
    zh: () => '必须是对象，不能是 JSON 字符串，否则平台返回 47001'
  },
  'no-contact': {
    en: (fields) => `needs at least one contact: ${fields}`,
    zh: (fields) => `至少填写一种联系方式：${fields}`
  },
  'no-notice-method': {
    en: () => 'is required: how users are told about changes, for example 弹窗',
    zh: () => '必填：指引变更时如何通知用户，例如 弹窗'
  },
  'storage-time': {
    en: () => 'must be a number and 天, for example 30天, or empty',
    zh: () => '格式为数字加“天”，例如 30天，也可以留空'
  },
  region: {
    en: (meant) => `must be the number of a documented region${meant && `; did you mean ${meant}?`}`,
    zh: (meant) => `必须是文档所列地区的编号${meant && `，是否想写 ${meant}？`}`
  },
  'unknown-region': {
    en: () => 'must be the number of a documented region',
    zh: () => '必须是文档所列地区的编号'
  },
  'file-id-not-text': {
    en: () => 'must be text: as a number it loses digits',
    zh: () => '必须是字符串：写成数字会丢失位数'
  },
  'no-key': { en: () => 'must name an information type', zh: () => '必填：信息类型的名称' },
  'unknown-key': {
    en: (key, meant) => `unknown key ${key}; did you mean ${meant}?`,
    zh: (key, meant) => `没有 ${key} 这个信息类型，是否想写 ${meant}？`
  },
  'key-twice': {
    en: (key, first) => `${key} stands at ${first} already: one entry for each key`,
    zh: (key, first) => `${key} 与 ${first} 重复：每个信息类型只能有一条`
  },
  'no-purpose': {
    en: () => 'must say the purpose: without one the key counts as not declared',
    zh: () => '必须写明用途：用途为空视为未声明'
  },
  'purpose-begins-with': {
    en: (word) => `begins with ${word}; Weixin writes 为了 before it, so users read it twice`,
    zh: (word) => `以“${word}”开头；微信展示时会在前面加上“为了”，用户看到的会重复`
  },
  'sdk-name': { en: () => 'must name the SDK', zh: () => '必填：SDK 名称' },
  'sdk-provider': {
    en: () => "must be the legal name of the SDK's provider",
    zh: () => '必填：SDK 提供方的主体名称'
  },
  'no-interface': {
    en: () => 'must name the interface, for example wx.choosePoi',
    zh: () => '必填：接口名称，例如 wx.choosePoi'
  },
  'unknown-interface': {
    en: (name, meant) => `unknown interface ${name}; did you mean ${meant}?`,
    zh: (name, meant) => `没有 ${name} 这个接口，是否想写 ${meant}？`
  },
  'no-reason': {
    en: () => 'must give the reason for the application',
    zh: () => '必填：申请原因'
  },
  'reason-too-long': {
    en: (length, limit) => `has ${length} characters; ${limit} is the limit`,
    zh: (length, limit) => `共 ${length} 个字符，最多 ${limit} 个`
  },
  'not-a-list-of-addresses': { en: () => 'must be a list of addresses', zh: () => '必须是地址数组' },
  'too-many': {
    en: (count, limit) => `has ${count} entries; ${limit} is the limit`,
    zh: (count, limit) => `共 ${count} 项，最多 ${limit} 项`
  },
  'no-attachment': {
    en: () => 'give at least one page, picture or video: url_list, pic_list or video_list',
    zh: () => '网页、图片、视频至少提供一项：url_list、pic_list 或 video_list'
  },
  'not-an-address': { en: () => 'must be an http(s) address', zh: () => '必须是 http(s) 地址' },
  'not-mp4': { en: () => 'must be an mp4 file', zh: () => '必须是 mp4 文件' },
  'not-txt': { en: () => 'must end in .txt', zh: () => '文件名必须以 .txt 结尾' },
  'not-text-or-bytes': { en: () => 'must be text or bytes', zh: () => '必须是文本或字节' },
  'file-too-large': {
    en: (bytes, limit) => `has ${bytes} bytes; 100 KB (${limit}) is the limit`,
    zh: (bytes, limit) => `共 ${bytes} 字节，最大 100 KB（${limit}）`
  }
} as const satisfies Record<string, Record<'en' | 'zh', (...facts: string[]) => string>>

export type ProblemRule = keyof typeof sentences

/** What `allowUnknown` lets pass: the platform's lists may be longer than ours. */
export const overrulable: readonly ProblemRule[] = [
  'unknown-field',
  'unknown-key',
  'unknown-region',
  'unknown-interface'
]

/** The sentence of a problem, without its path. */
export function problemSentence(rule: ProblemRule, facts: readonly string[], language: 'en' | 'zh'): string {
  const sentence: (...facts: string[]) => string = sentences[rule][language]
  return sentence(...facts)
}
