import { find, render } from '../../src/explain'

/** What people paste, and words that the right answer has. */
const pasted: [string, RegExp][] = [
  ['getFuzzyLocation:fail invalid scope 103', /base library/],
  ['getPhoneNumber:fail no permission', /verified accounts that are not personal/],
  ['getPhoneNumber:fail user deny', /refused to give the phone number/],
  ['getPhoneNumber:fail jsapi has no permission', /verified accounts/],
  ['getLocation:fail auth deny', /wx\.openSetting/],
  ['getLocatlon:fai1 auth deny', /wx\.openSetting/],
  ['authorize:fail 系统错误,错误码:-12006,auth deny', /wx\.openSetting/],
  ['authorize:fail 系统错误,错误码:-12007,scope unauthorized', /not granted to this app id/],
  ['Error: 系统错误，错误码：-80422', /misspelt/],
  ['系统错误,错误码:-80424,error: [getFuzzyLocation] is not authorized [20221212 15:51:23]', /Apply for it/],
  ["requiredPrivateInfos 'getFuzzyLocation' 与 'getLocation' 互斥", /exclude each other/],
  ['getUserProfile:fail can only be invoked by user TAP gesture.', /tap handler/],
  ['wx.requirePrivacyAuthorize is not a function', /base library is too old/],
  ['[渲染层错误] [Component] <button>: chooseAvatar:fail cancel(env: Windows,mp)', /no fault/],
  ['chooseImage:fail:api scope is not declared in the privacy agreement', /Album|选中的照片/],
  ['chooseImage:fail api scope is not decl', /not declared/],
  ['scope is not declared in the privacy agreement', /not declared/],
  ['chooselmage:fai1 api sc0pe is not dec1ared in the privacy agreernent', /not declared/],
  ['privacy perrnission is not authorized', /did not agree/],
  ['requirePrivacyAuthorize:fail buttonId is wrong', /agreePrivacyAuthorization/],
  ['请完善用户隐私保护指引', /Submit again/],
  ['提审被驳回：小程序涉及收集用户信息的接口或组件，请到【设置】-【用户隐私保护指引】完善', /Submit again/],
  ['审核不通过：用户隐私保护指引存储地区待完善', /store_region/],
  ['声明了不采集隐私协议', /collecting no privacy/],
  ['{"errcode":61023,"errmsg":"refresh_token is invalid rid: 1"}', /authorise the platform again/],
  ['{"errcode":48001,"errmsg":"api unauthorized rid: 1"}', /func_info/],
  ['61035,the api not need apply, hint: [1]', /after a rejection/],
  ['getUserProfile:fail desc length does not meet the requirements', /at most 30 characters/],
  [
    'getUserProfile:fail parameter error: parameter.desc should be String instead of Undefined;',
    /at most 30 characters/
  ],
  ['getLocation:fail require permission desc', /"permission"/],
  ['authorize:fail:require permission desc', /"permission"/],
  ['getLocation 需要在 app.json 中声明 permission 字段', /"permission"/],
  ['Error: 系统错误，错误码：80424,getLocation is not authorized [20230101 10:00:00]', /Apply for it/],
  ['无效的 app.json ["__usePrivacyCheck__"]', /with the field or without/],
  ['getPhoneNumber:fail Error: 用户绑定的手机号需要进行验证，请在客户端完成短信验证步骤', /by SMS/],
  ['手机号快速验证组件 余额不足', /Buy quota/],
  ["undefined is not a function (evaluating 'wx.getPrivacySetting')", /base library is too old/],
  ['openPrivacyContract:fail', /guideline cannot be opened/],
  ['“获取地理位置信息”能力已被封禁', /ban notice/],
  ['隐私接口授权信息描述存在不明确、空白、填写无意义内容', /Submit again/],
  ['审核不通过，原因：申请理由不充分，wx.getLocation接口', /interface apply/],
  ['你申请的 wx.chooseLocation 接口审核不通过：所提供的信息无法确认小程序使用场景', /fail_reason/],
  ['接口申请被驳回：请提供接口使用场景截图或视频', /fail_reason/],
  ['小程序类目不符，不能申请该权限', /category/],
  ['首次打开小程序就要求用户授权，不同意无法使用，违反 3.6.2', /asks-before-use/],
  ['{"errcode":40164,"errmsg":"invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 1"}', /whitelist/],
  ['{"errcode":61006,"errmsg":"component ticket is expired"}', /every 10 minutes/],
  ['{"errcode":40125,"errmsg":"invalid appsecret rid: 1"}', /AppSecret is wrong/],
  [
    '{"errcode":86002,"errmsg":"小程序还未设置昵称、头像、简介。请先设置完后再重新提交 rid: 605c526d-67cda13a"}',
    /no name, picture/
  ],
  ['{"errcode":40007,"errmsg":"invalid media_id hint: [Lg.ZAa07440024] rid: 6087f0d0"}', /feedback_stuff/],
  ['{ "errcode": 50001, "errmsg": "user unauthorized rid: 61459572-73ad8b4b-61400ff6" }', /has not authorised/],
  ['{"errcode":85009,"errmsg":"already submit version under auditing"}', /under review already/],
  ['86070 notice_method 必填字段为空', /notice_method/],
  ['微信第三方平台 解密失败 -40007 AES 解密失败', /could not be decrypted/],
  ['授权失败，用户点击了拒绝', /wx\.openSetting/],
  ['昵称输入框点击没有弹出微信昵称', /nickname/],
  ['input type nickname 拿不到昵称', /nickname/],
  ['nickname input does not show the Weixin nickname', /nickname/],
  ['隐私弹窗一直弹', /recently used mini programs/],
  ['代码包涉及隐私接口未声明 wx.chooseMedia 请前往小程序管理后台', /Submit again/],
  [
    'getLocation:fail jsapi has no permission, event=getLocation, runningState=background, permissionMsg=permission got',
    /in the background/
  ],
  [
    '{"errMsg":"operateAudio:fail jsapi has no permission, event=operateAudio, runningState=suspend, permissionMsg=permission got","errno":102}',
    /in the background/
  ]
]

