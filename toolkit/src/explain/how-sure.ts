import type { Language } from './types'

/** How sure an explanation is, by the status that the catalogue and the symptoms note: a sentence for who asks. */
const sentences: Record<string, Record<Language, string>> = {
  'verified in the official article 隐私接口权限自助排查流程': {
    en: 'This is what Weixin’s own article says (隐私接口权限自助排查流程).',
    zh: '依据官方文章《隐私接口权限自助排查流程》。'
  },
  'verified in parts; the empty text and the misspelt key are derived': {
    en: 'Documented, except for the empty text and the misspelt key: those two are inferred.',
    zh: '官方文档有说明；其中文本为空、key 写错两点是推断。'
  },
  'verified; the first release is answered by staff on the community': {
    en: 'Documented; what is said of the first release was answered by Tencent staff in the community.',
    zh: '官方文档有说明；首次发布一点出自官方人员在社区的回答。'
  },
  'verified; whether the event fires beside the tick-box is not documented': {
    en: 'Documented, except whether the event is raised where the dialog has a tick-box.',
    zh: '官方文档有说明；弹窗内出现勾选框时是否仍触发事件，文档没有写。'
  },
  'verified on the Chinese page; what exactly the server does with escapes is uncertain': {
    en: 'Documented on the Chinese page; what exactly the server does with escapes is not known.',
    zh: '中文文档有说明；服务端具体如何处理转义，尚不清楚。'
  },
  'seen on the community, confirmed later by the documentation': {
    en: 'First seen in the community, later documented.',
    zh: '先见于社区，后来官方文档也有说明。'
  },
  'verified in the errno table; not seen in the wild': {
    en: 'It is in Weixin’s table of error codes; nobody is known to have met it yet.',
    zh: '官方错误码表中有，尚未见到实际案例。'
  },
  'community-observed': {
    en: 'community-observed: developers report it, Weixin’s documentation does not have it.',
    zh: '社区实测，官方文档没有写明。'
  },
  'community-observed; the official tables were not at hand': {
    en: 'Developers report it; this is not taken from Weixin’s own tables of errors.',
    zh: '出自开发者的反馈，没有对照官方错误码表。'
  },
  'community-observed (returned by getprivacysetting, 2021-11-10); absent from the official error tables': {
    en: 'community-observed: getprivacysetting answered it in November 2021; Weixin’s error tables do not have it.',
    zh: '社区实测：2021 年 11 月由 getprivacysetting 返回；官方错误码表中没有。'
  },
  'verified; contradiction: field descriptions of the same docs say a bad value gives 87072; the error table says 86072 and 86072 is what is observed':
    {
      en: 'Weixin’s page has two numbers: 87072 where it describes the field, 86072 in its error table. 86072 is what the server answers.',
      zh: '官方文档前后不一：字段说明写 87072，错误码表写 86072；实际返回的是 86072。'
    },
  'community-observed for setprivacysetting; documented for get_code_privacy_info and submit_audit; verified': {
    en: 'Documented for get_code_privacy_info and submit_audit; seen in the community for setprivacysetting.',
    zh: 'get_code_privacy_info 与 submit_audit 的文档中有；setprivacysetting 也返回它，见于社区。'
  },
  'community-observed; verified': {
    en: 'Documented among the codes of all calls; that the calls of the guideline answer it was seen in the community.',
    zh: '官方全局错误码表中有；隐私指引接口返回它的情形见于社区。'
  },
  'community, answered by Tencent staff; community-observed; page documents no own codes; verified': {
    en: 'Documented among the codes of all calls; the causes come from Tencent staff and developers in the community.',
    zh: '官方全局错误码表中有；具体原因出自官方人员和开发者在社区的回答。'
  },
  'community, answered by Tencent staff; verified': {
    en: 'Documented among the codes of all calls; the causes come from Tencent staff in the community.',
    zh: '官方全局错误码表中有；具体原因出自官方人员在社区的回答。'
  },
  'uncertain; verified': {
    en: 'Documented among the codes of all calls; that getprivacysetting answers it is inferred.',
    zh: '官方全局错误码表中有；getprivacysetting 返回它是推断。'
  },
  'verified; contradiction: the older page gives 40006 = "invalid file type, only txt is supported"; handle 40006 as "size or type rejected"':
    {
      en: 'Weixin’s newer page gives the size as its reason, the older one the type (“invalid file type, only txt is supported”). It may be either.',
      zh: '官方新旧文档不一：新文档写大小不合格，旧文档写“文件类型不支持，只支持 txt”。两种都要检查。'
    },
  'verified; contradiction: WxJava\'s WxOpenErrorMsgEnum describes 61004 as "api function not authorised"; the official text is about the client IP':
    {
      en: 'Documented: Weixin’s own text is about the IP of the client. The library WxJava calls the code “api function not authorised”.',
      zh: '官方文本说的是客户端 IP；WxJava 的错误码表写成“接口未授权”，与官方不一致。'
    },
  'numbers and names from the official sample': {
    en: 'The numbers and names are those of Weixin’s sample code; the causes follow from what it does.',
    zh: '数字与名称出自官方示例代码，原因按其做法推得。'
  }
}

/** Nothing to say where an official page says it all. */
export function howSure(status: string, language: Language): string | undefined {
  return status === 'verified' ? undefined : sentences[status][language]
}
