import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { find, interfaceNamed, render, typeNamed } from '../../src/explain'
import { privacyInterfaces } from '../../../catalogue/apis'
import { privacyKeys } from '../../../catalogue/keys'
import { mpPrivacy } from '../guideline/cli'

/** What people paste into public issues, forums and notes, and words that the right answer has. */
const threads: [string, RegExp][] = [
  ['绑定手机号码提示“"getPhoneNumber:fail 该 appid 没有权限"”', /verified accounts that are not personal/],
  ['error：获取手机号失败，该appid没有权限', /verified accounts that are not personal/],
  ['系统错误，错误码：80082,没有权限获取手机号', /verified accounts that are not personal/],
  ['getPhoneNumber:fail jsapi has no permission, event id=102', /verified accounts that are not personal/],
  ['chooseMedia: fail privacy permission is not authorized', /did not agree/],
  ['requirePrivacyAuthorize:fail:privacy permission is not authorized', /did not agree/],
  ['errMsg: "getClipboardData:fail privacy permission is not authorized", errno: 104', /did not agree/],
  ['getUserProfile:fail privacy interface is banned', /self-check/],
  ['openBluetoothAdapter:fail appid privacy api banned', /self-check/],
  [
    '错误信息："chooseLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json"',
    /does not name it/
  ],
  ['上传出现[接口未正确配置:wx.getLocation(暂无权限)]', /interface in requiredPrivateInfos is not granted/],
  ['获取微信用户信息失败，请检查网络状态,detial-errMsg:"getUserInfo:fail auth deny"', /wx\.openSetting/],
  ['saveImageToPhotosAlbum:fail:auth denied', /wx\.openSetting/],
  ['(in promise) MiniProgramError {"errMsg":"authorize:fail auth deny"}', /wx\.openSetting/],
  ['getWeRunData:fail auth deny', /wx\.openSetting/],
  ['saveImageToPhotosAlbum:fail authorize no response', /Nothing is refused yet/],
  ['getLocation:fail system permission denied', /openAppAuthorizeSetting/],
  ['{errMsg: "getLocation:fail system permission denied", errno: 103, errCode: 2}', /openAppAuthorizeSetting/],
  ['chooseImage:fail permission denied', /openAppAuthorizeSetting/],
  ['getLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', /location service is off/],
  ['{"errMsg":"openBluetoothAdapter:fail:not available","errCode":10001,"errno":1500102}', /Bluetooth is off/],
  ['openBluetoothAdapter:fail:not available', /Bluetooth is off/],
  ['{errCode: 10001, errMsg: "startBluetoothDevicesDiscovery:fail"}', /Bluetooth is off/],
  ['报错(10001(not available)当前蓝牙适配器不可用)', /Bluetooth is off/],
  ['{"errMsg":"openBluetoothAdapter:fail system permission denied","errCode":10001}', /OS permission/],
  ['{"errMsg":"openBluetoothAdapter:fail appid privacy api banned","errCode":10001}', /self-check/],
  ['openBluetoothAdapter:fail already opened', /go on as after success/],
  ['{"errMsg":"getBLEDeviceServices:fail:not init","errCode":10000}', /once, and the other/],
  ['createBLEConnection:fail:connection fail', /Bluetooth connection/],
  ['{"errMsg":"createBLEConnection:fail:connection fail status:133","errCode":10003}', /Bluetooth connection/],
  ['{errCode: 10003, errMsg: "createBLEConnection:fail"}', /Bluetooth connection/],
  ['getLocation:fail:ERROR_SERVER_NOT_LOCATION', /no position was found/],
  ['chooseMedia:fail:access denied', /Check that the category/],
  ['getPhoneNumber:fail:access denied', /verified accounts that are not personal/],
  ['{"errMsg":"getConnectedWifi:fail:wifi not turned on","errCode":12005}', /Wi-Fi is off/],
  ['getConnectedWifi:fail:wifi is disable', /Wi-Fi is off/],
  ['{"errCode":12006,"errMsg":"getWifiList:fail gps not turned on"}', /location service is off/],
  ['getLocation:fail timeout', /in time/],
  ['[渲染层错误] [Component] <button>: chooseAvatar:fail timeout', /in time/],
  ['chooseAvatar:fail another chooseAvatar is in progress', /open already/],
  ['chooseImage:fail api not declared in privacypolicy', /Declare that type/],
  ['chooseImage:fail api scope is not declared in the privacy agreement (errno: 112)', /Declare that type/],
  [
    'chooseMedia 报 api scope is not declared in the privacy agreement。因 __usePrivacyCheck__: true',
    /Declare that type/
  ],
  [
    '错误代码40001，说明：invalid credential，access_token is invalid or not latest，could get access_token by getStableAccessToken',
    /one place only/
  ],
  [
    'OfficialAPIError: 40001: invalid credential, access_token is invalid or not latest hint: [9.ZaUa0975vr21]',
    /one place only/
  ],
  ['{"errcode":48001,"errmsg":"api unauthorized, hints: [ req_id: 1QoCla0699ns81 ]"}', /func_info/],
  ['61003 component is not authorized by this account hint: [abc]', /authorise the platform again/],
  ['{"errcode":61039,"errmsg":"隐私接口检查任务未完成，请稍等一分钟再重试 rid: 1"}', /about a minute/],
  ['ext.json配置的隐私接口chooseLocation无权限，请申请权限后再提交审核', /privacy_api_not_use/],
  [
    'getPhoneNumber:fail Error: The mobile phone user bound needs to be verified. Please complete the SMS verification step on the client',
    /by SMS/
  ],
  ['getPhoneNumber:fail:user deny', /refused to give the phone number/],
  ['chooseLocation:fail:user cancel', /no fault/],
  ['getUserInfo:fail:cancel', /no fault/],
  ['getLocation:fail 频繁调用会增加电量损耗，可考虑使用 wx.onLocationChange 监听地理位置变化', /30 s/],
  ['小程序隐私信息接口类型存在填写无意义的内容，请补充用户隐私保护指引', /Submit again/],
  ['源码中有wx.getLocation 导致审核不通过', /Submit again/],
  ['您好，小程序内涉及收集“位置信息”相关接口或组件，请通过接口完善【用户隐私保护指引】后再重新提审', /Submit again/],
  ['《用户隐私保护指引》内容与实际不符，请修改', /Submit again/],
  ['涉嫌收集用户隐私 违反规范：《微信小程序平台运营规范》5.12收集用户隐私行为', /ban notice/],
  [
    '调用requirePrivacyAuthorize，getPrivacySetting，onNeedPrivacyAuthorization这几个api返回也是undefined',
    /base library is too old/
  ],
  ['TypeError: wx.getPrivacySetting is not a function', /base library is too old/],
  ['onAgreePrivacyAuthorization 方法貌似不执行', /bindagreeprivacyauthorization/],
  ['WX.requirePrivacyAuthorize，部分机型首次无法立即弹出隐私弹窗', /Wait 10 s after a refusal/],
  ['为什么点击同意后还是弹窗', /needAuthorization says whether to ask/],
  ['Error: 系统错误，错误码：-80423,getFuzzyLocation is mutually exclusive with getLocation', /exclude each other/],
  ['getPhoneNumber:fail 1400001', /Buy quota/],
  ['getPhoneNumber:fail 用户取消授权', /refused to give the phone number/],
  ['getPhoneNumber:fail:用户未绑定手机,请先在客户端进行绑定', /has no verified phone number/],
  ['getUserProfile:fail auth cancel', /wx\.openSetting/],
  ['startBluetoothDevicesDiscovery:fail:location permission is denied', /openAppAuthorizeSetting/],
  ['chooseImage:fail android permission denied', /openAppAuthorizeSetting/],
  ['{"errMsg":"scanCode:fail no camera permission"}', /openAppAuthorizeSetting/],
  ['开发者工具暂时不支持此 API 调试，请使用真机进行开发', /try on a phone/],
  ['getWeRunData:fail device not support', /try on a phone/],
  ['getLocation:fail:ERROR_NETWORK', /Check the network/],
  ['用户未同意隐私协议', /did not agree/],
  ['隐私权限未授权，无法读取剪切板', /did not agree/],
  ['com.qq.weixin.mp.aes.AesException: 签名验证错误', /Compare the Token/],
  ['AesException: appid校验失败', /component app id/],
  ['errcode 87072', /30天/],
  ['resolve 里的 buttonId 传错', /agreePrivacyAuthorization/],
  ['用户拒绝隐私协议后退出小程序，违反运营规范', /exit-after-refusal/],
  ['小程序登录页面默认勾选同意用户协议和隐私政策', /tick no box/],
  ['登录页隐私协议默认勾选，请修改', /tick no box/],
  ['您的小程序在未经用户同意的情况下获取用户剪切板', /Collect nothing before/],
  ['你的小程序存在「在用户授权前收集用户信息」的问题', /Collect nothing before/],
  ['小程序在用户未同意隐私政策时收集用户手机号', /Collect nothing before/],
  ['打开小程序即要求用户授权位置信息', /asks-before-use/],
  ['TypeError: this.resolvePrivacyAuthorization is not a function', /no resolve to answer with/],
  [
    "Cannot read properties of undefined (reading 'resolve') at handleAgreePrivacyAuthorization",
    /no resolve to answer/
  ],
  ['{"errcode":40029,"errmsg":"invalid code, rid: 64c"}', /not the code of wx\.login/],
  ['{"errcode":40163,"errmsg":"code been used, rid: 64"}', /used already/],
  ['aes-256-cbc: pad block corrupted, getPhoneNumber', /another session_key/],
  ['WXBizDataCrypt.js: Illegal Buffer', /another session_key/],
  ['{"errcode":-41003}', /another session_key/],
  ['getUserProfile nickName 微信用户', /Let the user choose/],
  ['startLocationUpdateBackground:fail 缺少 requiredBackgroundModes', /"requiredBackgroundModes": \["location"\]/],
  ['requirePrivacyAuthorize:fail 用户拒绝授权', /did not agree/],
  ["PrivacyError { kind: 'disagreed' }", /did not agree/],
  ['{"kind":"undeclared"}', /Declare that type/],
  [
    encodeURIComponent('{"errMsg":"chooseImage:fail api scope is not declared in the privacy agreement"}'),
    /Declare that/
  ],
  ['小程序启动即弹窗索取位置权限', /asks-before-use/],
  ['Review rejected: the app requests location at launch', /asks-before-use/],
  ['onNeedPrivacyAuthorization 回调没有进来', /registered once/],
  ['点了拒绝之后再也不弹了', /Wait 10 s after a refusal/],
  ['input type=nickname 无效', /plain text field/],
  ['requirePrivacyAuthorize 的 success 和 fail 都不走', /Call every resolve/],
  ['getPhoneNumber|agreePrivacyAuthorization 不生效', /bindagreeprivacyauthorization/],
  ['openPrivacyContract 没有跳转', /guideline that is in force/],
  ['getPrivacySetting needAuthorization 一直返回 true', /a plain tap is no consent/],
  ['怎么重新触发隐私弹窗', /recently used ones/],
  ['how do I reset privacy consent in the DevTools?', /recently used ones/],
  ['PrivacyError: getClipboardData:fail no prompt within 3000 ms: add <privacy-popup> to the page', /page in sight/],
  ['已经声明了位置信息但是还是提示 api scope is not declared in the privacy agreement', /not in force yet/],
  ['app.json: requiredPrivateInfos 字段需为 string array', /no list of names/],
  ['getLocation:fail 未在 requiredPrivateInfos 声明', /does not name it/],
  ['审核驳回：小程序调用 wx.getLocation 接口未提供对应场景', /fail_reason/],
  ['接口 wx.getLocation 暂无权限', /接口设置/],
  ['没有权限调用 getLocation', /接口设置/],
  ['uploadprivacyextfile 40126', /Weixin|text/],
  ['AES 解密失败', /EncodingAESKey/],
  ['推送签名校验失败', /Compare the Token/],
  ['錯誤碼：112', /Declare that type/],
  ['用戶拒絕授權', /wx\.openSetting/],
  ['getLocation:fail 未开启定位服务', /location service is off/],
  ['您的小程序涉及用户隐私，但未完成用户隐私保护指引，审核不通过', /Submit again/],
  ['你的小程序涉及收集、使用和存储用户信息，请增加《用户隐私保护指引》', /Submit again/],
  ['请在小程序后台更新隐私声明', /Submit again/],
  ['Please complete the User Privacy Protection Guidelines before resubmitting', /Submit again/],
  [
    'app.json: ["requiredPrivateInfos"][0] 字段需为 getFuzzyLocation,getLocation,onLocationChange,chooseAddress',
    /Write the name without wx/
  ],
  ['app.json: requiredPrivateInfos: chooseImage is not one of the supported interfaces', /Write the name without wx/],
  ['getLocation 接口没有申请开通', /interface in requiredPrivateInfos is not granted/],
  ['小程序后台未开通 getLocation 接口权限，上传失败', /interface in requiredPrivateInfos is not granted/],
  ['接口未申请：wx.getLocation', /interface in requiredPrivateInfos is not granted/],
  ['代码检测：代码包中有 wx.getLocation，但未开通该接口', /interface in requiredPrivateInfos is not granted/],
  ['app.json: ["permission"]["scope.userLocation"]["desc"] 字段需为 string', /at most 30 characters/],
  ['app.json 缺少 permission 字段 scope.userLocation desc', /at most 30 characters/],
  ['调用 chooseAddress 需先在 app.json 的 requiredPrivateInfos 中声明', /does not name it/],
  ['根据相关要求，使用 getLocation 需在 app.json 声明 requiredPrivateInfos', /does not name it/],
  ['getLocation:fail api scope', /Declare that type/],
  ['chooseImage:fail 用户拒绝了隐私授权', /did not agree/],
  ['点了同意以后还是 104', /the user has tapped/],
  ['authorize:fail:system deny', /openAppAuthorizeSetting/],
  ["authSetting['scope.writePhotosAlbum'] = false", /wx\.openSetting/],
  ['chooseMedia:fail:The user has cancelled', /no fault/],
  ['个人小程序无法获取手机号', /verified accounts that are not personal/],
  ['审核未通过：你的小程序在获取用户手机号前未弹出隐私协议', /Collect nothing before/],
  ['小程序未向用户明示收集信息的目的、方式和范围', /Submit again/],
  ['开发者声明未收集用户信息', /choosing 【采集用户隐私】/],
  ['昵称输入框 键盘上方不显示微信昵称', /plain text field/],
  ['审核单已经存在，请勿重复提交 61031', /under review/],
  ['phone number quota exhausted (1400001)', /Buy quota/]
]