describe.each(pasted)('%s', (text, right) => {
  const { explanations } = find(text)

  it('has one answer, and it is right', () => {
    expect(explanations.map((each) => render(each, 'en', text))).toEqual([expect.stringMatching(right)])
  })

  it('is answered in Chinese without an English line, on a screen', () => {
    const lines = explanations.flatMap((each) => render(each, 'zh', text).split('\n'))
    const said = lines.filter((line) => !line.startsWith('出处'))
    expect(said.filter((line) => !/[\u4e00-\u9fff]/.test(line))).toEqual([])
    expect(lines.length).toBeLessThan(24)
    expect(new Set(lines).size).toBe(lines.length)
  })
})

it.each(['耗时 104 ms', '[WXA] 10:21:33.112 INFO page loaded in 103 ms', '订单号 61034 已发货', '第 104 行'])(
  'a number inside other words is no error: %s',
  (text) => {
    expect(find(text).explanations).toEqual([])
  }
)

it('the self-check has the console’s own words', () => {
  const [{ words }] = find('自查').explanations
  for (const title of ['关于小程序服务能力封禁的通知', '设置-服务内容声明-用户隐私保护指引', '未采集用户隐私'])
    for (const language of ['en', 'zh'] as const) expect(words[language].steps.join()).toContain(title)
})

it.each(['gbk', 'windows-1252'])('UTF-8 that a console has shown as %s is read as it was written', (encoding) => {
  const shown = (text: string): string => new TextDecoder(encoding).decode(Buffer.from(text))
  const what = (text: string): string[] => find(text).explanations.map(({ words }) => words.en.what)
  for (const text of ['系统错误，错误码：-80424', '请完善用户隐私保护指引。', 'authorize:fail 用户拒绝授权']) {
    expect(what(text)).toHaveLength(1)
    expect(what(shown(text))).toEqual(what(text))
  }
})
