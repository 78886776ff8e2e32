import type { Language } from './types'

/** Sources that have no address, as the catalogue names them. */
const inChinese: Readonly<Record<string, string>> = {
  'official WXBizMsgCrypt sample errorCode (third-party platform message push)':
    '官方示例代码 WXBizMsgCrypt 的错误码（第三方平台消息推送）',
  'Go package go.dtapp.net wechatopen (error texts transcribed from the official page)':
    'Go 包 go.dtapp.net wechatopen（错误文本抄自官方页面）'
}

/** A source in the reader's language; an address is the same in every one. */
export const sourceIn = (source: string, language: Language): string =>
  language === 'en'
    ? source
    : (inChinese[source] ?? source).replace('(observed: ', '（实际报错：').replace(/(?<=（[^）]*)\)$/, '）')