it.each(threads)('%s has one answer, and it is right', (text, right) => {
  expect(find(text).explanations.map((each) => render(each, 'en', text))).toEqual([expect.stringMatching(right)])
})

/** What becomes of a text on its way to the person who asks. */
const ways: Record<string, (text: string) => string> = {
  'in a log': (text) => `[2024-05-11 10:21:33.112] [ERROR] [app-service.js:1025:104] ${text}`,
  'behind a console’s words': (text) => `VM104:1 Unhandled promise rejection ${text}`,
  'with a colon after fail': (text) => text.replace(/:fail /g, ':fail:'),
  'in a question': (text) => `报错信息是“${text}”，请问怎么解决？`,
  'in an English question': (text) => `I get ${text} on iPhone 12, iOS 16.1.2, what should I do?`,
  'with wide punctuation': (text) => text.replace(/:/g, '：').replace(/,/g, '，'),
  'without blanks': (text) => text.replace(/ /g, ''),
  'with blanks': (text) => text.replace(/[:,]/g, '$& ').replace(/ /g, '  '),
  'in JSON in JSON': (text) => JSON.stringify(JSON.stringify({ message: text }))
}
/** Texts of some length: what is left of shorter ones may be anything. */
const worn: Record<string, (text: string) => string> = {
  'cut off at its end': (text) => text.slice(0, Math.ceil(text.length * 0.85)),
  'cut off at its beginning': (text) => text.slice(Math.floor(text.length * 0.12)),
  'read from a picture': (text) => text.replace(/l/g, '1').replace(/o/g, '0')
}
const plain = [
  'getUserInfo:fail api scope is not declared in the privacy agreement",errno: 112',
  '{errMsg: "setClipboardData:fail privacy permission is not authorized", errno: 104}',
  'getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
  'getPhoneNumber:fail no permission',
  'getFuzzyLocation:fail invalid scope 103',
  'authorize:fail 系统错误,错误码:-12007,scope unauthorized',
  'getLocation:fail auth deny',
  "app.json: requiredPrivateInfos 'getFuzzyLocation' 与 'getLocation'、'onLocationChange'、'startLocationUpdate' 互斥",
  '{"errcode":48001,"errmsg":"api unauthorized rid: 66ea6616-3eeb2468-7d778943"}',
  '61035,the api not need apply, hint: [fc6be054-709e-4928-b2ca-49cd762ef896] rid: 6487ddb3-366be712-76fc223c',
  '提审被驳回：小程序涉及收集用户信息的接口或组件，请到【设置】-【用户隐私保护指引】完善',
  'wx.requirePrivacyAuthorize is not a function',
  'chooseMedia:fail cancel'
]

