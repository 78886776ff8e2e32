import type { Language } from '../../toolkit/src/explain/types'

/** How sure an explanation is, where the catalogue’s own note would not do for a reader of English. */
const statusInEnglish: Record<string, string> = {
  'verified in the errno table; not seen in the wild': 'In Weixin’s table of errnos; no case of it has been seen yet',
  'community-observed': 'Seen by developers in the community',
  'community-observed (returned by getprivacysetting, 2021-11-10); absent from the official error tables':
    'Seen in the community (from getprivacysetting, 2021-11-10); missing in Weixin’s error tables',
  'verified; contradiction: field descriptions of the same docs say a bad value gives 87072; the error table says 86072 and 86072 is what is observed':
    'Checked against the documentation, which gives two numbers: 87072 beside the field, 86072 in the error table. 86072 is what is seen',
  'community-observed for setprivacysetting; documented for get_code_privacy_info and submit_audit; verified':
    'Documented for get_code_privacy_info and submit_audit; for setprivacysetting seen in the community',
  'community-observed; verified': 'For some calls seen in the community, for the others documented',
  'community, answered by Tencent staff; community-observed; page documents no own codes; verified':
    'Answered by Tencent staff in the community; for some calls only seen there, as their pages list no error codes',
  'community, answered by Tencent staff; verified':
    'Answered by Tencent staff in the community; the rest is documented',
  'uncertain; verified': 'For some calls uncertain, for the others documented',
  'verified; contradiction: the older page gives 40006 = "invalid file type, only txt is supported"; handle 40006 as "size or type rejected"':
    'Documented. The older page says “invalid file type, only txt is supported”: take it as “size or type rejected”',
  'verified; contradiction: WxJava\'s WxOpenErrorMsgEnum describes 61004 as "api function not authorised"; the official text is about the client IP':
    'Documented. WxJava’s WxOpenErrorMsgEnum calls it “api function not authorised”; Weixin’s own text is about the client’s IP',
  'numbers and names from the official sample': 'Numbers and names are those of Weixin’s sample code'
}

/** How sure an explanation is, in Chinese. One that is missing here stops the build. */
const statusInChinese: Record<string, string> = {
  'verified in the official article 隐私接口权限自助排查流程': '经官方文章《隐私接口权限自助排查流程》核实',
  'verified in parts; the empty text and the misspelt key are derived':
    '部分经官方文档核实；文本为空、key 写错两点为推断',
  'verified; the first release is answered by staff on the community':
    '经官方文档核实；首次发布一点为官方人员在社区的回答',
  'verified; whether the event fires beside the tick-box is not documented':
    '经官方文档核实；出现勾选框时是否仍触发事件，文档没有说明',
  'verified on the Chinese page; what exactly the server does with escapes is uncertain':
    '经中文文档核实；服务端如何处理转义尚不确定',
  'seen on the community, confirmed later by the documentation': '先见于社区，后由文档证实',
  'verified in the errno table; not seen in the wild': '见于官方错误码表；尚未见到实际案例',
  'community-observed': '见于社区',
  'community-observed (returned by getprivacysetting, 2021-11-10); absent from the official error tables':
    '见于社区（2021-11-10 由 getprivacysetting 返回）；官方错误码表中没有',
  'verified; contradiction: field descriptions of the same docs say a bad value gives 87072; the error table says 86072 and 86072 is what is observed':
    '经官方文档核实；同一文档的字段说明写 87072，错误码表写 86072，实际见到的是 86072',
  'community-observed for setprivacysetting; documented for get_code_privacy_info and submit_audit; verified':
    'get_code_privacy_info 与 submit_audit 有文档；setprivacysetting 的情形见于社区',
  'community-observed; verified': '部分接口见于社区，其余经官方文档核实',
  'community, answered by Tencent staff; community-observed; page documents no own codes; verified':
    '官方人员在社区的回答；部分接口见于社区，文档没有列出自己的错误码',
  'community, answered by Tencent staff; verified': '官方人员在社区的回答；其余经官方文档核实',
  'uncertain; verified': '部分接口尚不确定，其余经官方文档核实',
  'verified; contradiction: the older page gives 40006 = "invalid file type, only txt is supported"; handle 40006 as "size or type rejected"':
    '经官方文档核实；旧版文档中 40006 为“文件类型不支持，只支持 txt”，按“大小或类型不合格”处理',
  'verified; contradiction: WxJava\'s WxOpenErrorMsgEnum describes 61004 as "api function not authorised"; the official text is about the client IP':
    '经官方文档核实；WxJava 的 WxOpenErrorMsgEnum 写“接口未授权”，官方文本说的是客户端 IP',
  'numbers and names from the official sample': '数字与名称出自官方示例代码'
}

/** The sentence of an error page that says how sure it is. */
export function howSure(status: string, language: Language): string {
  if (language === 'en') return (statusInEnglish[status] ?? status[0].toUpperCase() + status.slice(1)) + '.'
  const translated = statusInChinese[status]
  if (!translated) throw new Error(`docs/errors: no Chinese for the status "${status}"`)
  return translated + '。'
}