describe.each(plain)('%s', (text) => {
  const what = (input: string): string[] => find(input).explanations.map(({ words }) => words.en.what)

  it.each(Object.entries({ ...ways, ...(text.length > 25 ? worn : {}) }))('%s keeps its answer', (_, way) => {
    expect(what(text)).toHaveLength(1)
    expect(what(way(text))).toEqual(what(text))
  })
})

it.each([
  '端口 1025',
  'listening on port 40001',
  '订单 61031',
  'pages/a/a.js took 48001',
  '用户 id 40001',
  '未开通微信支付',
  '请先在 app.json 中声明 pages',
  '内存 103 MB',
  '共 112 条',
  '错误 104 次',
  'room 112',
  'version 2.32.3',
  'user 40001 logged in',
  '2024-01-12 10:04:12',
  'code: 200',
  'errMsg: "getLocation:ok"',
  'TypeError: this.setData is not a function',
  '{"code":104,"message":"token 失效"}',
  "{ code: 1, msg: '参数错误', data: null }",
  'statusCode: 103',
  'HttpError: 104',
  'request:fail errcode:-1 cronet_error_code:-1',
  'getLocation:fail errCode -1',
  'e.detail.code is undefined getPhoneNumber',
  'battery 100%, 50%25 done',
  'this.resolve is not a function'
])('%s is none of these errors', (text) => {
  expect(find(text).explanations).toEqual([])
})

describe('the name of an interface', () => {
  it('is answered with what a program needs for it, as the console writes it', async () => {
    const { status, stdout } = await mpPrivacy(['explain', 'getClipboardData', '--lang', 'zh'])
    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toEqual([
      'wx.getClipboardData',
      '信息类型：剪切板（Clipboard）',
      '声明位置：小程序管理后台-设置-服务内容声明-用户隐私保护指引（第三方平台代开发：setPrivacySetting，privacy_key 为 Clipboard）',
      '基础库：1.1.0 起支持',
      '接口申请：不需要',
      '在 requiredPrivateInfos 中声明：不需要',
      expect.stringMatching(/^出处：https:/)
    ])
  })

  it('of a location says that it must be applied for, and named', async () => {
    const { stdout } = await mpPrivacy(['explain', 'wx.getFuzzyLocation', '--lang', 'en'])
    expect(stdout).toMatch(/Information type: 位置信息 \(Location\)/)
    expect(stdout).toMatch(/Base library: 2\.25\.0 or later/)
    expect(stdout).toMatch(/Application: needed: .*interface apply wx\.getFuzzyLocation/)
    expect(stdout).toMatch(/requiredPrivateInfos: name "getFuzzyLocation" in app\.json/)
    expect(stdout).toMatch(/Not beside: getLocation, /)
  })

  it.each(privacyInterfaces.filter((row) => row.platform === 'miniprogram' && row.privacyKey).map(({ name }) => name))(
    '%s is known',
    (name) => {
      expect(interfaceNamed(name)?.name).toBe(name)
      expect(interfaceNamed(name.replace(/^wx\./, 'uni.'))?.name).toBe(name)
    }
  )

  it('of an information type is answered with the type and its interfaces', async () => {
    const { status, stdout } = await mpPrivacy(['explain', '剪贴板', '--lang', 'zh'])
    expect(status).toBe(0)
    expect(stdout.trim().split('\n')).toEqual([
      '信息类型：剪切板（Clipboard）',
      expect.stringMatching(/^声明位置：小程序管理后台-.*privacy_key 为 Clipboard/),
      '接口：wx.setClipboardData、wx.getClipboardData',
      expect.stringMatching(/^出处：https:/)
    ])
  })

  it('every type is known by its name in the console, and by what people call it', () => {
    const unknown = privacyKeys.filter(({ key, zh }) => typeNamed(zh)?.key !== key)
    expect(unknown.map(({ zh }) => zh)).toEqual([])
    for (const name of ['剪切板', '粘贴板', 'clipboard', '读取你的剪切板'])
      expect(typeNamed(name)?.key).toBe('Clipboard')
  })

  it('in an error is no question about the interface', () => {
    expect(interfaceNamed('getLocation:fail auth deny')).toBeUndefined()
  })
})

it('the pages quote the command as it answers', () => {
  for (const page of ['docs/toolkit/explain.md', 'docs/zh/toolkit/explain.md']) {
    expect(readFileSync(join(__dirname, '../../..', page), 'utf8')).toContain('mp-privacy explain getClipboardData')
  }
})
